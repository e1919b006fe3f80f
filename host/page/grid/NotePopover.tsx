import { useEffect, useState } from 'preact/hooks';
import { parseA1 } from '../../server/a1';
import { look } from '../commands';
import { type Cell, change, currentSheet, selectionOf, state } from '../state';
import { say } from '../words';
import { cellAt } from './blocks';
import { within } from './marks';
import { focusGrid } from './mouse';
import { boxOf, type Panes } from './place';
import { problemOf } from './problem';

/**
 * The note of the cell under the mouse, or of the active cell; its editor when it is being written. A header's note would
 * lie over the rows somebody has just opened: it waits until they go there.
 */
export function NotePopover(panes: Panes) {
  const hovered = useHoveredCell();
  const { noteEditor, editing, sheet } = state;
  const at = noteEditor ?? hovered ?? (editing ? null : activeCell());
  if (!at) return null;
  const cell = cellAt(sheet, at.row, at.column);
  const note = cell ? (cell.note ?? '') : '';
  const problem = cell ? problemOf(cell) : '';
  if (!noteEditor && !note && !problem) return null;
  const merge = currentSheet()?.merges.find((area) => within(area, at.row, at.column));
  const box = boxOf(panes, at, merge);
  const width = 260;
  const roomRight = panes.view.width - (box.left + box.width);
  const left = roomRight > width + 12 ? box.left + box.width + 6 : Math.max(4, box.left - width - 6);
  const [title = '', ...lines] = note.split('\n');
  return (
    <div
      class="note-pop"
      {...(noteEditor ? { role: 'dialog', 'aria-label': say('note.name') } : { role: 'tooltip' })}
      style={{
        left: `${left}px`,
        top: `${Math.max(2, Math.min(box.top + 4, panes.view.height - 150))}px`,
        width: `${width}px`,
      }}
    >
      {noteEditor ? (
        <NoteField at={noteEditor} note={note} />
      ) : (
        <>
          {problem && <p class="problem">{problem}</p>}
          {title && <p class={lines.length > 0 ? 'first' : ''}>{title}</p>}
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </>
      )}
    </div>
  );
}

function activeCell(): Cell | null {
  const { from } = selectionOf();
  const gone = state.selections.has(state.sheet) || from.row > (currentSheet()?.frozenRows ?? 0);
  return gone ? from : null;
}

function NoteField({ at, note }: { at: Cell; note: string }) {
  const close = (text: string) => {
    change({ noteEditor: null });
    focusGrid();
    if (text !== note) {
      void look({ do: 'setNotes', sheet: state.sheet, area: { ...at, rows: 1, columns: 1 }, notes: [[text]] });
    }
  };
  return (
    <textarea
      class="note-field"
      aria-label={say('note.name')}
      rows={4}
      ref={(field) => {
        if (field && document.activeElement !== field) field.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close(note);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(event.currentTarget.value);
      }}
      onBlur={(event) => close(event.currentTarget.value)}
    >
      {note}
    </textarea>
  );
}

/** The cell the mouse rests on, once it has rested a moment. */
function useHoveredCell(): Cell | null {
  const [cell, setCell] = useState<Cell | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-a1]') : null;
      const area = target?.dataset.a1 ? parseA1(target.dataset.a1) : undefined;
      clearTimeout(timer);
      timer = setTimeout(() => setCell(area ? { row: area.row, column: area.column } : null), area ? 180 : 60);
    };
    document.addEventListener('mousemove', onMove, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('mousemove', onMove);
    };
  }, []);
  if (!cell) return null;
  const view = cellAt(state.sheet, cell.row, cell.column);
  return view && (view.note || problemOf(view)) ? cell : null;
}
