interface Props {
  readonly name: string;
  readonly checked: boolean;
  readonly onCheck: () => void;
  readonly label: string;
  readonly aside?: string;
}

/** One of several answers, each a line with its reason at the right. */
export const RadioRow = ({ name, checked, onCheck, label, aside }: Props) => (
  <label class="radio-row">
    <input type="radio" name={name} checked={checked} onChange={onCheck} />
    <span class="radio-label">{label}</span>
    {aside ? <span class="meta">{aside}</span> : null}
  </label>
);
