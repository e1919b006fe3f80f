import type { Field } from '../../schema/field';
import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import { FieldControl } from '../controls/FieldControl';
import { FieldProblem } from './FieldProblem';

interface Props {
  readonly id: string;
  readonly field: Field;
  readonly required: boolean;
  readonly text: string;
  readonly problem: Problem | undefined;
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** Label, counter, control, and below it what is wrong and the value that would be right. */
export function FieldRow({ id, field, required, text, problem, disabled, onText, onLeave }: Props) {
  const { language } = useApp();
  const name = field.label[language];
  const help = field.help?.[language];
  const describedBy = [problem && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={field.half ? 'field half' : 'field'}>
      <div class="field-head">
        <label for={id}>
          {name}
          {required ? (
            <span class="star" aria-hidden="true">
              *
            </span>
          ) : null}
        </label>
        {field.maxLength && field.control === 'multiline' ? (
          <span class={text.length > field.maxLength ? 'counter over' : 'counter'}>
            {text.length} / {field.maxLength}
          </span>
        ) : null}
      </div>
      <FieldControl
        id={id}
        name={name}
        field={field}
        required={required}
        text={text}
        invalid={problem !== undefined && !problem.warning}
        describedBy={describedBy}
        disabled={disabled}
        hint={help}
        onText={onText}
        onLeave={onLeave}
      />
      <FieldProblem id={id} problem={problem} label={name} onFix={onText} />
      {help ? (
        <p class="sr-only" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
