import type { Card } from '../../addon/api';
import { readChain } from '../../values/decisionChain';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { Section } from '../parts/Section';
import { tableOf } from '../words/tableWords';
import { textIn } from './sections';

/** Who decides, in the order in which it was written: each with what they are. */
export function DecisionChain({ card }: { card: Card }) {
  const { hello, language } = useApp();
  const fields = Object.entries(tableOf(card.table, hello.settings).fields);
  const [key, field] = fields.find(([, { type }]) => type === 'decisionChain') ?? [];
  const text = key === undefined ? '' : textIn(card, key);
  const people = readChain(text);
  if (people.length === 0) return null;
  return (
    <Section title={field?.label[language] ?? ''} count={people.length}>
      <ol class="card padded chain">
        {people.map(({ name, title }, at) => (
          <li key={`${name}${title}`}>
            {at > 0 ? <Icon name="next" size={12} /> : null}
            <span>
              {title ? <Data text={title} class="meta" /> : null}
              <Data text={name} class="name" />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
