import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { letters } from '../../server/a1';
import { Chart } from '../chart/Chart';
import { hasPending, pendingRows } from '../outbox';
import { areaOf, type Cell, currentSheet, type SheetShape, selectionOf, state } from '../state';
import { say } from '../words';
import { rowVersion, want } from './blocks';
import { Editor } from './Editor';
import { Groups, gutterSize } from './Groups';
import { marker } from './marks';
import { focusGrid, mouse } from './mouse';
import { NotePopover } from './NotePopover';
import { RowBox } from './RowBox';
import { onReveal } from './reveal';
import { roles } from './roles';
import { columnSpan, HEADER_HEIGHT, HEADER_WIDTH, rowSpan, type Span, type View } from './span';

/** The sheet: only what is in view is in the document. */
export function Grid({ shape }: { shape: SheetShape }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ scrollTop: 0, scrollLeft: 0, width: 1200, height: 700 });
  const sheet = currentSheet();
  const frozenRows = Math.min(sheet?.frozenRows ?? 0, shape.rows.count - 1);
  const frozenColumns = Math.min(sheet?.frozenColumns ?? 0, shape.columns.count - 1);
  const frozenHeight = shape.rows.start(frozenRows + 1);
  const frozenWidth = shape.columns.start(frozenColumns + 1);
  const rows = rowSpan(shape.rows, frozenRows, view);
  const columns = columnSpan(shape.columns, frozenColumns, view);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const read = () =>
      setView((old) => {
        const next = {
          scrollTop: box.scrollTop,
          scrollLeft: box.scrollLeft,
          width: box.clientWidth,
          height: box.clientHeight,
        };
        return Object.entries(next).every(([key, value]) => old[key as keyof View] === value) ? old : next;
      });
    read();
    box.addEventListener('scroll', read, { passive: true });
    const watcher = new ResizeObserver(read);
    watcher.observe(box);
    return () => {
      box.removeEventListener('scroll', read);
      watcher.disconnect();
    };
  }, []);

  const id = state.sheet;
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [id]);

  onReveal((cell) => scroller.current && reveal(scroller.current, shape, frozenRows, frozenColumns, cell));

  useEffect(() => {
    const wide = { column: columns.first, columns: columns.last - columns.first + 1 };
    const high = { row: rows.first, rows: rows.last - rows.first + 1 };
    void want(id, { ...high, ...wide });
    if (frozenRows > 0) void want(id, { row: 1, rows: frozenRows, ...wide });
    if (frozenColumns > 0) void want(id, { ...high, column: 1, columns: frozenColumns });
    if (frozenRows > 0 && frozenColumns > 0) {
      void want(id, { row: 1, rows: frozenRows, column: 1, columns: frozenColumns });
    }
  }, [id, rows.first, rows.last, columns.first, columns.last, frozenRows, frozenColumns, state.painted]);

  const marks = marker(state);
  const selected = areaOf(selectionOf());
  const filter = sheet?.filter;
  const filterActive = new Set(filter?.columns.map(({ column }) => column) ?? []);
  const filterMark = filter && {
    first: filter.area.column,
    last: filter.area.column + filter.area.columns - 1,
    active: filterActive,
  };
  const merges = sheet?.merges ?? [];
  const waiting = hasPending() ? pendingRows(id) : '';

  const draw = (row: number, top: number) => (
    <RowBox
      key={row}
      sheet={id}
      row={row}
      shape={shape}
      frozenColumns={frozenColumns}
      span={columns}
      merges={merges}
      filter={filter && filterMark && row === filter.area.row ? filterMark : null}
      top={top}
      headed={row >= selected.row && row < selected.row + selected.rows}
      marksOf={marks.marksOf}
      cursorOf={marks.cursorOf}
      stamp={[
        id,
        shape.version,
        columns.first,
        columns.last,
        frozenColumns,
        rowVersion(id, row, columns.first, columns.last) + rowVersion(id, row, 1, Math.max(1, frozenColumns)),
        marks.stampOf(row),
        waiting,
        filter && row === filter.area.row ? JSON.stringify(filter) : '',
        state.language,
        merges.length,
      ].join(';')}
    />
  );

  const firstRow = Math.min(
    rows.first,
    ...merges.filter((m) => m.row < rows.first && m.row + m.rows > rows.first).map((m) => m.row),
  );
  const body = [];
  for (let row = Math.max(frozenRows + 1, firstRow); row <= rows.last; row += 1) {
    if (shape.rows.size(row) > 0) body.push(draw(row, HEADER_HEIGHT + shape.rows.start(row)));
  }
  const head = [];
  for (let row = 1; row <= frozenRows; row += 1) {
    if (shape.rows.size(row) > 0) head.push(draw(row, HEADER_HEIGHT + shape.rows.start(row)));
  }

  const gutter = { row: gutterSize('row'), column: gutterSize('column') };
  return (
    <>
      <Groups axis="row" shape={shape} view={view} frozen={frozenRows} offset={gutter.column} />
      <Groups axis="column" shape={shape} view={view} frozen={frozenColumns} offset={gutter.row} />
      <div
        class={sheet?.looks.hiddenGridlines ? 'grid-area plain' : 'grid-area'}
        style={{ left: `${gutter.row}px`, top: `${gutter.column}px` }}
        {...mouse(() => scroller.current, shape, frozenRows, frozenColumns)}
      >
        <div class="scroller" ref={scroller} {...roles.scroller(focusGrid)}>
          <div
            {...roles.grid(sheet?.name ?? '', shape.rows.count, shape.columns.count)}
            class="sizer"
            style={{
              width: `${HEADER_WIDTH + shape.columns.total + 40}px`,
              height: `${HEADER_HEIGHT + shape.rows.total + 40}px`,
            }}
          >
            <div {...roles.group} class="top" style={{ height: `${HEADER_HEIGHT + frozenHeight}px` }}>
              <Letters shape={shape} frozenColumns={frozenColumns} span={columns} />
              {head}
              {frozenRows > 0 && <div class="line-below" role="presentation" />}
            </div>
            <div {...roles.group}>{body}</div>
            <div class="charts" role="presentation">
              {shape.layout.charts.map((chart) => (
                <Chart key={chart.chart.id} view={chart} shape={shape} />
              ))}
            </div>
          </div>
        </div>
        {frozenColumns > 0 && view.scrollLeft > 0 && (
          <div class="line-beside" style={{ left: `${HEADER_WIDTH + frozenWidth - 1}px` }} />
        )}
        <Editor shape={shape} view={view} frozenRows={frozenRows} frozenColumns={frozenColumns} />
        <NotePopover shape={shape} view={view} frozenRows={frozenRows} frozenColumns={frozenColumns} />
      </div>
    </>
  );
}

function Letters({ shape, frozenColumns, span }: { shape: SheetShape; frozenColumns: number; span: Span }) {
  const area = areaOf(selectionOf());
  const { columns } = shape;
  const letter = (column: number, frozen: boolean) =>
    columns.size(column) > 0 && (
      <div
        key={column}
        {...roles.columnHead}
        data-column={column}
        class={[
          'head column-head',
          column >= area.column && column < area.column + area.columns ? 'on' : '',
          frozen ? 'frozen' : '',
          column > 1 && columns.hidden(column - 1) !== 0 ? 'gap' : '',
        ].join(' ')}
        style={{
          width: `${columns.size(column)}px`,
          ...(frozen ? { left: `${HEADER_WIDTH + columns.start(column)}px` } : {}),
        }}
      >
        {letters(column)}
        <i class="grip" data-grip-column={column} />
      </div>
    );
  const range = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  const gap = columns.start(span.first) - columns.start(frozenColumns + 1);
  return (
    <div {...roles.row(0)} class="letters">
      <div role="presentation" title={say('grid.all')} class="head corner-head" data-corner="" />
      {range(1, frozenColumns).map((column) => letter(column, true))}
      {gap > 0 && <div class="spacer" role="presentation" style={{ width: `${gap}px` }} />}
      {range(span.first, span.last).map((column) => letter(column, false))}
    </div>
  );
}

function reveal(box: HTMLElement, shape: SheetShape, frozenRows: number, frozenColumns: number, cell: Cell): void {
  const { rows, columns } = shape;
  if (cell.row > frozenRows) {
    const top = rows.start(cell.row) - rows.start(frozenRows + 1);
    const bottom = rows.start(cell.row + 1) + HEADER_HEIGHT - box.clientHeight;
    if (box.scrollTop > top) box.scrollTop = top;
    else if (box.scrollTop < bottom) box.scrollTop = bottom;
  }
  if (cell.column > frozenColumns) {
    const left = columns.start(cell.column) - columns.start(frozenColumns + 1);
    const right = columns.start(cell.column + 1) + HEADER_WIDTH - box.clientWidth;
    if (box.scrollLeft > left) box.scrollLeft = left;
    else if (box.scrollLeft < right) box.scrollLeft = right;
  }
}
