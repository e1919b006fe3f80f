import type { stream, Worksheet } from 'exceljs';
import type { SavedSheet } from '../../engine/save';
import { rangeText } from '../places';
import { writeCells } from './cells';
import { conditionalOf } from './conditional';
import type { Context } from './context';
import { drawingXml } from './drawing';
import { filterXml } from './filter';
import { hidden, putPieces } from './library';
import { type Outline, outlineOf } from './outline';
import { type Lock, lockOf } from './protection';
import { argb } from './styles';
import { putValidations } from './validations';

/** Rows written before others get their turn. */
const ROWS_AT_ONCE = 250;
/** What says that a row is there although nothing stands in it. */
const USUAL_HEIGHT = 15.75;

/** Writes a tab as a sheet of the file, row by row: somebody else may do something in between. */
export async function writeSheet(book: stream.xlsx.WorkbookWriter, sheet: SavedSheet, context: Context): Promise<void> {
  const outlines = { row: outlineOf(sheet, 'row'), column: outlineOf(sheet, 'column') };
  const lock = lockOf(context.saved, sheet);
  const to = openSheet(book, sheet, context, outlines);
  putPieces(to, {
    columns: columnsXml(book, sheet, outlines.column, lock, context),
    protection: lock.xml,
    filter: filterXml(sheet, (row, column) => context.shown(sheet.id, row, column)),
    drawing: drawingXml(to, sheet, context),
  });
  await writeRows(to, sheet, outlines.row, lock, context);
  putValidations(to, sheet, context);
  for (const [at, rule] of (sheet.conditionalRules ?? []).entries()) {
    const written = conditionalOf(rule, at + 1);
    if (written) to.addConditionalFormatting(written);
  }
  // rows that are written cannot be merged any more; the list of merged areas is all there is to it
  hidden(to)._merges.push(...(sheet.merges ?? []).map(rangeText));
  to.commit();
}

type Outlines = Readonly<Record<'row' | 'column', Outline>>;

function openSheet(book: stream.xlsx.WorkbookWriter, sheet: SavedSheet, context: Context, outlines: Outlines) {
  const { frozenRows = 0, frozenColumns = 0, tabColor, looks = {} } = sheet;
  const frozen = frozenRows || frozenColumns;
  const view = {
    ...(frozen ? ({ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows } as const) : {}),
    ...(looks.rightToLeft ? { rightToLeft: true } : {}),
    ...(looks.hiddenGridlines ? { showGridLines: false } : {}),
  };
  return book.addWorksheet(context.nameOf(sheet.id), {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: Object.keys(view).length > 0 ? [view] : [],
    properties: {
      defaultRowHeight: USUAL_HEIGHT,
      defaultColWidth: 100 / 7,
      outlineLevelRow: outlines.row.deepest,
      outlineLevelCol: outlines.column.deepest,
      ...(tabColor === undefined ? {} : { tabColor: { argb: argb(tabColor) } }),
      outlineProperties: {
        summaryBelow: looks.rowGroupControl !== 'BEFORE',
        summaryRight: looks.columnGroupControl !== 'BEFORE',
      },
    },
  });
}

/** Columns of their own width, hidden, in a group, or open in a protected sheet. */
function columnsXml(
  book: stream.xlsx.WorkbookWriter,
  sheet: SavedSheet,
  outline: Outline,
  { isOpen }: Lock,
  context: Context,
): string {
  const looks = new Map((sheet.columnLooks ?? []).map(([at, pixels, flags]) => [at, { pixels, flags }]));
  const { styles } = book as unknown as { styles: { addStyleModel(style: object): number } }; // hidden by the library's types
  const columns = Array.from({ length: sheet.columns + 1 }, (_, n) => n + 1).flatMap((at) => {
    const { pixels = 0, flags = 0 } = looks.get(at) ?? {};
    const said = [
      isOpen?.(sheet.rows, at) ? ` style="${styles.addStyleModel(context.looks(-1, -1, true))}"` : '',
      flags & 1 ? ' hidden="1"' : '',
      outline.levelAt(at) > 0 ? ` outlineLevel="${outline.levelAt(at)}"` : '',
      outline.isFolded(at) ? ' collapsed="1"' : '',
    ].join('');
    if (pixels === 0 && said === '') return [];
    return [`<col min="${at}" max="${at}" width="${(pixels || 100) / 7}"${said} customWidth="1"/>`];
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

async function writeRows(to: Worksheet, sheet: SavedSheet, outline: Outline, lock: Lock, context: Context) {
  const looks = new Map((sheet.rowLooks ?? []).map(([at, pixels, flags]) => [at, { pixels, flags }]));
  const grouped = (sheet.groups ?? []).filter(({ axis }) => axis === 'row').map(({ area }) => area.row + area.rows);
  const last = Math.max(sheet.cells.length, ...looks.keys(), ...grouped);
  const write = writeCells(to, sheet, lock, context);
  for (let number = 1; number <= last; number += 1) {
    const row = to.getRow(number);
    const look = looks.get(number);
    const level = outline.levelAt(number);
    const isThere = write(row, number);
    if (isThere || look || level > 0 || outline.isFolded(number))
      row.height = look?.pixels ? look.pixels * 0.75 : USUAL_HEIGHT;
    if (look && look.flags > 0) row.hidden = true;
    row.outlineLevel = level;
    // the library would guess it from the depth
    Object.defineProperty(row, 'collapsed', { value: outline.isFolded(number) });
    row.commit();
    if (number % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
