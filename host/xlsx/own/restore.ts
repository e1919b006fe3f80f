import * as v from 'valibot';
import type { Scalar } from '../../engine/api';
import type { SavedCell, SavedSheet, SavedWorkbook } from '../../engine/save';
import { unescapeText } from '../escape';
import { MOST_CELLS } from '../limits';
import { attribute, child, type Element } from '../xml';
import { type Block, type Place, places } from './blocks';
import { type Kept, NAMESPACE, shape } from './part';

/** What our own part says; undefined when there is none, it is not ours, or the file was saved by somebody else since. */
export function keptIn(part: Element, core: Element): Kept | undefined {
  const root = child(part, 'kept');
  if (!root || attribute(root.attributes, 'xmlns') !== NAMESPACE) return undefined;
  const modified = child(core, 'coreProperties', 'modified')?.text.trim();
  const kept = v.safeParse(shape, parsed(unescapeText(root.text)));
  return kept.success && kept.output.writtenAt === modified ? kept.output : undefined;
}

/** The workbook as it was when its file was written: cells from the file, the rest from our own part where the two agree. */
export function restored(read: SavedWorkbook, kept: Kept): SavedWorkbook {
  const cells = kept.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (kept.sheets.length !== read.sheets.length || cells > MOST_CELLS || !isSound(kept)) return read;
  const notesFrom = kept.texts.length;
  const { writtenAt: _, sheets, ...rest } = kept;
  const workbook = {
    kind: read.kind,
    version: read.version,
    name: read.name,
    ...rest,
    texts: [...kept.texts, ...read.texts],
    sheets: sheets.map((sheet, at): object => {
      const { blocks, odd, ...around } = sheet;
      const lines = bare(read.sheets[at], sheet, notesFrom);
      for (const place of Object.keys(places) as Place[]) // the table's own keys
        for (const block of blocks[place]) spread(lines, block, places[place]);
      for (const [row, column, value, formula] of odd) {
        const parts = partsAt(lines, row, column);
        parts[0] = value;
        parts[1] = formula;
      }
      return { ...around, cells: lines.map((line) => Array.from(line, (cell) => cell ?? null)) };
    }),
  };
  return workbook as SavedWorkbook; // checked by `shape`, whose optional members may be undefined, which JSON never says
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Everything in it lies inside its sheet and points into its tables. */
function isSound({ sheets, texts, styles, rules }: Kept): boolean {
  const most = { format: texts.length, style: styles.length, rule: rules.length };
  const ids = new Set(sheets.map(({ id }) => id));
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const isFine = (sheet: Kept['sheets'][number]) =>
    (Object.keys(places) as Place[]).every(
      (
        place, // the table's own keys
      ) =>
        sheet.blocks[place].every(
          ([row, column, tall, wide, number]) =>
            row + tall - 1 <= sheet.rows && column + wide - 1 <= sheet.columns && number < most[place],
        ),
    ) &&
    sheet.odd.every(([row, column]) => row <= sheet.rows && column <= sheet.columns) &&
    (sheet.rowLooks ?? []).every(([at]) => at <= sheet.rows) &&
    (sheet.columnLooks ?? []).every(([at]) => at <= sheet.columns) &&
    (sheet.frozenRows ?? 0) < sheet.rows &&
    (sheet.frozenColumns ?? 0) < sheet.columns;
  return ids.size === sheets.length && names.size === sheets.length && sheets.every(isFine);
}

type Lines = ((Scalar | undefined)[] | undefined)[][];

/** The cells of the file with nothing but value, formula and note. */
function bare(read: SavedSheet | undefined, size: { rows: number; columns: number }, notesFrom: number): Lines {
  return (read?.cells ?? []).slice(0, size.rows).map((row) =>
    row.slice(0, size.columns).map((cell: SavedCell) => {
      const [value = null, formula = null, , , note] = Array.isArray(cell) ? (cell as readonly Scalar[]) : [cell];
      const place = typeof note === 'number' ? note + notesFrom : null;
      return [value as Scalar, formula as Scalar, null, null, place, null]; // a plain cell is its own value
    }),
  );
}

function spread(lines: Lines, [row, column, rows, columns, number]: Block, place: number): void {
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) partsAt(lines, r, c)[place] = number;
}

function partsAt(lines: Lines, row: number, column: number): (Scalar | undefined)[] {
  while (lines.length < row) lines.push([]);
  const line = lines[row - 1] ?? [];
  const parts = line[column - 1] ?? [null, null, null, null, null, null];
  line[column - 1] = parts;
  return parts;
}
