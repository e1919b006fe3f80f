import { useId } from 'preact/hooks';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
}
interface Props<V extends string> {
  readonly name: string;
  readonly options: readonly Option<V>[];
  readonly value: V | undefined;
  readonly onChoose: (value: V) => void;
  readonly describedBy?: string | undefined;
}

/** Up to four options in a row; one may be chosen. */
export function ChoiceChips<V extends string>({ name, options, value, onChoose, describedBy }: Props<V>) {
  const group = useId();
  return (
    <fieldset class="chips" aria-label={name} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option.value} class="chip-choice">
          <input type="radio" name={group} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
