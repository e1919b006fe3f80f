import { columnLetters } from './a1';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** '=R[-1]C1' as written in the cell at `at`: '=$A4'. Quoted text stays. */
export function fromR1C1(formula: string, at: Cell): string {
  return outsideQuotes(formula, (part) =>
    part.replace(
      /(?<![\w$.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])/gi,
      (_, row: string | undefined, column: string | undefined) =>
        `${reference(column, at.column, columnLetters)}${reference(row, at.row, String)}`,
    ),
  );
}

/** '=$A4' in the cell at `at`: '=R[-1]C1'. */
export function toR1C1(formula: string, at: Cell): string {
  return outsideQuotes(formula, (part) =>
    part.replace(
      /(?<![\w$.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/gi,
      (_, fixedColumn: string, letters: string, fixedRow: string, row: string) =>
        `R${relative(Number(row), at.row, fixedRow)}C${relative(columnNumber(letters), at.column, fixedColumn)}`,
    ),
  );
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

function reference(written: string | undefined, own: number, name: (line: number) => string): string {
  if (written === undefined) return name(own);
  if (written.startsWith('[')) return name(own + Number(written.slice(1, -1)));
  return `$${name(Number(written))}`;
}

function relative(line: number, own: number, fixed: string): string {
  if (fixed) return String(line);
  return `[${line - own}]`;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
