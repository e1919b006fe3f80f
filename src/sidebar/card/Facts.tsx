import type { Card } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { Section } from '../parts/Section';
import { cellText } from '../words/cellText';
import { tableOf } from '../words/tableWords';

/** Types that have a drawing of their own on the card. */
const drawn = ['decisionChain', 'attachment', 'link', 'cooperation'];

/** All other fields that hold something, under the headings of the form, named exactly as their columns. */
export function Facts({ card }: { card: Card }) {
  const { hello, language, open } = useApp();
  const table = tableOf(card.table, hello.settings);
  const facts = Object.entries(table.fields).flatMap(([key, field]) => {
    const read = cellText(field, card.cells[key], hello.settings, language);
    if (key === 'check' || read === '' || drawn.includes(field.type)) return [];
    const hit = field.references ? card.linked.find(({ number }) => number === read) : undefined;
    return [{ key, group: field.group ?? '', label: field.label[language], text: read, hit }];
  });
  return (
    <>
      {Object.entries(table.groups).map(([group, label]) => {
        const inGroup = facts.filter((fact) => fact.group === group);
        return inGroup.length === 0 ? null : (
          <Section key={group} title={label[language]}>
            <dl class="card facts">
              {inGroup.map(({ key, label: name, text, hit }) => (
                <div key={key}>
                  <dt>{name}</dt>
                  <dd>
                    {hit ? (
                      <button type="button" class="link" onClick={() => open(hit)}>
                        <Data text={[hit.title, text].join(' · ')} />
                      </button>
                    ) : (
                      <Data text={text} />
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        );
      })}
    </>
  );
}
