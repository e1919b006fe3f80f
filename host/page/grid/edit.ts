/** Typing into cells: begin, change, commit, give up. */
import { letters } from '../../server/a1';
import { act } from '../outbox';
import { type Cell, change, readOnly, selectionOf, state } from '../state';
import { cellAt } from './blocks';
import { move } from './select';

/** What editing a cell starts from: the formula, or the text as typed. */
export function editText({ row, column }: Cell, sheet = state.sheet): string {
  const cell = cellAt(sheet, row, column);
  return cell ? cell.edit : '';
}

export function beginEdit(place: 'cell' | 'bar' = 'cell', text?: string): void {
  if (readOnly() || state.editing) return;
  const at = selectionOf().from;
  change({
    editing: {
      sheet: state.sheet,
      at,
      text: text ?? editText(at),
      mode: text === undefined ? 'within' : 'over',
      place,
    },
    menu: null,
  });
}

export function changeEdit(text: string): void {
  if (state.editing) change({ editing: { ...state.editing, text } });
}

/** Writes what was typed and steps on. */
export function commitEdit(rows = 0, columns = 0): void {
  const { editing } = state;
  if (editing) {
    change({ editing: null });
    if (editing.text !== editText(editing.at, editing.sheet)) typeInto(editing.at, editing.text, editing.sheet);
  }
  if (rows !== 0 || columns !== 0) step(rows, columns);
}

export function cancelEdit(): void {
  change({ editing: null });
}

export function typeInto({ row, column }: Cell, text: string, sheet = state.sheet): void {
  void act({ do: 'type', sheet, row, column, text });
}

/** Where a run of Tabs began: Enter returns below it. */
let runStart: { sheet: number; column: number; at: string } | null = null;

function step(rows: number, columns: number): void {
  const { from } = selectionOf();
  const here = `${state.sheet}!${letters(from.column)}${from.row}`;
  if (columns !== 0) {
    const column = runStart && runStart.sheet === state.sheet && runStart.at === here ? runStart.column : from.column;
    move(0, columns);
    const now = selectionOf().from;
    runStart = { sheet: state.sheet, column, at: `${state.sheet}!${letters(now.column)}${now.row}` };
    return;
  }
  const back = runStart && runStart.at === here && rows > 0 ? runStart.column - from.column : 0;
  runStart = null;
  if (back === 0) move(rows, 0);
  else {
    move(rows, 0);
    move(0, back);
  }
}
