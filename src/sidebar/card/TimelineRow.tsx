import type { TimelineItem } from '../../addon/api';
import { daysBetween } from '../../values/day';
import { useApp } from '../app/appContext';
import { methodIcon } from '../followUp/methods';
import { actionIcon, actionWords, canBeUndone, undoKey } from '../history/actionWords';
import { ChangedFields } from '../history/ChangedFields';
import { whoWords } from '../history/whoWords';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { shortDay } from '../words/dayWords';

/** Who and how, when at the right, one line of content, the next step with its day. */
interface Props {
  readonly item: TimelineItem;
  readonly table: string;
  /** When the record had come to the stage this change took it from. */
  readonly stay?: string | undefined;
}

export function TimelineRow({ item, table, stay }: Props) {
  const { t, hello, language, undo } = useApp();
  const contact = item.kind === 'followUp';
  const what = contact ? (item.method ?? '') : actionWords(item.action, language);
  const who = whoWords(item, { t, members: hello.settings.members, today: hello.today, language });
  const late = !item.settled && item.nextDueOn !== undefined && item.nextDueOn < hello.today;
  return (
    <li class={contact ? 'event contact' : 'event'}>
      <span class="event-mark">
        <Icon name={contact ? methodIcon(item.method ?? '') : actionIcon(item.action)} size={12} />
      </span>
      <div class="event-body">
        <p class="event-head">
          <span>
            <Data text={[who, what].filter(Boolean).join(' · ')} />
          </span>
          <time dateTime={item.at}>{shortDay(item.at.slice(0, 10), language, hello.today)}</time>
        </p>
        {item.text ? (
          <p class="event-text">
            <Data text={item.text} />
          </p>
        ) : null}
        {item.nextStep || item.nextDueOn ? (
          <p class="event-next">
            <span>
              {t('ui.card.nextStep')} <Data text={item.nextStep ?? ''} />
            </span>
            {item.nextDueOn ? (
              <Chip tint={late ? 'danger' : 'neutral'}>{shortDay(item.nextDueOn, language, hello.today)}</Chip>
            ) : null}
          </p>
        ) : null}
        {item.fields || item.seq !== undefined ? (
          <div class="event-line">
            <div class="event-changes">
              <ChangedFields table={table} fields={item.fields ?? []} />
              {stay === undefined ? null : (
                <p class="meta">
                  {t('ui.card.stayed', { days: daysBetween(stay.slice(0, 10), item.at.slice(0, 10)) })}
                </p>
              )}
            </div>
            {item.seq === undefined || !canBeUndone(item.action) ? null : (
              <button type="button" class="link" onClick={() => undo(item.seq ?? 0)}>
                {t(undoKey(item.action))}
              </button>
            )}
          </div>
        ) : null}
      </div>
    </li>
  );
}
