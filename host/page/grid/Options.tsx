import { useEffect, useState } from 'preact/hooks';
import type { CellView } from '../../server/wire';
import { ask } from '../client';
import { type Cell, state } from '../state';
import { say } from '../words';
import { cancelEdit, typeInto } from './edit';
import { focusGrid } from './mouse';
import type { Box, Panes } from './place';

/** The options on offer and the one the arrows stand on; -1 is none. */
export interface Chosen {
  readonly at: number;
  readonly options: readonly string[];
}
interface Shown {
  readonly at: Cell;
  readonly cell: CellView;
  readonly box: Box;
  readonly panes: Panes;
  readonly chosen: Chosen;
  readonly setChosen: (chosen: Chosen) => void;
}

const OPTION_HEIGHT = 28;
const MOST_SHOWN = 9;

/** The list of a cell that takes values of a list; what is typed narrows it. */
export function Options({ at, cell, box, panes, chosen, setChosen }: Shown) {
  const [all, setAll] = useState<readonly string[]>([]);
  const typed = state.editing?.text ?? '';
  const narrowed =
    typed === cell.edit ? all : all.filter((option) => option.toLowerCase().includes(typed.toLowerCase()));

  useEffect(() => {
    void ask.options(state.sheet, at.row, at.column).then(setAll, () => setAll([]));
  }, [state.sheet, at.row, at.column]);
  useEffect(() => {
    const now = narrowed.indexOf(typed);
    setChosen({ at: now >= 0 ? now : typed === cell.edit || typed === '' ? -1 : 0, options: narrowed });
  }, [all, typed]);

  if (narrowed.length === 0) return null;
  const height = Math.min(MOST_SHOWN, narrowed.length) * OPTION_HEIGHT + 10;
  const below = box.top + box.height + height < panes.view.height;
  return (
    <div
      role="listbox"
      aria-label={say('cell.options')}
      class="listbox"
      style={{
        left: `${box.left}px`,
        top: `${below ? box.top + box.height + 2 : Math.max(2, box.top - height - 2)}px`,
        'min-width': `${Math.max(120, box.width)}px`,
        'max-height': `${height}px`,
      }}
    >
      {narrowed.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the editor keeps the focus and moves through the options
        // biome-ignore lint/a11y/useKeyWithClickEvents: the editor takes the keys
        <div
          key={option}
          role="option"
          aria-selected={option === cell.text}
          class={`option ${index === chosen.at ? 'at' : ''}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(at, option)}
          ref={(element) => {
            if (element && index === chosen.at) element.scrollIntoView({ block: 'nearest' });
          }}
        >
          {option}
        </div>
      ))}
    </div>
  );
}

export function choose(at: Cell, option: string): void {
  cancelEdit();
  typeInto(at, option);
  focusGrid();
}
