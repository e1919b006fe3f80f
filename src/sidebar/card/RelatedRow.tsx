import type { Card, CardRecord } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { cellText } from '../words/cellText';
import { tableOf } from '../words/tableWords';
import { chipTint } from './cardLayout';
import { textIn } from './sections';

/** A record on another's card: its name, its first figure at the right, its state and its next figures below. */
export function RelatedRow({ record, card }: { record: CardRecord; card: Card }) {
  const { t, open, hello, language } = useApp();
  const table = tableOf(record.table, hello.settings);
  const { chips, figures, owner } = table.card;
  const text = (key: string): string => cellText(table.fields[key], record.cells[key], hello.settings, language);
  const [figure, ...others] = figures.map(text).filter((each) => each !== '');
  // named after its customer, as the card is: its number tells it from the others
  const isCalledAlike = [card.title, textIn(card, 'customerName')].includes(record.title);
  const states = chips.map((key) => [key, text(key)] as const).filter(([, value]) => value !== '');
  return (
    <li class="row">
      <button type="button" class="row-open" data-row onClick={() => open(record)}>
        <span class="row-title">
          <Data text={isCalledAlike ? record.number : record.title} class="name" />
          {figure ? <Data text={figure} class="row-end" /> : null}
        </span>
        <span class="row-meta">
          {record.archived ? <Chip>{t('ui.archive.mark')}</Chip> : null}
          {states.map(([key, value]) => (
            <Chip key={key} tint={chipTint(key, value)}>
              <Data text={value} />
            </Chip>
          ))}{' '}
          <Data text={[...others, text(owner)].filter(Boolean).join(' · ')} />
        </span>
      </button>
      <Icon name="next" />
    </li>
  );
}
