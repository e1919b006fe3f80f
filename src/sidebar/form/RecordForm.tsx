import type { ComponentChildren } from 'preact';
import { isRequired } from '../../crm/rules/validation';
import type { Field } from '../../schema/field';
import type { Table } from '../../schema/table';
import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import { FieldRow } from './FieldRow';
import type { FieldGroup } from './layout';
import type { DraftHandle } from './useDraft';

interface Props {
  readonly table: Table;
  readonly groups: readonly FieldGroup[];
  readonly handle: DraftHandle;
  /** By field key. */
  readonly problems: ReadonlyMap<string, Problem>;
  readonly busy: boolean;
  /** What is shown of fields that are masked: they cannot be typed over unseen. */
  readonly masked?: Readonly<Record<string, string>>;
  /** What stands below the field that names the record. */
  readonly belowTitle?: ComponentChildren;
}

/** Any table's form, drawn from its definition: headings, halves, stars, counters, controls. */
export function RecordForm({ table, groups, handle, problems, busy, masked = {}, belowTitle }: Props) {
  const { language, hello } = useApp();
  const instead = (key: string, { writtenBy }: Field): string | undefined => {
    return masked[key] ?? (writtenBy ? (handle.draft.texts[key] ?? '') : undefined);
  };
  return (
    <form
      class="record-form"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={saveOnEnter}
      autocomplete="off"
      noValidate
    >
      {groups.map(({ key, fields }) => (
        <section key={key} class="field-group">
          {table.groups[key] ? <h2>{table.groups[key][language]}</h2> : null}
          <div class="fields">
            {fields.map(([name, field]) => (
              <>
                <FieldRow
                  key={name}
                  id={fieldId(name)}
                  table={table.name}
                  fieldKey={name}
                  title={handle.draft.texts[table.titleField] ?? ''}
                  field={field}
                  required={isRequired(table, name, hello.settings)}
                  text={handle.draft.texts[name] ?? ''}
                  problem={problems.get(name)}
                  disabled={busy}
                  shown={instead(name, field)}
                  onText={(text) => handle.setText(name, text)}
                  onLeave={() => handle.touch(name)}
                />
                {name === table.titleField && belowTitle ? <div class="field">{belowTitle}</div> : null}
              </>
            ))}
          </div>
        </section>
      ))}
    </form>
  );
}

/** Enter in a field of one line saves, unless it ends a composition or took an option. */
function saveOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'text') return;
  event.preventDefault();
  document.querySelector<HTMLButtonElement>('[data-reach="first"]:not(:disabled)')?.click();
}

/** Where a field's control is found, for its label and for the focus after a refusal. */
export const fieldId = (key: string): string => `field-${key}`;
