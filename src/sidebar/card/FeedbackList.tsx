import { useState } from 'preact/hooks';
import type { Card, CardRecord } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';
import { dueWord, shortDay } from '../words/dayWords';
import { CardSectionOf } from './CardSectionOf';
import { isOpenFeedback, recordsOf, textIn } from './sections';

/** What the customer complained of or asked for: what is still open first, with how late it is; what is closed folded. */
export function FeedbackList({ card }: { card: Card }) {
  const { t, hello } = useApp();
  const [unfolded, setUnfolded] = useState(false);
  const records = recordsOf(card, 'feedback');
  if (records.length === 0) return null;
  const open = records.filter((record) => !record.archived && isOpenFeedback(record, hello.settings));
  const closed = records.filter((record) => !open.includes(record));
  return (
    <CardSectionOf card={card} table="feedback">
      <ul class="card rows">
        {open.map((record) => (
          <FeedbackRow key={record.number} record={record} open />
        ))}
        {(unfolded ? closed : closed.slice(0, open.length > 0 ? 0 : 1)).map((record) => (
          <FeedbackRow key={record.number} record={record} />
        ))}
        {!unfolded && closed.length > (open.length > 0 ? 0 : 1) ? (
          <li class="row">
            <button type="button" class="row-open meta" onClick={() => setUnfolded(true)}>
              {t('ui.card.closedFeedback', { count: closed.length - (open.length > 0 ? 0 : 1) })}
            </button>
          </li>
        ) : null}
      </ul>
    </CardSectionOf>
  );
}

function FeedbackRow({ record, open: isOpen = false }: { record: CardRecord; open?: boolean }) {
  const { open, hello, language } = useApp();
  const text = (key: string): string => textIn(record, key);
  const due = text('dueOn');
  const late = isOpen && due !== '' && due < hello.today;
  return (
    <li class="row">
      <button type="button" class="row-open" data-row onClick={() => open(record)}>
        <span class="row-title">
          <Data text={text('type') || record.number} class="name" />
          {isOpen && due !== '' ? (
            <span class={late ? 'row-end late' : 'row-end'}>{dueWord(due, hello.today, language)}</span>
          ) : (
            <span class="row-end meta">{shortDay(text('doneOn') || text('on'), language, hello.today)}</span>
          )}
        </span>
        <span class="row-meta two-lines">
          <Data text={text('description')} />
        </span>
        <span class="row-meta">
          {text('state') ? <Chip tint={isOpen ? (late ? 'danger' : 'warn') : 'ok'}>{text('state')}</Chip> : null}{' '}
          {[text('urgency'), text('owner'), text('satisfaction')].filter(Boolean).join(' · ')}
        </span>
      </button>
    </li>
  );
}
