import type { Input } from '../engine/api';
import { checkShape, filled, mapBlock } from './blocks';
import { bridge } from './bridgeOfThisContext';
import { readCells, toInput } from './cells';
import { Exception } from './exception';
import { inside, own } from './inside';
import { RangePlace } from './rangePlace';

/** Values, formulas, notes and number formats of a range. */
export class RangeCells extends RangePlace {
  getValues(): unknown[][] {
    return readCells(this[inside].sheet, this[inside].area);
  }
  getValue(): unknown {
    const { sheet, area } = this[inside];
    return readCells(sheet, { ...area, rows: 1, columns: 1 })[0]?.[0];
  }
  getDisplayValues(): string[][] {
    return own(bridge.book.displays(this[inside].sheet, this[inside].area));
  }
  getDisplayValue(): string {
    return topLeft(this, bridge.book.displays);
  }
  getFormulas(): string[][] {
    return own(bridge.book.formulas(this[inside].sheet, this[inside].area));
  }
  getFormula(): string {
    return topLeft(this, bridge.book.formulas);
  }
  getNotes(): string[][] {
    return own(bridge.book.notes(this[inside].sheet, this[inside].area));
  }
  getNote(): string {
    return topLeft(this, bridge.book.notes);
  }
  getNumberFormats(): string[][] {
    return own(bridge.book.formats(this[inside].sheet, this[inside].area, true));
  }
  getNumberFormat(): string {
    return topLeft(this, (sheet, area) => bridge.book.formats(sheet, area, true));
  }
  isBlank(): boolean {
    const { sheet, area } = this[inside];
    const empty = bridge.book.values(sheet, area).every((row) => row.every((value) => value === null));
    return empty && bridge.book.formulas(sheet, area).every((row) => row.every((formula) => formula === ''));
  }

  setValues(values: readonly (readonly unknown[])[]): this {
    return writeGrid(this, values);
  }
  setValue(value: unknown): this {
    const { rows, columns } = this[inside].area;
    return writeGrid(this, filled(rows, columns, value));
  }
  setFormulas(formulas: readonly (readonly string[])[]): this {
    return writeGrid(
      this,
      mapBlock(formulas, (formula) => asFormula(formula)),
    );
  }
  setFormula(formula: string): this {
    return this.setValue(asFormula(formula));
  }
  setNotes(notes: readonly (readonly (string | number | null)[])[]): this {
    const { sheet, area } = this[inside];
    checkShape(notes, area.rows, area.columns);
    bridge.push({ do: 'setNotes', sheet, area, notes: mapBlock(notes, noteText) });
    return this;
  }
  setNote(note: string | number | null): this {
    const { sheet, area } = this[inside];
    bridge.push({ do: 'setNotes', sheet, area, notes: filled(area.rows, area.columns, noteText(note)) });
    return this;
  }
  setNumberFormats(formats: readonly (readonly string[])[]): this {
    const { sheet, area } = this[inside];
    checkShape(formats, area.rows, area.columns);
    bridge.push({ do: 'setFormats', sheet, area, formats });
    return this;
  }
  setNumberFormat(format: string): this {
    const { sheet, area } = this[inside];
    bridge.push({ do: 'setFormats', sheet, area, formats: filled(area.rows, area.columns, format) });
    return this;
  }

  /** ⚠ Without options everything goes, as the reference says; `Sheet.clear` keeps notes and validation (PLATFORM §2.9). */
  clear(options?: ClearOptions): this {
    const all = !options || Object.values(options).every((value) => !value);
    return clear(this, {
      contents: all || options.contentsOnly === true,
      formats: all || options.formatOnly === true,
      notes: all || options.commentsOnly === true,
      validations: all || options.validationsOnly === true,
    });
  }
  clearContent(): this {
    return clear(this, { contents: true });
  }
  clearFormat(): this {
    return clear(this, { formats: true });
  }
  clearNote(): this {
    return clear(this, { notes: true });
  }
  clearDataValidations(): this {
    return clear(this, { validations: true });
  }
}

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly skipFilteredRows?: boolean;
}

function writeGrid<T extends RangePlace>(range: T, values: readonly (readonly unknown[])[]): T {
  const { sheet, area } = range[inside];
  checkShape(values, area.rows, area.columns);
  const zone = bridge.book.timeZone();
  bridge.push({ do: 'setValues', sheet, area, values: mapBlock(values, (value): Input => toInput(value, zone)) });
  return range;
}

function clear<T extends RangePlace>(range: T, what: Readonly<Record<string, boolean>>): T {
  const { sheet, area } = range[inside];
  bridge.push({ do: 'clear', sheet, area, what });
  return range;
}

function topLeft(
  range: RangePlace,
  read: (sheet: number, area: RangePlace[typeof inside]['area']) => string[][],
): string {
  const { sheet, area } = range[inside];
  return read(sheet, { ...area, rows: 1, columns: 1 })[0]?.[0] ?? '';
}

function asFormula(formula: string): string {
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}

/** A number as a note reads '25.0' (PLATFORM §2.9). */
function noteText(note: string | number | null): string {
  if (note === null || note === undefined) return '';
  if (typeof note === 'number') return Number.isInteger(note) ? `${note}.0` : String(note);
  if (typeof note !== 'string') throw new Exception('Notes must be text.');
  return note;
}
