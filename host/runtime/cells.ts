import type { Area, Input, Value } from '../engine/api';
import { mapBlock } from './blocks';
import { bridge } from './bridgeOfThisContext';
import { instantOfSerial, isDateFormat, serialOf } from './serial';

/** The values of an area as a script sees them: dates by their format, errors as shown, empty as ''. */
export function readCells(sheet: number, area: Area): unknown[][] {
  const values = bridge.book.values(sheet, area);
  const hasNumbers = values.some((row) => row.some((value) => typeof value === 'number'));
  const formats = hasNumbers ? bridge.book.formats(sheet, area, false) : [];
  const zone = bridge.book.timeZone();
  return mapBlock(values, (value, row, column) => toScript(value, formats[row]?.[column] ?? '', zone));
}

/** What a script writes, as the engine takes it: a Date becomes the wall clock of the spreadsheet's zone. */
export function toInput(value: unknown, zone: string): Input {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return { date: serialOf(value.getTime(), zone) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return javaText(value);
}

function toScript(value: Value, format: string, zone: string): unknown {
  if (value === null) return '';
  if (typeof value === 'number') return isDateFormat(format) ? new Date(instantOfSerial(value, zone)) : value;
  return typeof value === 'object' ? value.error : value;
}

/** Google's services hand such values to Java, which prints them (PLATFORM §2.2). */
function javaText(value: unknown): string {
  return Array.isArray(value) ? '[Ljava.lang.Object;@1b6d3586' : String(value);
}
