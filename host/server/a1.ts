import type { Area } from '../engine/api';

/** `{row:2,column:1,rows:3,columns:2}` is `A2:B4`; one cell has no colon. */
export function a1(area: Area): string {
  const first = `${letters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${letters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

/** 1 is A, 27 is AA. */
export function letters(column: number): string {
  let rest = column;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}

/** `B3` or `B3:C9`, in either order; undefined when it is neither. */
export function parseA1(text: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const columns = [columnOf(c1), columnOf(c2)].sort((a, b) => a - b);
  const rows = [Number(r1), Number(r2)].sort((a, b) => a - b);
  const [row = 1, lastRow = 1] = rows;
  const [column = 1, lastColumn = 1] = columns;
  if (row < 1) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnOf(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
