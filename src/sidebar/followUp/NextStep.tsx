import type { ComponentChildren } from 'preact';
import { postponeDays } from '../../crm/rules/cadence';
import { followUps } from '../../crm/tables';
import { inForce } from '../../crm/tables/tablesIn';
import type { Day } from '../../values/day';
import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import { FieldProblem } from '../form/FieldProblem';
import { fieldId } from '../form/RecordForm';
import type { DraftHandle } from '../form/useDraft';
import { DayPick } from '../parts/DayPick';
import { Toggle } from '../parts/Toggle';
import { shortDay } from '../words/dayWords';

interface Props {
  readonly handle: DraftHandle;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly disabled: boolean;
  /** The button at the end of the row. */
  readonly button: ComponentChildren;
}

/** When next, and once a day is chosen: to do what. */
export function NextStep({ handle, problems, disabled, button }: Props) {
  const { t, hello, language } = useApp();
  const { hidden: isDateless = false } = inForce(followUps, hello.settings).fields.nextDueOn;
  const { nextDueOn = '', nextStep = '' } = handle.draft.texts;
  const days = postponeDays(hello.today, hello.settings);
  const usual: readonly (readonly [Day, string])[] = [
    [days.tomorrow, t('ui.day.tomorrow')],
    [days.inThreeDays, t('ui.day.inThree')],
    [days.nextMonday, t('ui.day.monday')],
  ];
  const other = nextDueOn !== '' && !usual.some(([day]) => day === nextDueOn);
  const choose = (day: Day): void => handle.setText('nextDueOn', day === nextDueOn ? '' : day);
  const problem = problems.get('nextStep');
  return (
    <>
      {isDateless || nextDueOn !== '' || nextStep !== '' || problem ? (
        <>
          <input
            id={fieldId('nextStep')}
            class="control"
            type="text"
            autocomplete="off"
            aria-label={followUps.fields.nextStep.label[language]}
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem ? `${fieldId('nextStep')}-problem` : undefined}
            placeholder={t('ui.followUp.nextHint')}
            value={nextStep}
            disabled={disabled}
            onInput={(event) => handle.setText('nextStep', event.currentTarget.value)}
          />
          <FieldProblem id={fieldId('nextStep')} label={followUps.fields.nextStep.label[language]} problem={problem} />
        </>
      ) : null}
      <div class="follow-up-last">
        {isDateless ? null : (
          <fieldset class="chips" disabled={disabled} aria-label={t('ui.followUp.next')}>
            <span class="chips-name" aria-hidden="true">
              {t('ui.followUp.next')}
            </span>
            {usual
              .filter(([day], at) => usual.findIndex(([first]) => first === day) === at)
              .map(([day, label]) => (
                <Toggle key={day} pressed={day === nextDueOn} onPress={() => choose(day)}>
                  {label}
                </Toggle>
              ))}
            <DayPick
              name={t('ui.followUp.pickDay')}
              {...(other && { label: shortDay(nextDueOn, language, hello.today) })}
              chip
              pressed={other}
              from={days.tomorrow}
              value={nextDueOn}
              onPick={(day) => handle.setText('nextDueOn', day)}
            />
          </fieldset>
        )}
        {button}
      </div>
      <FieldProblem
        id={fieldId('nextDueOn')}
        label={followUps.fields.nextDueOn.label[language]}
        problem={problems.get('nextDueOn')}
        onFix={(day) => handle.setText('nextDueOn', day)}
      />
    </>
  );
}
