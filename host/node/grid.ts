import type { Engine, Scalar, Style, ValidationRule } from '../engine/api';
import { toA1 } from '../runtime/a1';
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
  const saved = JSON.parse(JSON.stringify(engine.save())) as SavedBook & Record<string, unknown>;
  const { texts, styles, rules, nextId: _, ...rest } = saved;
  const cellOf = (cell: unknown) => {
    if (!Array.isArray(cell)) return { value: cell };
    const [value, formula, format, style, note, rule] = cell;
    const parts = { value, formula, format: texts[format], style: styles[style], note: texts[note], rule: rules[rule] };
    return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== null));
  };
  const sheets = saved.sheets.map(({ cells, ...sheet }) => ({ ...sheet, cells: addressed(cells, cellOf) }));
  return { ...rest, sheets };
}

function addressed(cells: readonly (readonly unknown[])[], read: (cell: unknown) => unknown): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell !== null) all[toA1({ row: row + 1, column: column + 1, rows: 1, columns: 1 })] = read(cell);
    });
  });
  return all;
}
