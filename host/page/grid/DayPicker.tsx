import { state } from '../state';
import { say } from '../words';
import { cancelEdit, typeInto } from './edit';
import { focusGrid } from './mouse';
import type { Box, Panes } from './place';

/** A calendar under a date cell. The browser's own, in the page's language. */
export function DayPicker({ box, panes }: { box: Box; panes: Panes }) {
  const { editing } = state;
  if (!editing) return null;
  const top = Math.min(box.top + box.height + 2, panes.view.height - 44);
  return (
    <div class="day-picker" style={{ left: `${box.left}px`, top: `${top}px` }}>
      <input
        type="date"
        aria-label={say('cell.day')}
        value={isoDay(editing.text)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          cancelEdit();
          focusGrid();
        }}
        onChange={(event) => {
          const day = event.currentTarget.value;
          cancelEdit();
          if (day) typeInto(editing.at, day, editing.sheet);
          focusGrid();
        }}
      />
    </div>
  );
}

/** `2026/3/9` and `2026-3-9` as the date field wants them; other texts are left to the keyboard. */
function isoDay(text: string): string {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : '';
}
