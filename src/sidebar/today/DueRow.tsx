import { useState } from 'preact/hooks';
import type { TodayItem } from '../../addon/api';
import { postponeDays } from '../../crm/rules/cadence';
import type { Day } from '../../values/day';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { methodIcon } from '../followUp/methods';
import { Data } from '../parts/Data';
import { DayPick } from '../parts/DayPick';
import { Grade } from '../parts/Grade';
import { IconButton } from '../parts/IconButton';
import { dueWord } from '../words/dayWords';

/** One step that is due: open the record, log it, mark it done, or move it to another day. Any other duty is settled in its record. */
export function DueRow({ item }: { item: TodayItem }) {
  const { t, hello, language, open, go, failed } = useApp();
  const { busy, act } = useAct();
  const [moving, setMoving] = useState(false);
  const about = { table: item.table, number: item.number, ...(item.followUp && { followUp: item.followUp }) };
  const postpone = async (to: Day): Promise<void> => {
    const answer = await act('postponeFollowUp', { ...tracked(about), to });
    if (!answer.ok) failed(answer.problems, () => postpone(to));
  };
  const complete = async (): Promise<void> => {
    const answer = await act('completeFollowUp', tracked(about));
    if (!answer.ok) failed(answer.problems, complete);
  };
  const late = item.dueOn < hello.today;
  const why = item.reason ? t(item.reason.key, item.reason.params).trim() : '';
  return (
    <li class="row due" aria-busy={busy ? 'true' : undefined}>
      <button type="button" class="row-open" data-row title={item.title} onClick={() => open(item)}>
        <span class="row-title">
          {item.grade ? <Grade letter={item.grade} /> : null}
          <Data text={item.title} class="name" />
          <span class={late ? 'due-word late' : 'due-word'}>{dueWord(item.dueOn, hello.today, language)}</span>
        </span>
        <span class="row-meta">
          <Data text={[why, item.detail, item.step].filter(Boolean).join(' · ')} />
        </span>
      </button>
      {item.reason ? (
        <div class="row-actions">
          <IconButton
            icon="pencil"
            name={t('ui.today.edit', { title: item.title })}
            onPress={() => go({ page: 'edit', table: item.table, number: item.number })}
          />
        </div>
      ) : (
        <div class="row-actions">
          <IconButton
            icon={methodIcon(item.detail, 'phone')}
            name={t('ui.today.log', { title: item.title })}
            onPress={() =>
              go({
                page: 'followUp',
                table: item.table,
                number: item.number,
                ...(item.followUp && { completes: item.followUp }),
              })
            }
          />
          <IconButton
            icon="check"
            name={t('ui.today.done', { title: item.title })}
            disabled={busy}
            onPress={complete}
          />
          <button
            type="button"
            class="link"
            aria-label={t('ui.today.postponeOf', { title: item.title })}
            aria-expanded={moving}
            onClick={() => setMoving(!moving)}
          >
            {t('ui.today.postpone')}
          </button>
        </div>
      )}
      {moving ? <Postpone title={item.title} busy={busy} onPick={postpone} /> : null}
    </li>
  );
}

interface PostponeProps {
  readonly title: string;
  readonly busy: boolean;
  readonly onPick: (to: Day) => void;
}

/** The three days most steps are moved to, and a calendar for the others. */
function Postpone({ title, busy, onPick }: PostponeProps) {
  const { t, hello } = useApp();
  const { tomorrow, inThreeDays, nextMonday } = postponeDays(hello.today, hello.settings);
  return (
    <fieldset class="postpone" aria-label={t('ui.today.postponeOf', { title })} disabled={busy}>
      <button type="button" class="link" onClick={() => onPick(tomorrow)}>
        {t('ui.day.tomorrow')}
      </button>
      <button type="button" class="link" onClick={() => onPick(inThreeDays)}>
        {t('ui.day.inThree')}
      </button>
      <button type="button" class="link" onClick={() => onPick(nextMonday)}>
        {t('ui.day.monday')}
      </button>
      <DayPick name={t('ui.today.pickDay')} from={tomorrow} onPick={onPick} />
    </fieldset>
  );
}

/** The wire names the two tables a step can belong to; today's list holds no others. */
const tracked = <A extends { readonly table: string }>(about: A) => ({
  ...about,
  table: about.table === 'customers' ? ('customers' as const) : ('leads' as const),
});
