import type { Field } from '../../schema/field';
import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import { FieldControl } from '../controls/FieldControl';
import { readAs } from '../words/readAs';
import { FieldProblem } from './FieldProblem';

interface Props {
  readonly id: string;
  readonly table: string;
  readonly fieldKey: string;
  readonly title: string;
  readonly field: Field;
  readonly required: boolean;
  readonly text: string;
  readonly problem: Problem | undefined;
  readonly disabled: boolean;
  /** What is shown instead of a control: the text is kept from whoever looks, or nobody types it. */
  readonly shown?: string | undefined;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** Label, counter, control, and below it what is wrong and the value that would be right. */
export function FieldRow({
  id,
  table,
  fieldKey,
  title,
  field,
  required,
  text,
  problem,
  disabled,
  shown,
  onText,
  onLeave,
}: Props) {
  const { t, language } = useApp();
  const name = field.label[language];
  const help = (field.writtenBy ?? field.help)?.[language];
  const read = problem || shown !== undefined ? undefined : readAs(field.type, text, language);
  const describedBy =
    [problem && `${id}-problem`, read && `${id}-read`, help && `${id}-help`].filter(Boolean).join(' ') || undefined;
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
        {field.maxLength && isCounted(field, text) ? (
          <span class={text.length > field.maxLength ? 'counter over' : 'counter'}>
            {text.length} / {field.maxLength}
          </span>
        ) : null}
      </div>
      {shown === undefined ? (
        <FieldControl
          id={id}
          table={table}
          fieldKey={fieldKey}
          title={title}
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
      ) : (
        <output id={id} class="control shown" aria-describedby={describedBy}>
          {shown || t('ui.value.empty')}
        </output>
      )}
      {read ? (
        <p class="read-as" id={`${id}-read`}>
          {t('ui.form.readAs', { value: read })}
        </p>
      ) : null}
      <FieldProblem id={id} problem={problem} label={name} onFix={onText} />
      {help ? (
        <p class={field.writtenBy ? 'read-as' : 'sr-only'} id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

/** A short limit is told from the first character, a long one only when it is near. */
const isCounted = ({ control, maxLength = 0 }: Field, text: string): boolean =>
  control === 'multiline' && (maxLength <= 500 || text.length > maxLength * 0.8);
