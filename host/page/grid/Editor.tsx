import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { letters } from '../../server/a1';
import { currentSheet, readOnly, selectionOf, state } from '../state';
import { say } from '../words';
import { cellAt } from './blocks';
import { DayPicker } from './DayPicker';
import { beginEdit, changeEdit, commitEdit } from './edit';
import { onGridKey } from './keys';
import { isChip, isDateRule } from './look';
import { within } from './marks';
import { type Chosen, Options } from './Options';
import { boxOf, type Panes } from './place';
import { onCopy, onPaste } from './transfer';

/**
 * The grid's keyboard: a text field that always stands on the active cell and holds the focus, unseen until something
 * is typed. So the first key, also of an input method, is already in the right field.
 */
export function Editor(panes: Panes) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ at: -1, options: [] });
  const { editing } = state;
  const open = editing !== null && editing.sheet === state.sheet;
  const at = editing?.at ?? selectionOf().from;
  const merge = currentSheet()?.merges.find((area) => within(area, at.row, at.column));
  const box = boxOf(panes, at, merge);
  const cell = cellAt(state.sheet, at.row, at.column);
  const inCell = open && editing.place === 'cell';

  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    const text = editing?.text ?? '';
    if (input.value !== text) input.value = text;
    if (inCell && editing.mode === 'within') input.setSelectionRange(text.length, text.length);
  }, [editing?.at, editing?.mode, open, inCell]);
  useLayoutEffect(() => {
    const input = field.current;
    if (input && inCell && input.value !== editing.text && document.activeElement !== input) input.value = editing.text;
  }, [editing?.text]);

  const style = {
    left: `${box.left - 1}px`,
    top: `${box.top - 1}px`,
    'min-width': `${box.width + 2}px`,
    'min-height': `${box.height + 2}px`,
    'max-width': `${Math.max(box.width + 2, panes.view.width - box.left - 8)}px`,
    ...(inCell ? sizeOf(editing.text, box.width) : { width: `${box.width}px`, height: `${box.height}px` }),
  };
  const view = cell || undefined;

  return (
    <>
      <textarea
        ref={field}
        class={inCell ? 'editor open' : 'editor'}
        style={style}
        rows={1}
        spellcheck={false}
        autocomplete="off"
        readOnly={readOnly()}
        aria-label={say('grid.cell', { a1: `${letters(at.column)}${at.row}`, text: view?.text ?? '' })}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (!state.editing) beginEdit('cell', value);
          else changeEdit(value);
          setChosen({ at: value === '' ? -1 : 0, options: chosen.options });
        }}
        onCompositionStart={() => {
          if (!state.editing) beginEdit('cell', '');
        }}
        onKeyDown={(event) => onGridKey(event, chosen, setChosen, panes)}
        onBlur={(event) => {
          const into = event.relatedTarget;
          const stays = into instanceof HTMLElement && into.closest('.formula, .listbox, .day-picker');
          if (state.editing?.place === 'cell' && !stays) commitEdit();
        }}
        onCopy={(event) => onCopy(event, false)}
        onCut={(event) => onCopy(event, true)}
        onPaste={onPaste}
      />
      {inCell && view && isChip(view) && (
        <Options at={at} cell={view} box={box} panes={panes} chosen={chosen} setChosen={setChosen} />
      )}
      {inCell && view && (isDateRule(view) || view.type === 'date') && <DayPicker box={box} panes={panes} />}
    </>
  );
}

/** Wide enough for what is typed, in steps, and as high as its lines. */
function sizeOf(text: string, least: number) {
  const lines = text.split('\n');
  const longest = Math.max(
    ...lines.map((line) => [...line].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12.5 : 7.5), 0)),
  );
  const width = Math.max(least + 2, longest + 24);
  return { width: `${width}px`, height: `${Math.max(1, lines.length) * 18 + 8}px` };
}
