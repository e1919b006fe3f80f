interface Props {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

/** Why a record is put away, or an archive returned. */
export function ReasonField({ label, value, onChange }: Props) {
  return (
    <label class="archive-why">
      <span class="meta">{label}</span>
      <input class="control" maxLength={200} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
