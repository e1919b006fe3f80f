import type { Area, Filter } from '../../engine/api';
import type { SavedSheet } from '../../engine/save';
import type { Colours } from '../colours';
import { cellOf, rangeOf, within } from '../places';
import { attribute, child, childrenOf, type Element, flagOf, numberOf, treeOf } from '../xml';
import { type CellSource, type RowSize, readCells } from './cells';
import { readConditional } from './conditional';
import { Grid, type Tables } from './grid';
import type { Styles } from './styles';
import { type Places, readValidations } from './validations';

export interface SheetSource {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
  readonly notes: ReadonlyMap<string, string>;
  readonly cells: CellSource;
  readonly styles: Styles;
  readonly colours: Colours;
  readonly places: Places;
}

/** A sheet of the file as a saved tab: at least 1000 rows and 26 columns, as a new one has. */
export function readSheet(source: SheetSource, tables: Tables): SavedSheet {
  const { inside, around } = parts(source.xml);
  const sheet = child(treeOf(around, source.cells.part), 'worksheet');
  const grid = new Grid();
  const sizes = readCells(inside, source.cells, grid, tables);
  for (const [address, note] of source.notes) {
    const place = cellOf(address);
    if (place) grid.mark(place.row, place.column, 'note', tables.text(note));
  }
  const size = { rows: Math.max(1000, grid.lastRow), columns: Math.max(26, grid.lastColumn) };
  const base = { id: source.id, name: source.name, ...size };
  // the caller counts cells before anything is spread over the whole sheet
  if (!sheet || size.rows * size.columns > 10_000_000) return { ...base, cells: [] };
  readValidations(sheet, size, source.places, grid, tables);
  readColumnLooks(sheet, size, source.styles, grid, tables);
  const filter = filterOf(sheet, size, grid);
  const merges = childrenOf(child(sheet, 'mergeCells'), 'mergeCell').flatMap(
    ({ attributes }) => fitting(attribute(attributes, 'ref'), size) ?? [],
  );
  const pane = child(sheet, 'sheetViews', 'sheetView', 'pane')?.attributes ?? '';
  const frozen = (attribute(pane, 'state') ?? '').startsWith('frozen');
  const tab = source.colours(child(sheet, 'sheetPr', 'tabColor'));
  const conditionalRules = readConditional(sheet, size, source.styles.differences);
  const rowLooks = sizes
    .filter(({ at }) => at <= size.rows)
    .map(({ at, pixels, hidden }): readonly [number, number, number] => [at, pixels, hiddenFlag(at, hidden, filter)]);
  return {
    ...base,
    ...(source.hidden ? { hidden: true } : {}),
    ...count('frozenRows', frozen ? numberOf(pane, 'ySplit') : 0, size.rows - 1),
    ...count('frozenColumns', frozen ? numberOf(pane, 'xSplit') : 0, size.columns - 1),
    ...(tab === undefined ? {} : { tabColor: tab }),
    ...(filter ? { filter } : {}),
    ...(merges.length > 0 ? { merges: apart(merges) } : {}),
    ...(conditionalRules.length > 0 ? { conditionalRules } : {}),
    ...(rowLooks.length > 0 ? { rowLooks } : {}),
    ...columnLooks(sheet, size.columns),
    cells: grid.saved(size.rows, size.columns),
  };
}

/** The cells apart from everything else, which is little. */
function parts(xml: string): { inside: string; around: string } {
  const start = /<(?:\w+:)?sheetData\b[^>]*>/.exec(xml);
  const end = xml.search(/<\/(?:\w+:)?sheetData\s*>/);
  if (!start || start[0].endsWith('/>') || end < start.index) return { inside: '', around: xml };
  return {
    inside: xml.slice(start.index, end),
    around: xml.slice(0, start.index) + xml.slice(end).replace(/^[^>]*>/, ''),
  };
}

function count(key: 'frozenRows' | 'frozenColumns', found: number | undefined, most: number) {
  const lines = Math.min(Math.floor(found ?? 0), most);
  return lines > 0 ? { [key]: lines } : {};
}

const fitting = (text: string | undefined, size: { rows: number; columns: number }): Area | undefined => {
  const area = rangeOf(text ?? '');
  return area && within(area, size.rows, size.columns);
};

/** Merged areas never overlap; those of a broken file that do are left out. */
function apart(areas: readonly Area[]): Area[] {
  const kept: Area[] = [];
  for (const area of areas.slice(0, 10_000)) {
    const touches = kept.some(
      (other) =>
        area.row < other.row + other.rows &&
        other.row < area.row + area.rows &&
        area.column < other.column + other.columns &&
        other.column < area.column + area.columns,
    );
    if (!touches && area.rows * area.columns > 1) kept.push(area);
  }
  return kept;
}

/** What the filter hides are the values its columns do not show. */
function filterOf(sheet: Element, size: { rows: number; columns: number }, grid: Grid): Filter | undefined {
  const element = child(sheet, 'autoFilter');
  const area = element && fitting(attribute(element.attributes, 'ref'), size);
  if (!element || !area) return undefined;
  const columns = childrenOf(element, 'filterColumn').flatMap((one) => {
    const filters = child(one, 'filters');
    if (!filters || child(filters, 'dateGroupItem')) return [];
    const column = area.column + (numberOf(one.attributes, 'colId') ?? 0);
    const shown = new Set(childrenOf(filters, 'filter').map(({ attributes }) => attribute(attributes, 'val') ?? ''));
    if (flagOf(filters.attributes, 'blank')) shown.add('');
    const hidden = new Set<string>();
    for (let row = area.row + 1; row < area.row + area.rows; row++) hidden.add(String(grid.valueAt(row, column) ?? ''));
    return [{ column, hiddenValues: [...hidden].filter((text) => !shown.has(text)) }];
  });
  return { area, columns };
}

function hiddenFlag(row: number, hidden: boolean, filter: Filter | undefined): number {
  if (!hidden) return 0;
  const { area, columns } = filter ?? { area: undefined, columns: [] };
  return area && columns.length > 0 && row > area.row && row < area.row + area.rows ? 2 : 1;
}

function columnLooks(sheet: Element, last: number): Pick<SavedSheet, 'columnLooks'> {
  const looks = childrenOf(child(sheet, 'cols'), 'col').flatMap(({ attributes }) => {
    const from = numberOf(attributes, 'min') ?? 0;
    const to = Math.min(numberOf(attributes, 'max') ?? from, last);
    const width = numberOf(attributes, 'width');
    const pixels = width === undefined ? 0 : Math.min(2000, Math.trunc(((256 * width + 18) / 256) * 7));
    const hidden = flagOf(attributes, 'hidden');
    if ((pixels === 0 || pixels === 100) && !hidden) return [];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, n): readonly [number, number, number] => [
      from + n,
      pixels === 100 ? 0 : pixels,
      hidden ? 1 : 0,
    ]).filter(([at]) => at >= 1);
  });
  return looks.length > 0 ? { columnLooks: looks } : {};
}

/** The look of a whole column is that of its cells without one of their own. */
function readColumnLooks(
  sheet: Element,
  size: { rows: number; columns: number },
  styles: Styles,
  grid: Grid,
  tables: Tables,
): void {
  for (const { attributes } of childrenOf(child(sheet, 'cols'), 'col')) {
    const look = styles.cells[numberOf(attributes, 'style') ?? 0];
    const from = Math.max(1, numberOf(attributes, 'min') ?? 1);
    const to = Math.min(numberOf(attributes, 'max') ?? from, size.columns);
    const format = look?.format === undefined ? undefined : tables.text(look.format);
    const style = look && Object.keys(look.style).length > 0 ? tables.style(look.style) : undefined;
    if (format === undefined && style === undefined) continue;
    for (let column = from; column <= to; column++)
      for (let row = 1; row <= size.rows; row++) {
        if (grid.isFilled(row, column) || grid.isMarked(row, column, 'style')) continue;
        if (format !== undefined && !grid.isMarked(row, column, 'format')) grid.mark(row, column, 'format', format);
        if (style !== undefined) grid.mark(row, column, 'style', style);
      }
  }
}

export type { RowSize };
