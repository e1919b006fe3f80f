import { useRef } from 'preact/hooks';
import type { Day } from '../../values/day';
import { isDay } from '../../values/day';
import { Icon } from './Icon';
import { showPicker } from './showPicker';

interface Props {
  readonly name: string;
  /** The first day that may be picked. */
  readonly from?: Day | undefined;
  readonly value?: string;
  readonly onPick: (day: Day) => void;
  /** Instead of the drawing. */
  readonly label?: string;
  readonly chip?: boolean;
  readonly pressed?: boolean;
}

/** A small button that opens the browser's own calendar. */
export function DayPick({ name, from, value = '', onPick, label, chip, pressed }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span class="day-pick">
      <input
        ref={picker}
        class="native-picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={from}
        value={value}
        onChange={(event) => {
          const day = event.currentTarget.value;
          if (isDay(day)) onPick(day);
        }}
      />
      <button
        type="button"
        class={chip ? 'chip-button day-button' : 'link day-button'}
        aria-label={name}
        title={name}
        aria-pressed={pressed}
        onClick={() => showPicker(picker.current)}
      >
        {label ?? <Icon name="calendar" />}
      </button>
    </span>
  );
}
