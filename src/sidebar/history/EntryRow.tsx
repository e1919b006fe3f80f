import { useState } from 'preact/hooks';
import type { HistoryRow } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Avatar } from '../parts/Avatar';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { personName } from '../words/personName';
import { aboutWords, actionIcon, actionWords, canBeUndone, undoKey } from './actionWords';
import { ChangedFields } from './ChangedFields';
import { changedFields, entryCounts } from './entryWords';
import { PartlyTaken } from './PartlyTaken';
import { UndoAsk } from './UndoAsk';
import { UndoPanel } from './UndoPanel';
import { whoWords } from './whoWords';

/** One entry: what was done and by whom; opened, every field before and after; and what undoing it would do, before it is done. */
export function EntryRow({ entry }: { entry: HistoryRow }) {
  const { t, language, hello, undoing } = useApp();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const { members } = hello.settings;
  const changed = changedFields(entry);
  const records = new Set(changed.map(({ number }) => number)).size;
  const who = whoWords(entry, { t, members, today: hello.today, language });
  const isAsked = undoing?.seq === entry.seq;
  // where Ctrl+Z took an entry out of the journal and its line was not kept, there is nothing to do again
  const isNamed = entry.action === 'pressedUndo' && entry.changes.length === 0;
  const isOffered = !entry.undone && canBeUndone(entry.action) && !entry.partly && !isNamed;
  return (
    <li class={entry.undone ? 'row entry undone' : 'row entry'}>
      <div class="row-line">
        {entry.by && !entry.undoes ? (
          <Avatar name={personName(entry.by, members)} large />
        ) : (
          <span class="avatar large machine">
            <Icon name={actionIcon(entry.action)} />
          </span>
        )}
        <button type="button" class="row-open" data-row aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="name">
            {[actionWords(entry.action, language), aboutWords(entry.action, entry.about, records, language)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span class="row-meta">
            <Data text={[who, entryCounts(entry, t)].filter(Boolean).join(' · ')} />
          </span>
        </button>
        <div class="entry-side">
          <time class="meta" dateTime={entry.at}>
            {entry.at.slice(11, 16)}
          </time>
          {entry.undone ? (
            <span class="meta">{t('ui.history.undone')}</span>
          ) : isOffered && !isAsked ? (
            <button type="button" class="link strong" aria-expanded={asking} onClick={() => setAsking(!asking)}>
              {t(undoKey(entry.action))}
            </button>
          ) : null}
        </div>
      </div>
      {entry.partly && !entry.undone ? <PartlyTaken entry={entry} partly={entry.partly} /> : null}
      {isAsked ? (
        <UndoPanel question={undoing} entry={entry} />
      ) : asking ? (
        <UndoAsk entry={entry} onClose={() => setAsking(false)} />
      ) : null}
      {open
        ? changed.map(({ table, number, fields }) => (
            <div class="entry-detail" key={`${table}${number}`}>
              <RecordLink table={table} number={number} />
              <ChangedFields table={table} fields={fields} />
            </div>
          ))
        : null}
      {open && shownOf(entry) > entry.changes.length ? (
        <p class="entry-detail meta">{t('ui.history.more', { count: shownOf(entry) - entry.changes.length })}</p>
      ) : null}
    </li>
  );
}

const shownOf = ({ counts, changes }: HistoryRow): number =>
  counts ? counts.created + counts.updated + counts.withdrawn + counts.judged : changes.length;

function RecordLink({ table, number }: { table: string; number: string }) {
  const { open } = useApp();
  return (
    <button type="button" class="link" onClick={() => open({ table, number })}>
      {number}
    </button>
  );
}
