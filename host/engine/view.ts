import type { Area, CellView, Style, Value } from './api';
import type { Book } from './book';
import { conditionalStyle } from './conditionalFormat';
import { Cell, type Content, partsOf } from './content';
import { automaticFormat, display, isDateFormat } from './display';
import type { Sheet } from './sheet';
import { readTyped } from './typing/readTyped';
import { choicesOf, isValid } from './validation';

/** What a page draws: displays with conditional formats applied, and what editing each cell shows. */
export function viewOf(book: Book, sheet: Sheet, area: Area): CellView[][] {
  const styleAt = conditionalStyle(book, sheet);
  return book.calculation.values(sheet, area).map((line, i) =>
    line.map((value, j) => {
      const [row, column] = [area.row + i, area.column + j];
      const content = sheet.content(row, column);
      const { format, style, note, rule } = partsOf(content);
      const conditional = styleAt(row, column, value, format);
      return {
        text: display(value, format, book.locale),
        edit: editText(book, value, content),
        type: typeOf(value, format),
        style: conditional ? { ...style, ...conditional } : (style ?? plainStyle),
        ...(note === undefined ? {} : { note }),
        ...(rule ? { validation: withChoices(book, sheet, rule.rule) } : {}),
        ...(rule && !isValid(book, sheet, row, column) ? { invalid: true } : {}),
      };
    }),
  );
}

const plainStyle: Style = {};

/** A list from a range is drawn with the items it has now: `values` becomes the items and whether to show them. */
function withChoices(book: Book, sheet: Sheet, rule: Parameters<typeof choicesOf>[2]): CellView['validation'] & object {
  if (rule.criteria !== 'VALUE_IN_RANGE') return rule;
  return { ...rule, values: [choicesOf(book, sheet, rule) ?? [], rule.values[1] ?? true] };
}

function typeOf(value: Value, format: string | undefined): CellView['type'] {
  if (value === null || value === '') return 'empty';
  if (typeof value === 'object') return 'error';
  if (typeof value === 'number') return format !== undefined && isDateFormat(format) ? 'date' : 'number';
  return typeof value === 'string' ? 'text' : 'boolean';
}

/** Typing this text again gives the same content. */
function editText(book: Book, value: Value, content: Content): string {
  if (content instanceof Cell && content.formula) return `=${content.formula.text}`;
  const { value: stored, format } = partsOf(content);
  if (stored === null || value === null) return '';
  if (typeof stored === 'string') return format !== '@' && wouldParse(book, stored) ? `'${stored}` : stored;
  if (typeof stored === 'number' && format !== undefined && isDateFormat(format))
    return display(stored, format, book.locale);
  if (typeof stored === 'number' && format?.endsWith('%')) return `${Number((stored * 100).toPrecision(15))}%`;
  return typeof stored === 'number' ? String(stored) : display(stored, undefined, book.locale);
}

const wouldParse = (book: Book, text: string): boolean =>
  /^['=]/.test(text) || readTyped(text, { locale: book.locale, year: 2000 }) !== undefined;

export const formatOf = (content: Content): string => partsOf(content).format ?? automaticFormat;
