import { Component } from 'preact';
import type { Area } from '../../server/wire';
import { pendingText } from '../outbox';
import type { Cell, SheetShape } from '../state';
import { cellAt } from './blocks';
import { CellBox } from './Cell';
import { mayOverflow } from './look';
import { roles } from './roles';
import { HEADER_WIDTH, type Span } from './span';

export interface RowDrawn {
  readonly sheet: number;
  readonly row: number;
  readonly shape: SheetShape;
  readonly frozenColumns: number;
  readonly span: Span;
  readonly merges: readonly Area[];
  readonly filter: { readonly first: number; readonly last: number; readonly active: ReadonlySet<number> } | null;
  readonly top: number;
  /** Everything this row's look depends on; the row is drawn again only when it differs. */
  readonly stamp: string;
  readonly marksOf: (cell: Cell) => { marks: string; selected: boolean };
  readonly cursorOf: (cell: Cell) => { name: string; colour: string } | undefined;
  readonly headed: boolean;
}

/** One row: its number, its frozen cells, and those in view. */
export class RowBox extends Component<RowDrawn> {
  override shouldComponentUpdate(next: RowDrawn): boolean {
    return next.stamp !== this.props.stamp;
  }

  override render() {
    const { row, shape, frozenColumns, span, top, headed } = this.props;
    const columns = shape.columns;
    const gap = columns.start(span.first) - columns.start(frozenColumns + 1);
    const hiddenAbove = row > 1 && shape.rows.hidden(row - 1) !== 0;
    return (
      <div
        {...roles.row(row)}
        class="row"
        style={{ top: `${top}px`, height: `${shape.rows.size(row)}px`, width: `${HEADER_WIDTH + columns.total}px` }}
      >
        <div
          {...roles.rowHead}
          data-row={row}
          class={`head row-head ${headed ? 'on' : ''} ${hiddenAbove ? 'gap' : ''}`}
        >
          {row}
          <i class="grip" data-grip-row={row} />
        </div>
        {this.cells(1, frozenColumns)}
        {gap > 0 && <div class="spacer" style={{ width: `${gap}px` }} role="presentation" />}
        {this.cells(span.first, span.last)}
      </div>
    );
  }

  private cells(first: number, last: number) {
    const { sheet, row, shape, frozenColumns, merges, filter, marksOf, cursorOf } = this.props;
    const boxes = [];
    let coveredTo = 0;
    for (let column = first; column <= last; column += 1) {
      if (shape.columns.size(column) === 0) continue;
      const merge = merges.find((area) => contains(area, row, column));
      const isAnchor = merge && merge.row === row && merge.column === column;
      const width = shape.columns.size(column);
      if (merge && !isAnchor) {
        boxes.push(<div key={column} class="spacer covered" style={{ width: `${width}px` }} role="presentation" />);
        continue;
      }
      const view = cellAt(sheet, row, column);
      const room = view && mayOverflow(view) && !merge ? this.room(column) : { width, to: column };
      const reach = room.to > column && view ? this.reach(column, room.to, view.text) : column;
      const box = (
        <CellBox
          key={column}
          row={row}
          column={column}
          view={view}
          pending={pendingText(sheet, row, column)}
          width={merge ? shape.columns.start(column + merge.columns) - shape.columns.start(column) : width}
          flow={width}
          {...(merge ? { height: shape.rows.start(row + merge.rows) - shape.rows.start(row) } : {})}
          room={room.width}
          under={column < Math.max(coveredTo, reach)}
          {...marksOf({ row, column })}
          {...(column <= frozenColumns ? { frozenAt: HEADER_WIDTH + shape.columns.start(column) } : {})}
          funnel={filter && column >= filter.first && column <= filter.last ? filter.active.has(column) : undefined}
          cursor={cursorOf({ row, column })}
        />
      );
      coveredTo = Math.max(coveredTo, reach);
      boxes.push(box);
    }
    return boxes;
  }

  /** The last column that a text's own width covers. */
  private reach(column: number, last: number, text: string): number {
    const { columns } = this.props.shape;
    const end = columns.start(column) + widthOf(text);
    let to = column;
    while (to < last && columns.start(to + 1) < end) to += 1;
    return to;
  }

  /** How far text may run: to the first neighbour with content. */
  private room(column: number): { width: number; to: number } {
    const { sheet, row, shape, span } = this.props;
    let to = column;
    let width = shape.columns.size(column);
    while (to < span.last) {
      const next = cellAt(sheet, row, to + 1);
      if (next === undefined || (next !== 0 && (next.text !== '' || next.validation))) break;
      to += 1;
      width += shape.columns.size(to);
    }
    return { width, to };
  }
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** A guess that is wide enough: 12 px for a Chinese character, 7 for others. */
function widthOf(text: string): number {
  let pixels = 12;
  for (const letter of text) pixels += letter > '\u2e7f' ? 12 : 7;
  return pixels;
}
