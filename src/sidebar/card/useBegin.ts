import type { Card } from '../../addon/api';
import { begunOn } from '../../crm/rules/bringing';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { openIn } from './masked';

/** Begins a record of another table that belongs to the card's, with what is known filled in. */
export function useBegin(card: Card): (table: Table) => void {
  const { go, titles } = useApp();
  return (table) => {
    titles.set(card.number, card.title);
    go({
      page: 'new',
      table: table.name,
      texts: begunOn(table, { ...card, cells: openIn(card) }),
      from: { table: card.table, number: card.number },
    });
  };
}
