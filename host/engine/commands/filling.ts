import type { Area, Scalar } from '../api';
import { around, encloses, lastColumnOf, lastRowOf, overlaps, shifted } from '../area';
import type { Book } from '../book';
import { Cell, type Content, contentOf, partsOf } from '../content';
import { refuse } from '../errors';
import { guard, guardTyped } from '../protection';
import { type Series, seriesOf } from '../series/series';
import type { Row, Sheet } from '../sheet';
import { checkWritten } from '../validation';
import { type CommandOf, type Handlers, linesOf } from './handler';
import { placed } from './pasting';
import { grow } from './structure';

/**
 * Continues an area up, down or to a side, as the handle at its corner does: series go on, everything else is repeated,
 * formulas with their references moved, formats and validations with them. Notes belong to their cells and stay. Rows
 * that a filter hides are passed over.
 */
export const filling: Handlers<'fill'> = {
  fill: (book, actor, command) => {
    const { from, to } = command;
    const sheet = book.sheet(command.sheet);
    const down = from.column === to.column && from.columns === to.columns;
    if (!encloses(to, from) || (!down && (from.row !== to.row || from.rows !== to.rows))) refuse('outside');
    if (actor.by === 'person') grow(book, sheet, lastRowOf(to), lastColumnOf(to));
    const { rows, columns } = linesOf(sheet, to);
    const parts = around(from, to);
    for (const part of parts) {
      guard(book, actor, sheet, part);
      guardTyped(book, actor, sheet, part, 'values');
    }
    const { places, given } = placesOf(rows, from, to, down);
    const lines = linesToContinue(sheet, command, given, down);
    book.write(sheet, rows, columns, (row, column, before) => {
      const [along, line] = down ? [row, lines[column]] : [column, lines[row]];
      const place = places[along];
      if (!line || place === undefined || (place >= 0 && place < given.length)) return before;
      const away = along - (given[wrapped(place, given.length)] ?? 0);
      return continued(book, sheet, line, place, { rows: down ? away : 0, columns: down ? 0 : away }, before);
    });
    repeatMerges(book, sheet, from, to, down);
    for (const part of parts) checkWritten(book, sheet, part);
    return undefined;
  },
};

interface Places {
  /** For every line of the whole area, its place in the series; undefined where nothing is written. */
  readonly places: readonly (number | undefined)[];
  /** The lines that are continued, counted from the first of the whole area. */
  readonly given: readonly number[];
}

function placesOf(rows: readonly Row[], from: Area, to: Area, down: boolean): Places {
  const [first, count, all] = down
    ? [from.row - to.row, from.rows, to.rows]
    : [from.column - to.column, from.columns, to.columns];
  const every = Array.from({ length: all }, (_, at) => at);
  const shown = every.filter((at) => !down || !rows[at]?.filtered);
  const isGiven = (at: number): boolean => at >= first && at < first + count;
  const given = shown.filter(isGiven);
  if (given.length === 0) return { places: every.map(() => undefined), given: [] };
  const start = shown.indexOf(given[0] ?? 0);
  const places: (number | undefined)[] = every.map(() => undefined);
  for (const [rank, at] of shown.entries()) places[at] = rank - start;
  return { places, given };
}

interface Line {
  readonly contents: readonly Content[];
  readonly series: Series | undefined;
}

function linesToContinue(
  sheet: Sheet,
  { from, to, series }: CommandOf<'fill'>,
  given: readonly number[],
  down: boolean,
) {
  return Array.from({ length: down ? from.columns : from.rows }, (_, line): Line => {
    const contents = given.map((at) =>
      down ? sheet.content(to.row + at, from.column + line) : sheet.content(from.row + line, to.column + at),
    );
    return { contents, series: series === 'copy' ? undefined : wanted(contents, series === 'other') };
  });
}

/** A line with a formula in it is repeated whole. `other` is the other way round: what would count is repeated, what would be repeated counts. */
function wanted(contents: readonly Content[], other: boolean): Series | undefined {
  const given = contents.map(partsOf);
  if (given.some(({ formula }) => formula !== undefined)) return undefined;
  const usual = seriesOf(given);
  return other ? (usual ? undefined : seriesOf(given, true)) : usual;
}

/** What is repeated at a place, with the series' value where there is one. */
function continued(
  book: Book,
  sheet: Sheet,
  { contents, series }: Line,
  place: number,
  away: { readonly rows: number; readonly columns: number },
  before: Content,
): Content {
  const given = contents[wrapped(place, contents.length)];
  if (!(given instanceof Cell) && !(before instanceof Cell)) return series ? (series(place) ?? undefined) : given;
  const repeated = placed(book, given, sheet, away);
  const { note } = partsOf(before);
  const value: { value?: Scalar } = series ? { value: series(place) } : {};
  return contentOf({ ...partsOf(repeated), ...value, note });
}

function repeatMerges(book: Book, sheet: Sheet, from: Area, to: Area, down: boolean): void {
  const given = sheet.merges.filter((merge) => encloses(from, merge));
  const kept = sheet.merges.filter((merge) => !overlaps(merge, to) || encloses(from, merge));
  const size = down ? from.rows : from.columns;
  const [before, after] = down
    ? [from.row - to.row, lastRowOf(to) - lastRowOf(from)]
    : [from.column - to.column, lastColumnOf(to) - lastColumnOf(from)];
  const added: Area[] = [];
  for (let tile = -Math.floor(before / size); tile <= Math.floor(after / size); tile++)
    if (tile !== 0) added.push(...given.map((merge) => shifted(merge, down ? tile * size : 0, down ? 0 : tile * size)));
  if (added.length || kept.length !== sheet.merges.length) book.assign(sheet, 'merges', [...kept, ...added]);
}

const wrapped = (place: number, length: number): number => ((place % length) + length) % length;
