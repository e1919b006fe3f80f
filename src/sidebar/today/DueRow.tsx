import type { TodayItem } from '../../addon/api';
import { postponeDays } from '../../crm/rules/cadence';
import type { Day } from '../../values/day';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Data } from '../parts/Data';
import { DayPick } from '../parts/DayPick';
import { Grade } from '../parts/Grade';
import { IconButton } from '../parts/IconButton';
import { dueWord } from '../words/dayWords';

/** One step that is due: open the record, log it, mark it done, or move it to another day. */
export function DueRow({ item }: { item: TodayItem }) {
  const { t, hello, language, open, go, failed } = useApp();
  const { busy, act } = useAct();
  const about = { table: item.table, number: item.number, ...(item.followUp && { followUp: item.followUp }) };
  const postpone = async (to: Day): Promise<void> => {
    const answer = await act('postponeFollowUp', { ...tracked(about), to });
    if (!answer.ok) failed(answer.problems, () => postpone(to));
  };
  const complete = async (): Promise<void> => {
    const answer = await act('completeFollowUp', tracked(about));
    if (!answer.ok) failed(answer.problems, complete);
  };
  const days = postponeDays(hello.today);
  const late = item.dueOn < hello.today;
  return (
    <li class="row due" aria-busy={busy ? 'true' : undefined}>
      <div class="row-line">
        <button type="button" class="row-open" data-row onClick={() => open(item)}>
          <span class="row-title">
            {item.grade ? <Grade letter={item.grade} /> : null}
            <Data text={item.title} class="name" />
            <span class={late ? 'due-word late' : 'due-word'}>{dueWord(item.dueOn, hello.today, language)}</span>
          </span>
          <span class="row-meta">
            <Data text={[item.detail, item.step].filter(Boolean).join(' · ')} />
          </span>
        </button>
        <IconButton
          icon="phone"
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
        <IconButton icon="check" name={t('ui.today.done', { title: item.title })} disabled={busy} onPress={complete} />
      </div>
      <fieldset class="postpone" aria-label={t('ui.today.postponeOf', { title: item.title })} disabled={busy}>
        <span class="meta" aria-hidden="true">
          {t('ui.today.postpone')}
        </span>
        <button type="button" class="link" onClick={() => postpone(days.tomorrow)}>
          {t('ui.day.tomorrow')}
        </button>
        <button type="button" class="link" onClick={() => postpone(days.inThreeDays)}>
          {t('ui.day.inThree')}
        </button>
        <button type="button" class="link" onClick={() => postpone(days.nextMonday)}>
          {t('ui.day.monday')}
        </button>
        <DayPick name={t('ui.today.pickDay')} from={days.tomorrow} onPick={postpone} />
      </fieldset>
    </li>
  );
}

/** The wire names the two tables a step can belong to; today's list holds no others. */
const tracked = <A extends { readonly table: string }>(about: A) => ({
  ...about,
  table: about.table === 'customers' ? ('customers' as const) : ('leads' as const),
});
