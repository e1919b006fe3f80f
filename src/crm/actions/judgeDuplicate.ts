import { one } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { accept, refuse } from '../../values/outcome';
import { inspect } from '../rules/inspection';
import { type Context, defineAction } from './action';
import { parsers } from './inputs';
import { tableNamed } from './known';
import { keysOf } from './suspects';
import { updateOf } from './updating';

/**
 * Remembers whether two records are the same, and refreshes what the sheet says about them. Neither record is changed
 * otherwise.
 */
export const judgeDuplicate = defineAction({
  name: 'judgeDuplicate',
  label: { zh: '判断重复', en: 'Judge a duplicate' },
  parse: parsers.judgeDuplicate,
  reads: ({ table, number, otherTable, other }) => ({
    record: one(table, number),
    other: one(otherTable, other),
  }),
  alike: ({ record }, { table }, settings) => keysOf(table, record?.cells ?? {}, settings),
  decide(records, { number, other: otherNumber, verdict }, context) {
    if (number === otherNumber) return refuse('duplicate.sameRecord', { params: { number } });
    const { record, other } = records;
    if (record === undefined) return refuse('record.unknown', { params: { number } });
    if (other === undefined) return refuse('record.unknown', { params: { number: otherNumber } });

    const judged: Context = {
      ...context,
      verdictOf: (a, b) =>
        [a, b].includes(number) && [a, b].includes(otherNumber) ? verdict : context.verdictOf(a, b),
    };
    const both = [record, other].map((one) => inspected(one, [record, other, ...records.sharing], judged));
    return accept({
      changes: [
        { kind: 'judge', pair: [number, otherNumber], verdict, before: context.verdictOf(number, otherNumber) },
        ...both.flatMap((one) => one.changes),
      ],
      marks: both.flatMap((one) => one.marks),
      about: number,
      message: { key: sentences[verdict], params: { number, other: otherNumber } },
    });
  },
});

const sentences = {
  same: 'duplicate.judgedSame',
  different: 'duplicate.judgedDifferent',
  open: 'duplicate.judgedOpen',
} as const;

function inspected(record: Stored, all: readonly Stored[], context: Context) {
  const table = tableNamed(record.table, context.settings);
  const others = all.filter((one, at) => one.number !== record.number && firstAt(all, one) === at);
  const found = table && inspect(table, record, { ...context, sharing: others });
  return { changes: updateOf(record, found?.fields ?? {}), marks: found?.marks ?? [] };
}

const firstAt = (all: readonly Stored[], record: Stored): number =>
  all.findIndex((one) => one.number === record.number);
