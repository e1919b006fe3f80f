import type { Card } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { Section } from '../parts/Section';
import { cellText } from '../words/cellText';
import { tableOf } from '../words/tableWords';

/** All fields that hold something, under the headings of the form, named exactly as their columns. */
export function Facts({ card }: { card: Card }) {
  const { hello, language } = useApp();
  const table = tableOf(card.table, hello.settings);
  const facts = Object.entries(table.fields).flatMap(([key, field]) => {
    const text = key === 'check' ? '' : cellText(field, card.cells[key], hello.settings, language);
    return text === '' ? [] : [{ key, group: field.group ?? '', label: field.label[language], text }];
  });
  return (
    <>
      {Object.entries(table.groups).map(([group, label]) => {
        const inGroup = facts.filter((fact) => fact.group === group);
        return inGroup.length === 0 ? null : (
          <Section key={group} title={label[language]}>
            <dl class="card facts">
              {inGroup.map(({ key, label: name, text }) => (
                <div key={key}>
                  <dt>{name}</dt>
                  <dd>
                    <Data text={text} />
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
