import type { FilterColumn } from '../../engine/api';
import type { SavedSheet } from '../../engine/save';
import { escapeXml } from '../escape';
import { customFilters } from '../filterCriteria';
import { rangeText } from '../places';
import { operand } from './conditional';

/** The filter of a tab with its criteria; `shown` is what a row shows in a column. */
export function filterXml(
  { filter, rowLooks = [] }: SavedSheet,
  shown: (row: number, column: number) => string,
): string {
  if (!filter) return '';
  const { area, columns } = filter;
  const hidden = new Set(rowLooks.flatMap(([at, , flags]) => (flags & 2 ? [at] : [])));
  const rows = Array.from({ length: area.rows - 1 }, (_, n) => area.row + 1 + n);
  const written = columns.flatMap((column) => {
    const inside =
      (column.hiddenValues?.length ? undefined : customOf(column)) ??
      listed(
        column,
        rows.filter((row) => !hidden.has(row)).map((row) => shown(row, column.column)),
      );
    return inside === '' ? [] : [`<filterColumn colId="${column.column - area.column}">${inside}</filterColumn>`];
  });
  return `<autoFilter ref="${rangeText(area)}">${written.join('')}</autoFilter>`;
}

/** What files have no word for is told by what is left to see. */
function listed({ hiddenValues, criteria }: FilterColumn, left: readonly string[]): string {
  if (!hiddenValues?.length && criteria === undefined) return '';
  const texts = [...new Set(left)];
  const blank = texts.includes('') ? ' blank="1"' : '';
  const values = texts.filter((text) => text !== '').map((text) => `<filter val="${escapeXml(text)}"/>`);
  return `<filters${blank}>${values.join('')}</filters>`;
}

function customOf({ criteria, values = [] }: FilterColumn): string | undefined {
  if (criteria === undefined) return '';
  if (criteria === 'CELL_EMPTY') return '<filters blank="1"/>';
  const form = customFilters[criteria];
  if (!form || values.some((value) => typeof value === 'string' && value.startsWith('='))) return undefined;
  const tests = form.tests.map(({ operator, before = '', after = '' }, at) => {
    const value = before || after ? wild(String(values[at] ?? '')) : plain(values[at]);
    const named = operator === 'equal' ? '' : ` operator="${operator}"`;
    return `<customFilter${named} val="${escapeXml(form.fixed ?? before + value + after)}"/>`;
  });
  return `<customFilters${form.and ? ' and="1"' : ''}>${tests.join('')}</customFilters>`;
}

const plain = (value: unknown): string =>
  operand(value)
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"');

/** Stars and question marks of a text, as themselves. */
const wild = (text: string): string => text.replace(/[~*?]/g, '~$&');
