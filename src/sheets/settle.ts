import { textOf } from '../values/cell';
import { type Book, isBound, numberIn } from './book';
import type { ImageOf } from './byContent';
import type { Bound } from './columns';
import { hitHeader } from './hitHeader';
import { findMistaken, heldBy } from './mistaken';
import { columnsAgain } from './movedColumns';
import { writtenAboveHeader } from './overwritten';
import { type Hints, imageLately, type Plan, planFor } from './plan';
import { type Lines, readClusters } from './readRows';
import { displacedRecords } from './restored';
import { coveredIn, lostAmong } from './unnumbered';
import type { Target } from './writeCells';
import { putBack, writePlan } from './writePlan';

/** What is known before the write, for what comes after it. */
interface Known {
  readonly hints: Hints;
  readonly imageOf: ImageOf;
}

/** A plan that was written, and how its rows read back. */
interface Written {
  readonly book: Book;
  readonly plan: Plan;
  readonly lines: Lines;
  /** The numbers of the table by row, as they stood before the write. */
  readonly before: readonly string[];
  /** The row above a new record, if it is one. */
  readonly anchor: readonly number[];
  readonly imageOf: ImageOf;
}

/** What a person's move between the last look and the write made of it: the cells that are put back, where ours belongs now. */
interface Found {
  readonly repairs: readonly Target[];
  readonly bound?: Bound;
}
type Look = (written: Written) => Found | undefined;

/**
 * In this order: a header in the way makes columns unreadable, columns in the way make rows unreadable, and a row that is
 * not what it was taken for tells nothing about records.
 */
const looks: readonly Look[] = [
  titlesHit,
  columnsMoved,
  rowsPutAboveHeader,
  rowsMistaken,
  typedRowsCovered,
  (written) => {
    const repairs = displacedRecords(written.book, written.plan, written);
    return repairs && { repairs };
  },
];

/**
 * Reads back; whatever a person's sort displaced is restored, and ours is written where it belongs. New rows are read
 * with the header and the record above them: while those are what they were, nothing moved into ours, and the number
 * column can rest. Where a record was taken out, the numbers alone tell whose row was emptied.
 */
export function settle(book: Book, plan: Plan, before: readonly string[], known: Known, tries = TRIES): void {
  const how = { ...known, imageOf: imageLately(plan, known.imageOf) };
  const anchor = plan.place ? [Math.max(1, plan.place.row - 1)] : [];
  const lines = readBack(book, plan, anchor);
  const written = { book, plan, lines, before, anchor, imageOf: how.imageOf };
  for (const look of tries > 0 ? looks : []) {
    const found = look(written);
    if (!found) continue;
    putBack(book, plan, found.repairs);
    writeAgain(book, { ...plan, bound: found.bound ?? plan.bound }, how, tries);
    return;
  }
  verify(plan, lines);
}

/** Whoever moves rows under each of these is left to the next look. */
const TRIES = 3;

/** Ours once more, where it belongs by now. */
function writeAgain(book: Book, plan: Plan, known: Known, tries: number): void {
  const again = planFor(book, plan.bound, plan.changes, { marks: [], hints: known.hints, imageOf: known.imageOf });
  const now = book.numbers(plan.bound);
  writePlan(book, again, []);
  SpreadsheetApp.flush();
  settle(book, again, now, known, tries - 1);
}

/** Within so many rows of the header it is read along, in the same call. */
const NEAR = 50;

/** Somebody may have deleted columns meanwhile: what is left of the rows is read. */
function readBack(book: Book, { bound, place, expected, unnumbered }: Plan, anchor: readonly number[]): Lines {
  const first = Math.min(...expected.map(({ row }) => row));
  const header = place || first - bound.tab.headerRow <= NEAR ? [bound.tab.headerRow] : [];
  const rows = [...header, ...anchor, ...expected.map(({ row }) => row), ...Object.keys(unnumbered).map(Number)];
  const asked = { formulas: false, notes: false };
  try {
    return readClusters(book, bound, rows, asked).values;
  } catch (fault) {
    const width = book.sheet(bound.tab.sheetId)?.getMaxColumns() ?? 0;
    if (width === 0 || width >= bound.width) throw fault;
    return readClusters(book, { ...bound, width }, rows, asked).values;
  }
}

/** Rows were put above the header, and it came to stand where ours went. */
function titlesHit({ book, plan, lines, before }: Written): Found | undefined {
  const repairs = hitHeader(book, plan, lines, before);
  if (repairs.length === 0) return undefined;
  putBack(book, plan, repairs);
  return { repairs: [], bound: boundNow(book, plan) };
}

function boundNow(book: Book, { bound }: Plan): Bound {
  const now = book.boundAgain(bound.table.name);
  if (!isBound(now)) throw new Error(`The header of ${bound.table.name} moved while it was written.`);
  return now;
}

function columnsMoved({ book, plan, lines }: Written): Found | undefined {
  const columns = columnsAgain(book, plan, lines);
  if (!columns) return undefined;
  const { bound, strays } = columns;
  if (isBound(bound)) return { repairs: strays, bound };
  putBack(book, plan, strays);
  throw new Error(`The columns of ${plan.bound.table.name} changed while they were written.`);
}

/** The first record of a table stands above its header, because rows were put there; or rows came later, and it moved along. */
function rowsPutAboveHeader({ book, plan }: Written): Found | undefined {
  const { bound, place, changes } = plan;
  const now = book.bound(bound.table.name);
  if (!place || !isBound(now) || now.tab.headerRow <= place.row) return undefined;
  book.again();
  return { repairs: writtenAboveHeader(book, bound.table.name, changes), bound: now };
}

/** A typed row got the number of another. */
function rowsMistaken({ book, plan, lines, before, imageOf }: Written): Found | undefined {
  const mistaken = findMistaken(book, plan, lines);
  if (mistaken.length === 0) return undefined;
  const numbers = { before, after: book.numbers(plan.bound) };
  const lost = lostAmong(book, plan.bound, plan.unnumbered, lines);
  const repairs = mistaken.flatMap((one) => {
    const typed = coveredIn(plan.bound, one.change, one.row, one.line, lost);
    return typed.length > 0 ? typed : heldBy(plan, one, numbers, imageOf);
  });
  return { repairs };
}

/** What rows without a number held that stand now where we wrote. No call where each of those nearby stands in its row. */
function typedRowsCovered({ book, plan, lines }: Written): Found | undefined {
  const { bound, changes, expected, unnumbered } = plan;
  const lost = lostAmong(book, bound, unnumbered, lines);
  if (lost.length === 0) return undefined;
  const repairs = changes.flatMap((change) => {
    const row = expected.find(({ about }) => about === change.number)?.row ?? 0;
    const line = lines.get(row);
    return line && numberIn(line[bound.number - 1] ?? '') === '' ? coveredIn(bound, change, row, line, lost) : [];
  });
  return repairs.length === 0 ? undefined : { repairs };
}

/**
 * Text that reads back as a number, a day or a formula was not kept as typed: a fault of ours, so the person is told.
 * Any other difference is a colleague's later edit, which stands.
 */
function verify({ bound, expected }: Plan, lines: Lines): void {
  for (const { row, number, cells } of expected) {
    const line = lines.get(row) ?? [];
    if (numberIn(line[bound.number - 1] ?? '') !== number) continue;
    for (const [column, cell] of cells) {
      const now = line[column - 1] ?? '';
      if (typeof cell === 'string' && typeof now !== 'string' && textOf(now) !== cell) {
        throw new Error(`Row ${row}, column ${column} of ${bound.table.name} was not kept as written.`);
      }
    }
  }
}
