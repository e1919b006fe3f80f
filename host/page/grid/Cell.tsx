import { letters } from '../../server/a1';
import type { CellView } from '../../server/wire';
import { Icon } from '../icon';
import { say } from '../words';
import { cellStyle, isCheckbox, isChip, linesOf, linkOf, mayOverflow, noteColour, turnOf } from './look';
import { Link, RichText } from './RichText';
import { roles } from './roles';

export interface CellDrawn {
  readonly row: number;
  readonly column: number;
  readonly view: CellView | 0 | undefined;
  readonly pending: string | undefined;
  readonly width: number;
  /** Room it takes in its row; a merged cell reaches beyond. */
  readonly flow: number;
  readonly height?: number;
  /** Room for text that runs over empty neighbours. */
  readonly room: number;
  /** Drawn under another cell's text: no line at the right. */
  readonly under: boolean;
  readonly marks: string;
  readonly selected: boolean;
  readonly frozenAt?: number;
  readonly funnel?: boolean | undefined;
  readonly cursor?: { readonly name: string; readonly colour: string } | undefined;
}

/** One cell. Marks are class names: active, selected, its edges, found, copied. */
export function CellBox(drawn: CellDrawn) {
  const { row, column, view, width, height, marks, frozenAt } = drawn;
  const cell = view || undefined;
  const style: Record<string, string> = {
    width: `${width}px`,
    ...(height === undefined ? {} : { height: `${height}px`, 'margin-right': `${drawn.flow - width}px` }),
    ...(frozenAt === undefined ? {} : { left: `${frozenAt}px` }),
    ...(cell ? cellStyle(cell) : {}),
  };
  const lines = cell && linesOf(cell);
  const kind = [
    'cell',
    marks,
    frozenAt === undefined ? '' : 'frozen',
    drawn.under ? 'under' : '',
    height === undefined ? '' : 'merged',
    drawn.pending === undefined ? '' : 'pending',
    cell?.invalid ? 'invalid' : '',
    cell?.style.wrap === 'wrap' ? 'wraps' : '',
    cell?.style.wrap === 'clip' ? 'clips' : '',
    drawn.funnel === undefined ? '' : 'has-funnel',
  ].join(' ');
  return (
    <div {...roles.cell(column, drawn.selected)} data-a1={`${letters(column)}${row}`} class={kind} style={style}>
      {drawn.pending === undefined ? cell && content(cell, drawn) : <span class="text">{drawn.pending}</span>}
      {lines && <i class="lines" style={lines} />}
      {cell?.note && <i class={`corner ${noteColour(cell)}`} />}
      {drawn.funnel !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          class={`funnel ${drawn.funnel ? 'on' : ''}`}
          aria-label={say('filter.open')}
        >
          <Icon name={drawn.funnel ? 'filter' : 'down'} size={12} />
        </button>
      )}
      {marks.includes('tail') && <i class="handle" data-handle="" />}
      {drawn.cursor && (
        <span class="cursor-tag" style={{ background: drawn.cursor.colour }}>
          {drawn.cursor.name}
        </span>
      )}
    </div>
  );
}

function content(cell: CellView, drawn: CellDrawn) {
  if (isCheckbox(cell)) {
    const on = cell.text.toUpperCase() === 'TRUE';
    return (
      <span class={`box ${on ? 'on' : ''}`} {...roles.picture(say(on ? 'cell.ticked' : 'cell.unticked'))}>
        {on && <Icon name="check" size={12} />}
      </span>
    );
  }
  if (isChip(cell)) {
    return (
      <span
        class={`chip ${cell.text === '' ? 'blank' : ''}`}
        style={{ background: cell.text === '' ? 'transparent' : (cell.style.background ?? '') }}
      >
        <span class="text">{cell.text}</span>
        <Icon name="down" size={10} />
      </span>
    );
  }
  const over = mayOverflow(cell) && drawn.room > drawn.width;
  return (
    <span
      class={over ? 'text over' : 'text'}
      style={{ ...(over ? { 'max-width': `${drawn.room - 12}px` } : {}), ...turnOf(cell) }}
    >
      {textOf(cell)}
    </span>
  );
}

/** Runs count while the cell shows the very text they were given for. */
function textOf(cell: CellView) {
  const { rich } = cell.style;
  if (rich && rich.text === cell.text) return <RichText text={rich.text} runs={rich.runs} />;
  const link = linkOf(cell);
  return link ? <Link text={cell.text} link={link} /> : cell.text;
}
