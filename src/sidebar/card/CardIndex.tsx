import type { Card } from '../../addon/api';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import { createWords, recordWord, tableOf } from '../words/tableWords';
import { useBegin } from './useBegin';

interface Props {
  readonly card: Card;
  /** The tables that stand on the card in a section of their own. */
  readonly shown: readonly string[];
  /** Those whose records can be begun from it. */
  readonly tables: readonly Table[];
}

/** What belongs to the record, with its count: a click goes there; where there is nothing yet, it begins the first. */
export function CardIndex({ card, shown, tables }: Props) {
  const { t, hello, language } = useApp();
  const begin = useBegin(card);
  const counted = card.sections
    .filter(({ table }) => shown.includes(table))
    .map(({ table, total }) => ({ table: tableOf(table, hello.settings), total }));
  const missing = tables.filter(({ name }) => !counted.some(({ table }) => table.name === name));
  if (counted.length + missing.length === 0) return null;
  const jump = (name: string): void => {
    const heading = document.getElementById(sectionId(name))?.querySelector<HTMLElement>('h2');
    heading?.scrollIntoView?.({ block: 'start' });
    heading?.focus();
  };
  return (
    <nav class="card-index chips" aria-label={t('ui.card.index')}>
      {counted.map(({ table, total }) => (
        <button type="button" class="chip-button" key={table.name} onClick={() => jump(table.name)}>
          {table.label[language]} <b>{total}</b>
        </button>
      ))}
      {missing.map((table) => (
        <button
          type="button"
          class="chip-button add"
          key={table.name}
          aria-label={createWords(table, language)}
          onClick={() => begin(table)}
        >
          <Icon name="plus" size={12} />
          {recordWord(table, language)}
        </button>
      ))}
    </nav>
  );
}

/** Where the section of a table stands on the card. */
export const sectionId = (table: string): string => `section-${table}`;
