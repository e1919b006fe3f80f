import type { Input, Modes, Scalar } from '../api';
import { isDateFormat, isPercentFormat } from '../display';
import { refuse } from '../errors';
import { functionNamed } from '../formulas/functions';
import { parseFormula } from '../formulas/parser';
import type { Node } from '../formulas/syntax';
import { conventionsOf } from '../locales';
import { type Place, readTyped } from './readTyped';

export interface Entry {
  readonly value: Scalar;
  /** A formula's text after `=`. */
  readonly formula?: string;
  /** The number format the cell gets. */
  readonly format?: string;
}
export interface Writer extends Place {
  readonly by: 'person' | 'script';
  readonly modes: Modes;
  /** The write is an appendRow, which may not see column formats (PLATFORM §14.4). */
  readonly appending: boolean;
}

/** What an input becomes in a cell with this number format (undefined: automatic), by the rules of PLATFORM §2.2 and §2.3. */
export function readInput(input: Input, format: string | undefined, writer: Writer): Entry {
  if (typeof input === 'string') return readText(input, format, writer);
  if (input === null || typeof input === 'boolean') return { value: input };
  if (typeof input === 'number') return { value: input };
  if (format !== undefined && isDateFormat(format)) return { value: input.date };
  const { date } = conventionsOf(writer.locale);
  return { value: input.date, format: Number.isInteger(input.date) ? date : `${date} h:mm:ss` };
}

function readText(text: string, format: string | undefined, writer: Writer): Entry {
  if (text.length > 50_000) refuse('tooLong');
  if (text === '') return { value: null };
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (lines.startsWith("'") && (writer.by === 'person' || writer.modes.apostrophe === 'consumed'))
    return { value: lines.slice(1) };
  const plain = format === '@' && !(writer.appending && writer.modes.appendText === 'ignored');
  if (lines.startsWith('=') && lines.length > 1 && !(plain && staysText(writer)))
    return { value: null, formula: lines.slice(1) };
  if (plain) return { value: lines };
  const typed = readTyped(lines, writer);
  if (!typed) return isExpression(lines) ? { value: null, formula: lines } : { value: lines };
  if (typed.format === undefined)
    return {
      value:
        format !== undefined && isPercentFormat(format) && typeof typed.value === 'number'
          ? typed.value / 100
          : typed.value,
    };
  return takesFormat(format, typed.format) ? { value: typed.value, format: typed.format } : { value: typed.value };
}

const staysText = (writer: Writer): boolean => writer.by === 'person' || writer.modes.textEquals === 'text';

/** Parsing sets the format of an automatic cell; a date also replaces a number's format. */
const takesFormat = (current: string | undefined, parsed: string): boolean =>
  current === undefined || current === '@' || (isDateFormat(parsed) && !isDateFormat(current));

/** "+1+1" and "-2+3" are sums; "-待定" is not. */
function isExpression(text: string): boolean {
  if (!/^[+-]./.test(text)) return false;
  const tree = parseFormula(text);
  return tree.is !== 'error' && isKnown(tree);
}

function isKnown(node: Node): boolean {
  switch (node.is) {
    case 'name':
    case 'error':
      return false;
    case 'call':
      return functionNamed(node.name) !== undefined && node.args.every(isKnown);
    case 'unary':
      return isKnown(node.of);
    case 'binary':
      return isKnown(node.left) && isKnown(node.right);
    case 'array':
      return node.rows.flat().every(isKnown);
    default:
      return true;
  }
}
