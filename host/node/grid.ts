import type { Engine, Scalar, Style, ValidationRule } from '../engine/api';
import { columnLetters } from '../runtime/a1';
import { isDateFormat, writtenSerial } from '../runtime/serial';

/** A tab as plain values, trimmed to its content; dates read '2025-03-09', errors as shown, empty as ''. */
export function gridOf(engine: Engine, tab: string): Scalar[][] {
  const sheet = engine.sheets().find(({ name }) => name === tab);
  if (!sheet) throw new Error(`There is no tab ${tab}`);
  const rows = engine.lastRow(sheet.id);
  const columns = engine.lastColumn(sheet.id);
  if (rows === 0 || columns === 0) return [];
  const area = { row: 1, column: 1, rows, columns };
  const formats = engine.formats(sheet.id, area);
  return engine.values(sheet.id, area).map((line, row) =>
    line.map((value, column) => {
      if (value === null) return '';
      if (typeof value === 'object') return value.error;
      return typeof value === 'number' && isDateFormat(formats[row]?.[column] ?? '') ? writtenSerial(value) : value;
    }),
  );
}

interface SavedBook {
  readonly sheets: readonly { readonly cells: readonly (readonly unknown[])[] }[];
  readonly texts: readonly string[];
  readonly styles: readonly Style[];
  readonly rules: readonly ValidationRule[];
}

/** Everything in the workbook, cell by cell under its address, with nothing that only depends on the order of work. */
export function snapshotOf(engine: Engine): unknown {
  const saved = engine.save() as SavedBook & Record<string, unknown>;
  const bare = { ...saved, sheets: saved.sheets.map(({ cells: _, ...sheet }) => sheet) };
  const {
    texts,
    styles,
    rules,
    nextId: _,
    sheets,
    ...rest
  } = JSON.parse(JSON.stringify(bare)) as SavedBook & Record<string, unknown>;
  const parts: readonly (readonly [string, (readonly unknown[])?])[] = [
    ['value'],
    ['formula'],
    ['format', texts],
    ['style', styles],
    ['note', texts],
    ['rule', rules],
  ];
  const cellOf = (cell: unknown): Record<string, unknown> => {
    if (!Array.isArray(cell)) return { value: cell };
    const told: Record<string, unknown> = {};
    parts.forEach(([name, table], at) => {
      const part = table ? table[cell[at]] : cell[at];
      if (part !== undefined && part !== null) told[name] = part;
    });
    return told;
  };
  return {
    ...rest,
    sheets: sheets.map((sheet, at) => ({ ...sheet, cells: addressed(saved.sheets[at]?.cells ?? [], cellOf) })),
  };
}

function addressed(cells: readonly (readonly unknown[])[], read: (cell: unknown) => unknown): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  const letters: string[] = [];
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell === null) return;
      letters[column] ??= columnLetters(column + 1);
      all[`${letters[column]}${row + 1}`] = read(cell);
    });
  });
  return all;
}
