import type { Area } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { rangeOf } from './handles';
import { inside } from './inside';
import type { Range } from './range';

interface Found {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
interface Search {
  readonly text: string;
  readonly places: readonly { readonly sheet: number; readonly area: Area }[];
  matchCase: boolean;
  entireCell: boolean;
  formulas: boolean;
  regular: boolean;
  bare: boolean;
  from: Found | undefined;
  at: number;
}

/** Finds text as displayed: without case and within cells unless told otherwise (PLATFORM §2.9). */
export class TextFinder {
  readonly [inside]: Search;
  constructor(text: string, places: Search['places']) {
    this[inside] = {
      text,
      places,
      matchCase: false,
      entireCell: false,
      formulas: false,
      regular: false,
      bare: false,
      from: undefined,
      at: -1,
    };
  }
  matchCase(on: boolean): this {
    this[inside].matchCase = on;
    return this;
  }
  matchEntireCell(on: boolean): this {
    this[inside].entireCell = on;
    return this;
  }
  matchFormulaText(on: boolean): this {
    this[inside].formulas = on;
    return this;
  }
  useRegularExpression(on: boolean): this {
    this[inside].regular = on;
    return this;
  }
  ignoreDiacritics(on: boolean): this {
    this[inside].bare = on;
    return this;
  }
  /** The search begins behind this cell. */
  startFrom(range: Range): this {
    const { sheet, area } = range[inside];
    this[inside].from = { sheet, row: area.row, column: area.column, text: '' };
    return this;
  }
  findAll(): Range[] {
    return search(this[inside]).map(toRange);
  }
  findNext(): Range | null {
    return step(this[inside], 1);
  }
  findPrevious(): Range | null {
    return step(this[inside], -1);
  }
  getCurrentMatch(): Range | null {
    const found = search(this[inside])[this[inside].at];
    return found ? toRange(found) : null;
  }
  /** Answers how many occurrences were replaced. */
  replaceAllWith(replacement: string): number {
    const found = search(this[inside]);
    return found.reduce((sum, cell) => sum + replace(this[inside], cell, replacement), 0);
  }
  replaceWith(replacement: string): number {
    const found = search(this[inside])[Math.max(0, this[inside].at)];
    return found ? replace(this[inside], found, replacement) : 0;
  }
}

function search(what: Search): Found[] {
  const pattern = patternOf(what);
  const found: Found[] = [];
  for (const { sheet, area } of what.places) {
    const shown = bridge.book.displays(sheet, area);
    const formulas = what.formulas ? bridge.book.formulas(sheet, area) : [];
    for (let row = 0; row < shown.length; row += 1) {
      for (let column = 0; column < (shown[row]?.length ?? 0); column += 1) {
        const text = formulas[row]?.[column] || (shown[row]?.[column] ?? '');
        pattern.lastIndex = 0;
        if (text !== '' && pattern.test(what.bare ? withoutMarks(text) : text))
          found.push({ sheet, row: area.row + row, column: area.column + column, text });
      }
    }
  }
  return behind(found, what.from);
}

/** Those behind the cell first, the rest after them. */
function behind(found: Found[], from: Found | undefined): Found[] {
  if (!from) return found;
  const first = found.findIndex(({ row, column }) => row > from.row || (row === from.row && column > from.column));
  return first < 0 ? found : [...found.slice(first), ...found.slice(0, first)];
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function patternOf({ text: wanted, matchCase, entireCell, regular, bare }: Search): RegExp {
  const text = bare ? withoutMarks(wanted) : wanted;
  const source = regular ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(entireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
}

function step(what: Search, by: 1 | -1): Range | null {
  const found = search(what);
  what.at = what.at < 0 && by < 0 ? found.length - 1 : what.at + by;
  const cell = found[what.at];
  return cell ? toRange(cell) : null;
}

function replace(what: Search, { sheet, row, column, text }: Found, replacement: string): number {
  const pattern = patternOf(what);
  const count = text.match(pattern)?.length ?? 0;
  bridge.push({
    do: 'setValues',
    sheet,
    area: { row, column, rows: 1, columns: 1 },
    values: [[text.replace(pattern, () => replacement)]],
  });
  return count;
}

function toRange({ sheet, row, column }: Found): Range {
  return rangeOf(sheet, { row, column, rows: 1, columns: 1 });
}
