import { type Cell, isMoment } from '../values/cell';
import { accept, type Outcome, refuse } from '../values/outcome';
import type { Probe } from './memory';
import { serialOfMoment } from './moments';

/** What is handed to setValues, and the number format the cell must carry before it. */
export interface Written {
  readonly raw: string | number | boolean;
  readonly format?: string;
}

const LONGEST = 49_000;

/**
 * The one way people's text becomes a cell. Numbers, booleans and days keep their type; a text is never re-parsed into
 * a number, a date or a formula, whichever way this workbook treats the apostrophe (PLATFORM §2.2, §14). Records refuse
 * by `storable` what would not stand as typed; elsewhere such a text gets a space before it.
 */
export function toCell(cell: Cell, probe: Probe): Written {
  if (isMoment(cell)) return { raw: serialOfMoment(cell) };
  if (typeof cell !== 'string') return { raw: cell };
  const text = cell.replace(/\r\n?/g, '\n');
  if (text === '' || isPlain(text)) return { raw: text };
  if (probe.apostrophe === 'consumed') return { raw: `'${text}` };
  return { raw: wouldRun(text, probe) ? ` ${text}` : text, format: '@' };
}

/** Neither an apostrophe nor a text format keeps it from being a formula; a space before it does. */
const wouldRun = (text: string, probe: Probe): boolean =>
  probe.apostrophe === 'stored' && probe.textEquals === 'formula' && text.startsWith('=');

/** Refuses, before anything is written, what this workbook cannot hold. */
export function storable(cell: Cell, probe: Probe): Outcome<Cell> {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? accept(cell) : refuse('cell.notStorable', { params: { text: String(cell) } });
  if (typeof cell !== 'string') return accept(cell);
  if (cell.length > LONGEST) return refuse('cell.tooLong', { params: { length: cell.length, longest: LONGEST } });
  if (unkeepable.test(cell) || wouldRun(cell, probe)) {
    return refuse('cell.notStorable', { params: { text: cell.slice(0, 20) } });
  }
  return accept(cell.replace(/\r\n?/g, '\n'));
}

/** Words of our own that quote what somebody typed, without the characters no cell keeps. */
export const keepable = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replace(new RegExp(unkeepable.source, 'g'), '\uFFFD') : cell;

/** NUL and lone surrogates do not survive a cell. */
const unkeepable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text no parser takes for anything else: it begins with a Chinese character and holds no digit (上午10:30 is a time). */
const isPlain = (text: string): boolean => /^[\u4e00-\u9fff]/.test(text) && !/\d/.test(text);
