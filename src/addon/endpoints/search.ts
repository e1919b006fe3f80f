import * as v from 'valibot';
import { inUse } from '../../crm/rules/archived';
import { all } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';
import { accept } from '../../values/outcome';
import { foldTight, foldWidth } from '../../values/text';
import type { Found } from '../api';
import { endpoint } from './endpoint';
import { hitOf, titleOf } from './hit';
import { tableName } from './shapes';

/** More than a person reads; a longer word narrows it. */
const mostHits = 20;
/** Fewer digits than this are part of a number or a name, not of a phone. */
const fewestDigits = 4;

export const search = endpoint<'search'>({
  ask: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(200)),
    tables: v.exactOptional(v.array(tableName)),
    archived: v.exactOptional(v.boolean()),
  }),
  answer({ text, tables, archived = false }, open) {
    if (foldTight(text) === '') return accept({ hits: [], counts: {} });
    const { store } = open('remembered');
    const asked = Object.keys(store.tables()).filter((table) => tables === undefined || tables.includes(table));
    const records = asked.flatMap((table) => store.read(all(table)) as readonly Stored[]);
    return accept(find(text, archived ? records : inUse(records)));
  },
});

/** Records by number, name, contact or phone, however these are written; the closest first. */
export function find(text: string, records: readonly Stored[]): Found {
  const wanted = foldTight(text);
  const digits = foldWidth(text).replace(/\D/g, '');
  const found = records
    .map((record) => ({ record, rank: wanted === '' ? 0 : rankOf(record, wanted, digits) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ record }) => record);
  const counts: Record<string, number> = {};
  for (const { table } of found) counts[table] = (counts[table] ?? 0) + 1;
  return { hits: found.slice(0, mostHits).map(hitOf), counts };
}

const ways: readonly { rank: number; fits(record: Stored, wanted: string, digits: string): boolean }[] = [
  { rank: 6, fits: (record, wanted) => foldTight(record.number) === wanted },
  { rank: 5, fits: (record, wanted) => foldTight(titleOf(record)).startsWith(wanted) },
  { rank: 4, fits: (record, _wanted, digits) => digits.length >= fewestDigits && phoneDigits(record).includes(digits) },
  { rank: 3, fits: (record, wanted) => foldTight(titleOf(record)).includes(wanted) },
  { rank: 2, fits: (record, wanted) => named.some((field) => foldTight(textOf(cell(record, field))).includes(wanted)) },
  { rank: 1, fits: (record, wanted) => wanted.length >= 3 && foldTight(record.number).includes(wanted) },
];
const named = ['contactName', 'email', 'wechat', 'creditCode'] as const;

const rankOf = (record: Stored, wanted: string, digits: string): number =>
  ways.find((way) => way.fits(record, wanted, digits))?.rank ?? 0;

/** A pasted +86 or 0086 finds the number without it, and a number with spaces the one without. */
const phoneDigits = (record: Stored): string =>
  foldWidth(textOf(cell(record, 'phone'))).replace(/[^\d,，、;；/|\n]/g, '');

const cell = (record: Stored, field: string): Cell => record.cells[field] ?? '';
