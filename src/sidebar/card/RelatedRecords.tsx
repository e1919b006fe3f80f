import { useState } from 'preact/hooks';
import type { Card } from '../../addon/api';
import { useApp } from '../app/appContext';
import { CardSectionOf } from './CardSectionOf';
import { RelatedRow } from './RelatedRow';
import { recordsOf } from './sections';

/** How many are shown before one asks for all of them. */
const few = 4;

/** Any table's records that belong to this one: opportunities, tasks, whatever names it. */
export function RelatedRecords({ card, table }: { card: Card; table: string }) {
  const { t } = useApp();
  const [all, setAll] = useState(false);
  const records = recordsOf(card, table);
  if (records.length === 0) return null;
  return (
    <CardSectionOf card={card} table={table}>
      <ul class="card rows">
        {(all ? records : records.slice(0, few)).map((record) => (
          <RelatedRow key={record.number} record={record} card={card} />
        ))}
      </ul>
      {records.length > few && !all ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('ui.card.allOf', { count: records.length })}
        </button>
      ) : null}
    </CardSectionOf>
  );
}
