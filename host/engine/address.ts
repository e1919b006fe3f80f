import type { Area } from './api';

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** AA → 27; letter case does not matter. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export const cellA1 = (row: number, column: number): string => `${columnLetters(column)}${row}`;

export function areaA1(area: Area): string {
  const last = cellA1(area.row + area.rows - 1, area.column + area.columns - 1);
  return area.rows === 1 && area.columns === 1 ? last : `${cellA1(area.row, area.column)}:${last}`;
}

/** A sheet's name as a formula writes it: quoted unless it is a plain word. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
