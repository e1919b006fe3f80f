import { useState } from 'preact/hooks';
import type { TimelineItem } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Section } from '../parts/Section';
import { Toggle } from '../parts/Toggle';
import { TimelineRow } from './TimelineRow';

/** How many are shown before one asks for all of them. */
const few = 6;

/** What happened, newest first: people's contacts in teal, changes in grey; either alone where one asks for it. */
export function Timeline({ items, table }: { items: readonly TimelineItem[]; table: string }) {
  const { t } = useApp();
  const [kind, setKind] = useState<TimelineItem['kind']>();
  const mixed = new Set(items.map((item) => item.kind)).size > 1;
  const chosen = kind === undefined ? items : items.filter((item) => item.kind === kind);
  if (items.length === 0) return null;
  return (
    <Section
      title={t('ui.card.timeline')}
      count={chosen.length}
      aside={
        mixed ? (
          <span class="chips">
            {(['followUp', 'change'] as const).map((one) => (
              <Toggle key={one} pressed={kind === one} onPress={() => setKind(kind === one ? undefined : one)}>
                {t(kinds[one])}
              </Toggle>
            ))}
          </span>
        ) : null
      }
    >
      <TimelineList items={chosen} table={table} />
    </Section>
  );
}

const kinds = { followUp: 'ui.card.contactsOnly', change: 'ui.card.changesOnly' } as const;

/** The events themselves; the rest of a long list is a click away. */
export function TimelineList({ items, table }: { items: readonly TimelineItem[]; table: string }) {
  const { t } = useApp();
  const [all, setAll] = useState(false);
  return (
    <>
      <ol class="timeline">
        {(all ? items : items.slice(0, few)).map((item, at) => (
          <TimelineRow
            key={`${item.seq ?? ''}${item.at}${at}`}
            item={item}
            table={table}
            stay={stayBefore(items, item)}
          />
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

/** Fields whose value is a stage one stays in. */
const stages = ['stage', 'status', 'state'];

/** Since when the record had stood where this change took it from; undefined where the list does not tell. */
function stayBefore(items: readonly TimelineItem[], item: TimelineItem): string | undefined {
  const stage = item.fields?.find(({ field }) => stages.includes(field))?.field;
  if (stage === undefined) return undefined;
  const earlier = items.slice(items.indexOf(item) + 1);
  return earlier.find(
    ({ kind, action, fields }) =>
      kind === 'change' &&
      (fields === undefined ? /^(create|convert|check)/.test(action) : fields.some(({ field }) => field === stage)),
  )?.at;
}
