import type { Area } from '../engine/api';

/** A written range. An edge that was left out ('5:7', 'A2:C') is open: it reaches to the grid's end. */
export interface Written {
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number | undefined;
  readonly lastColumn: number | undefined;
}

/** Reads A1 and R1C1 notation, with `$`, lower case, inverted corners and a sheet's name; undefined when it is none (PLATFORM §2.5). */
export function parseA1(notation: string): Written | undefined {
  const { sheet, rest } = splitSheet(notation.trim());
  const [first = '', second] = rest.replace(/\$/g, '').split(':');
  const from = corner(first);
  const to = second === undefined ? from : corner(second);
  if (!from || !to) return undefined;
  if (second === undefined && (from.row === undefined || from.column === undefined)) return undefined;
  const ends = {
    ...span('row', 'lastRow', from.row, to.row),
    ...span('column', 'lastColumn', from.column, to.column),
  };
  return { ...(sheet === undefined ? {} : { sheet }), ...ends };
}

/** 'B2:C5'; a single cell has no colon. */
export function toA1(area: Area): string {
  const from = `${columnLetters(area.column)}${area.row}`;
  const to = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
  return from === to ? from : `${from}:${to}`;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The area of a written range on a grid of this size. */
export function areaOf(written: Written, rows: number, columns: number): Area {
  return {
    row: written.row,
    column: written.column,
    rows: (written.lastRow ?? Math.max(rows, written.row)) - written.row + 1,
    columns: (written.lastColumn ?? Math.max(columns, written.column)) - written.column + 1,
  };
}

/** How an open-ended range is written again: a row-only range stays '5:7'. */
export function openNotation(written: Written): string | undefined {
  if (written.lastRow !== undefined && written.lastColumn !== undefined) return undefined;
  const from = `${written.lastColumn === undefined ? '' : columnLetters(written.column)}`;
  if (written.lastColumn === undefined) return `${written.row}:${written.lastRow ?? ''}`;
  return `${from}${written.row > 1 ? written.row : ''}:${columnLetters(written.lastColumn)}`;
}

function splitSheet(text: string): { sheet?: string; rest: string } {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(text);
  if (!found) return { rest: text };
  return { sheet: found[1] === undefined ? (found[2] ?? '') : found[1].replace(/''/g, "'"), rest: found[3] ?? '' };
}

function corner(text: string): { row?: number; column?: number } | undefined {
  const r1c1 = /^r(\d+)c(\d+)$/i.exec(text);
  if (r1c1) return { row: Number(r1c1[1]), column: Number(r1c1[2]) };
  const found = /^([a-z]{1,3})?(\d+)?$/i.exec(text);
  if (!found || text === '') return undefined;
  return {
    ...(found[2] === undefined ? {} : { row: Number(found[2]) }),
    ...(found[1] === undefined ? {} : { column: columnNumber(found[1]) }),
  };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function span<Low extends string, High extends string>(
  low: Low,
  high: High,
  a: number | undefined,
  b: number | undefined,
) {
  const both = a !== undefined && b !== undefined;
  const first = both ? Math.min(a, b) : (a ?? b ?? 1);
  const last = both ? Math.max(a, b) : undefined;
  return { [low]: first, [high]: last } as Record<Low, number> & Record<High, number | undefined>;
}
