import type { Area, Filter, Protection, SheetLooks } from '../../engine/api';
import { display } from '../../engine/display';
import type { SavedSheet } from '../../engine/save';
import type { Colours } from '../colours';
import { MOST_CELLS } from '../limits';
import { cellOf, rangeOf, within } from '../places';
import { attribute, child, childrenOf, type Element, flagOf, numberOf, treeOf } from '../xml';
import { type CellSource, readCells } from './cells';
import { columnLines, columnLooks, readColumnLooks } from './columns';
import { readConditional } from './conditional';
import { readFilter } from './filter';
import { Grid, type Tables } from './grid';
import { readLinks } from './links';
import { groupsOf } from './outline';
import { readProtection } from './protection';
import type { Styles } from './styles';
import { type Places, readValidations } from './validations';

export interface SheetSource {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
  readonly notes: ReadonlyMap<string, string>;
  /** Addresses outside the file, by the id the sheet gives them. */
  readonly targets: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly cells: CellSource;
  readonly styles: Styles;
  readonly colours: Colours;
  readonly places: Places;
}

/** A sheet of the file as a saved tab: at least 1000 rows and 26 columns, as a new one has. */
export function readSheet(source: SheetSource, tables: Tables): Read {
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
  if (!sheet || size.rows * size.columns > MOST_CELLS) return { sheet: { ...base, cells: [] }, protection: undefined };
  readValidations(sheet, size, source.places, grid, tables);
  readColumnLooks(sheet, size, source.styles, grid, tables);
  readLinks(sheet, source.targets, grid, tables);
  const shown = (row: number, column: number) =>
    display(grid.valueAt(row, column), tables.texts[grid.numberAt(row, column, 'format') ?? -1], source.locale);
  const filter = readFilter(sheet, size, shown);
  const merges = childrenOf(child(sheet, 'mergeCells'), 'mergeCell').flatMap(
    ({ attributes }) => fitting(attribute(attributes, 'ref'), size) ?? [],
  );
  const pane = child(sheet, 'sheetViews', 'sheetView', 'pane')?.attributes ?? '';
  const frozen = (attribute(pane, 'state') ?? '').startsWith('frozen');
  const tab = source.colours(child(sheet, 'sheetPr', 'tabColor'));
  const conditionalRules = readConditional(sheet, size, source.styles.differences, source.colours);
  const looks = looksOf(sheet);
  const groups = [
    ...groupsOf('row', sizes, size, looks.rowGroupControl === 'BEFORE'),
    ...groupsOf('column', columnLines(sheet, size.columns), size, looks.columnGroupControl === 'BEFORE'),
  ];
  const rowLooks = sizes
    .filter(({ at, hidden, pixels }) => at <= size.rows && (hidden || pixels > 0))
    .map(({ at, pixels, hidden }): readonly [number, number, number] => [at, pixels, hiddenFlag(at, hidden, filter)]);
  const saved: SavedSheet = {
    ...base,
    ...(source.hidden ? { hidden: true } : {}),
    ...count('frozenRows', frozen ? numberOf(pane, 'ySplit') : 0, size.rows - 1),
    ...count('frozenColumns', frozen ? numberOf(pane, 'xSplit') : 0, size.columns - 1),
    ...(tab === undefined ? {} : { tabColor: tab }),
    ...(filter ? { filter } : {}),
    ...(groups.length > 0 ? { groups } : {}),
    ...(Object.keys(looks).length > 0 ? { looks } : {}),
    ...(merges.length > 0 ? { merges: apart(merges) } : {}),
    ...(conditionalRules.length > 0 ? { conditionalRules } : {}),
    ...(rowLooks.length > 0 ? { rowLooks } : {}),
    ...columnLooks(sheet, size.columns),
    cells: grid.saved(size.rows, size.columns),
  };
  return { sheet: saved, protection: readProtection(sheet, size) };
}

export interface Read {
  readonly sheet: SavedSheet;
  readonly protection: Omit<Protection, 'id' | 'sheet'> | undefined;
}

/** Direction, lines, and at which end groups fold. */
function looksOf(sheet: Element): SheetLooks {
  const view = child(sheet, 'sheetViews', 'sheetView')?.attributes ?? '';
  const outline = child(sheet, 'sheetPr', 'outlinePr')?.attributes ?? '';
  const isOff = (attributes: string, name: string) => ['0', 'false'].includes(attribute(attributes, name) ?? '');
  return {
    ...(flagOf(view, 'rightToLeft') ? { rightToLeft: true } : {}),
    ...(isOff(view, 'showGridLines') ? { hiddenGridlines: true } : {}),
    ...(isOff(outline, 'summaryBelow') ? { rowGroupControl: 'BEFORE' as const } : {}),
    ...(isOff(outline, 'summaryRight') ? { columnGroupControl: 'BEFORE' as const } : {}),
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

function hiddenFlag(row: number, hidden: boolean, filter: Filter | undefined): number {
  if (!hidden) return 0;
  const { area, columns } = filter ?? { area: undefined, columns: [] };
  return area && columns.length > 0 && row > area.row && row < area.row + area.rows ? 2 : 1;
}
