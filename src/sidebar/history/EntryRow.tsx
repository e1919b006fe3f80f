import { useState } from 'preact/hooks';
import type { HistoryRow } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Avatar } from '../parts/Avatar';
import { Button } from '../parts/Button';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { personName } from '../words/personName';
import { aboutWords, actionIcon, actionWords, canBeUndone } from './actionWords';
import { ChangedFields } from './ChangedFields';
import { changedFields, consequence, entryCounts } from './entryWords';

/** One entry: what was done and by whom; opened, every field before and after; and what undoing it would do, before it is done. */
export function EntryRow({ entry }: { entry: HistoryRow }) {
  const { t, language, hello, undo } = useApp();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const name = personName(entry.by, hello.settings.members);
  const changed = changedFields(entry);
  const records = new Set(changed.map(({ number }) => number)).size;
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    await undo(entry.seq);
    setBusy(false);
    setAsking(false);
  };
  return (
    <li class={entry.undone ? 'row entry undone' : 'row entry'}>
      <div class="row-line">
        {entry.by && !entry.undoes ? (
          <Avatar name={name} large />
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
            <Data text={[name || t('ui.history.unknown'), entryCounts(entry, t)].filter(Boolean).join(' · ')} />
          </span>
        </button>
        <div class="entry-side">
          <time class="meta" dateTime={entry.at}>
            {entry.at.slice(11, 16)}
          </time>
          {entry.undone ? (
            <span class="meta">{t('ui.history.undone')}</span>
          ) : canBeUndone(entry.action) ? (
            <button type="button" class="link strong" aria-expanded={asking} onClick={() => setAsking(!asking)}>
              {t(entry.undoes ? 'ui.redo' : 'ui.undo')}
            </button>
          ) : null}
        </div>
      </div>
      {asking ? (
        <div class="undo-ask">
          <p>{consequence(entry, t)}</p>
          <div class="buttons">
            <Button small kind="primary" busy={busy} onPress={takeBack}>
              {t(entry.undoes ? 'ui.history.redo' : 'ui.history.undo', {
                count: changed.length || entry.changes.length,
              })}
            </Button>
            <Button small onPress={() => setAsking(false)}>
              {t('ui.cancel')}
            </Button>
          </div>
        </div>
      ) : null}
      {open
        ? changed.map(({ table, number, fields }) => (
            <div class="entry-detail" key={`${table}${number}`}>
              <RecordLink table={table} number={number} />
              <ChangedFields table={table} fields={fields} />
            </div>
          ))
        : null}
    </li>
  );
}

function RecordLink({ table, number }: { table: string; number: string }) {
  const { open } = useApp();
  return (
    <button type="button" class="link" onClick={() => open({ table, number })}>
      {number}
    </button>
  );
}
