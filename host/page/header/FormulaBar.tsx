import { a1, letters, parseA1 } from '../../server/a1';
import { beginEdit, cancelEdit, changeEdit, commitEdit, editText } from '../grid/edit';
import { focusGrid } from '../grid/mouse';
import { selectArea } from '../grid/select';
import { areaOf, currentSheet, readOnly, selectionOf, state } from '../state';
import { say } from '../words';

/** Where the selection is, and what is in the active cell; both can be typed into. */
export function FormulaBar() {
  const selection = selectionOf();
  const area = areaOf(selection);
  const { editing } = state;
  const many = area.rows * area.columns > 1;
  const name = many ? a1(area) : `${letters(selection.from.column)}${selection.from.row}`;
  return (
    <div class="formula">
      <input
        class="name-box"
        aria-label={say('formula.place')}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault(); // else the same key goes on into the grid, as a line break
          if (event.key === 'Enter') goTo(event.currentTarget.value);
          focusGrid();
        }}
        onBlur={(event) => {
          event.currentTarget.value = name;
        }}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="formula-text"
        aria-label={say('formula.text')}
        value={editing ? editing.text : editText(selection.from)}
        readOnly={readOnly()}
        spellcheck={false}
        autocomplete="off"
        onFocus={() => {
          if (!editing) beginEdit('bar');
        }}
        onInput={(event) => {
          if (!state.editing) beginEdit('bar', event.currentTarget.value);
          else changeEdit(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') commitEdit(event.shiftKey ? -1 : 1, 0);
          else if (event.key === 'Tab') commitEdit(0, event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') cancelEdit();
          else return;
          event.preventDefault();
          focusGrid();
        }}
        onBlur={(event) => {
          const into = event.relatedTarget;
          if (state.editing?.place === 'bar' && !(into instanceof HTMLElement && into.closest('.editor'))) commitEdit();
        }}
      />
    </div>
  );
}

function goTo(text: string): void {
  const area = parseA1(text);
  const sheet = currentSheet();
  if (!area || !sheet || area.row > sheet.rows || area.column > sheet.columns) return;
  selectArea(area);
}
