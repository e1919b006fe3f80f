import type { Field } from '../../schema/field';

/** What every control is told: which field it is, what it holds, and where its label, problem and help stand. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  /** The table and the key of the field. */
  readonly table: string;
  readonly fieldKey: string;
  /** What the form says the record is called so far. */
  readonly title: string;
  /** As this workbook wants it (C-13). */
  readonly required: boolean;
  readonly text: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  /** An example or a hint inside the empty field; read out as its description too. */
  readonly hint: string | undefined;
  readonly onText: (text: string) => void;
  /** The field was left. */
  readonly onLeave: () => void;
}

/** The attributes controls share (UI §5). */
export const attributesOf = ({ id, required, invalid, describedBy, disabled, hint }: ControlProps) => ({
  id,
  disabled,
  placeholder: hint,
  'aria-required': required ? ('true' as const) : undefined,
  'aria-invalid': invalid ? ('true' as const) : undefined,
  'aria-describedby': describedBy,
});
