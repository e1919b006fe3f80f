import { useState } from 'preact/hooks';
import type { TimelineItem } from '../../addon/api';
import { useApp } from '../app/appContext';
import { TimelineRow } from './TimelineRow';

/** How many are shown before one asks for all of them. */
const few = 6;

/** What happened, newest first: people's contacts in teal, changes in grey. */
export function Timeline({ items, table }: { items: readonly TimelineItem[]; table: string }) {
  const { t } = useApp();
  const [all, setAll] = useState(false);
  return (
    <>
      <ol class="timeline">
        {(all ? items : items.slice(0, few)).map((item, at) => (
          <TimelineRow key={`${item.seq ?? ''}${item.at}${at}`} item={item} table={table} />
        ))}
      </ol>
      {items.length > few && !all ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('ui.card.allOf', { count: items.length })}
        </button>
      ) : null}
    </>
  );
}
