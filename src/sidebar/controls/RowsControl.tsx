import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import type { ControlProps } from './control';

type Row = Readonly<Record<string, string>>;
interface Props<R extends Row> extends ControlProps {
  readonly columns: readonly { readonly key: keyof R & string; readonly label: string; readonly wide?: boolean }[];
  readonly read: (text: string) => readonly R[];
  /** The cell for these rows; those that were there keep the words they were typed in. */
  readonly write: (text: string, rows: readonly R[]) => string;
  readonly empty: R;
  readonly add: string;
}

/** A composite cell as rows that can be added, moved and taken away; what is kept is still its one text (CD-05). */
export function RowsControl<R extends Row>({ columns, read, write, empty, add, ...props }: Props<R>) {
  const { t } = useApp();
  const box = useRef<HTMLFieldSetElement>(null);
  const [rows, setRows] = useState<readonly R[]>(() => shownOf(read(props.text)));
  const isFilled = (row: R): boolean => Object.values(row).some((part) => part.trim() !== '');
  const kept = JSON.stringify(read(props.text));
  // the text may change from elsewhere: a draft thrown away, a repair taken.
  useEffect(() => {
    if (JSON.stringify(rows.filter(isFilled)) !== kept) setRows(shownOf(read(props.text)));
  }, [kept]);

  function shownOf(found: readonly R[]): readonly R[] {
    return found.length > 0 ? found : [empty];
  }
  const change = (next: readonly R[]): void => {
    setRows(next);
    props.onText(write(props.text, next.filter(isFilled)));
  };
  const set = (at: number, key: string, value: string): void =>
    change(rows.map((row, other) => (other === at ? { ...row, [key]: value } : row)));
  const move = (at: number): void =>
    change(rows.map((row, other) => (other === at - 1 ? rows[at] : other === at ? rows[at - 1] : row) as R));
  const press = (event: KeyboardEvent, at: number): void => {
    if (!event.altKey || event.key !== 'ArrowUp' || at === 0) return;
    event.preventDefault();
    event.stopPropagation();
    move(at);
  };
  const leave = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)) return;
    setRows(shownOf(read(props.text)));
    props.onLeave();
  };
  const addRow = (): void => {
    setRows([...rows, empty]);
    setTimeout(() => box.current?.querySelector<HTMLInputElement>('.rows-row:last-of-type input')?.focus());
  };
  return (
    <fieldset
      class="rows-control"
      ref={box}
      aria-label={props.name}
      aria-describedby={props.describedBy}
      disabled={props.disabled}
      onFocusOut={leave}
    >
      {rows.map((row, at) => (
        <div class={`rows-row columns-${columns.length}`} key={at}>
          {columns.map(({ key, label, wide }, column) => (
            <input
              key={key}
              id={at === 0 && column === 0 ? props.id : undefined}
              class={wide ? 'control wide' : 'control'}
              type="text"
              autocomplete="off"
              spellcheck={false}
              aria-label={t('ui.rows.cell', { label, place: at + 1 })}
              aria-invalid={props.invalid && at === 0 && column === 0 ? 'true' : undefined}
              placeholder={label}
              value={row[key]}
              onInput={(event) => set(at, key, event.currentTarget.value)}
              onKeyDown={(event) => press(event, at)}
            />
          ))}
          <IconButton
            icon="up"
            name={t('ui.rows.up', { place: at + 1 })}
            disabled={at === 0}
            onPress={() => move(at)}
          />
          <IconButton
            icon="close"
            name={t('ui.rows.remove', { place: at + 1 })}
            onPress={() => change(shownOf(rows.filter((_, other) => other !== at)))}
          />
        </div>
      ))}
      <button type="button" class="link" onClick={addRow}>
        <Icon name="plus" size={12} /> {add}
      </button>
    </fieldset>
  );
}
