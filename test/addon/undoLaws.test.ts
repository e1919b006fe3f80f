import fc from 'fast-check';
import type { Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import type { Problem } from '../../src/values/outcome';
import { go, lastRun, li, sheetCalls } from '../support/storeBundle';
import { addressOf, must, ours, someoneElses, type Workbook } from '../support/workbooks';

/**
 * What an undo promises, whatever was done: random steps of two people are carried out, then taken back. Rows that only
 * became blank do not count: undo empties the cells of a new record, and no row is ever deleted by us.
 */
type Step = readonly [kind: number, which: number, word: number];
const step = fc.tuple(fc.nat(5), fc.nat(2), fc.nat(3));
const runs = { numRuns: Number(process.env.RUNS ?? 3), seed: Number(process.env.SEED ?? 20261122) };

const words = ['孙丽丽', '周总', '陈工', '吴经理'];
const needs = ['采购两台', '预算 30 万，年底要', '', '了解一下'];
const numbers = ['LX2026001', 'LX2026002', 'LX2026003'];
let requests = 0;
const request = (): string => {
  requests += 1;
  return `law-${requests}-request`;
};

const lines = (host: Host, { leads, customers, followUps }: Workbook): readonly string[] =>
  [leads, customers, followUps].flatMap(({ tab }) =>
    host
      .grid(tab)
      .map((line) => `${tab} ${line.map(String).join(' | ')}`)
      .filter((line) => /[^\s|]/.test(line.slice(tab.length))),
  );
const newest = (host: Host): Entry | undefined => go<readonly Entry[]>(host, 'entries', { limit: 1 })[0];
const cellsOf = (host: Host, number: string): Readonly<Record<string, unknown>> =>
  go<{ cells: Record<string, unknown> } | null>(host, 'read', { kind: 'one', table: 'leads', number })?.cells ?? {};

/** Carries one step out; false where nothing was written. */
function take(host: Host, [kind, which, word]: Step): boolean {
  const number = numbers[which] ?? '';
  const text = words[word] ?? '';
  const act = (action: string, input: unknown) => go(host, 'act', { action, request: request(), input }).ok;
  switch (kind) {
    case 0:
      return act('updateRecord', {
        table: 'leads',
        number,
        fields: { contactName: text },
        seen: cellsOf(host, number),
      });
    case 1:
      return act('updateRecord', {
        table: 'leads',
        number,
        fields: { need: needs[word] },
        seen: cellsOf(host, number),
      });
    case 2:
      return act('logFollowUp', { table: 'leads', number, fields: { method: '电话', keyPoints: text } });
    case 3: {
      const fields = { source: '官网', customerName: `新客${requests}号`, contactName: text, need: '看样机' };
      return act('createLead', { fields: { ...fields, phone: `139${String(10_000_000 + requests)}` }, verdicts: {} });
    }
    case 4:
      return act('convertLead', { lead: number, fields: {}, verdicts: {} });
    default:
      return act('judgeDuplicate', {
        table: 'leads',
        number,
        otherTable: 'leads',
        other: numbers[(which + 1) % 3],
        verdict: word % 2 === 0 ? 'different' : 'same',
      });
  }
}
const undo = (host: Host, seq: number | undefined, more: object = {}) =>
  go(host, 'undo', { seq, request: request(), ...more });

describe.each([ours, someoneElses])('on a workbook of $name', (workbook) => {
  test('undo of the newest step restores what stood before it, and redo what stood after it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        const host = workbook.open();
        for (const one of steps) {
          const before = lines(host, workbook);
          if (!take(host, one)) continue;
          const after = lines(host, workbook);
          must(undo(host, newest(host)?.seq));
          expect(lines(host, workbook)).toEqual(before);
          must(undo(host, newest(host)?.seq));
          expect([...lines(host, workbook)].sort()).toEqual([...after].sort());
        }
      }),
      runs,
    );
  });

  test('steps taken back one after the other, the newest first, lead to where they began', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
        const host = workbook.open();
        const before = lines(host, workbook);
        const seqs = steps.flatMap((one) => (take(host, one) ? [newest(host)?.seq ?? 0] : []));
        for (const seq of seqs.reverse()) must(undo(host, seq));
        expect(lines(host, workbook)).toEqual(before);
      }),
      runs,
    );
  });

  test('of an earlier step only its own cells go back; where later ones touched them nothing is written until chosen', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(1), fc.nat(2), fc.nat(2)),
        fc.array(step, { minLength: 1, maxLength: 3 }),
        (first, rest) => {
          const host = workbook.open();
          const number = numbers[first[1]] ?? '';
          const start = cellsOf(host, number);
          if (!take(host, first)) return;
          const entry = newest(host);
          const changed =
            entry?.changes.flatMap((change) => (change.kind === 'update' ? Object.keys(change.fields) : [])) ?? [];
          const wrote = cellsOf(host, number);
          for (const one of rest) take(host, one);
          host
            .as(li.email)
            .type(
              workbook.leads.tab,
              addressOf(host, workbook.leads, numbers[(first[1] + 1) % 3] ?? '', 'contactName'),
              '别人',
            );
          const before = lines(host, workbook);
          const now = cellsOf(host, number);
          const outcome = undo(host, entry?.seq);
          const touched = changed.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(wrote[field]));
          if (!outcome.ok) {
            expect(touched).not.toEqual([]);
            expect(lines(host, workbook)).toEqual(before);
            if (outcome.problems[0]?.code === 'undo.nothing') return;
            must(undo(host, entry?.seq, restoring(outcome.problems)));
          }
          const expected = { ...now, ...Object.fromEntries(changed.map((field) => [field, start[field]])) };
          for (const field of ['grade', 'check', 'lastFollowUpOn', 'updatedOn'])
            if (touched.includes(field)) expected[field] = now[field];
          expect(cellsOf(host, number)).toEqual(expected);
          const others = (all: readonly string[]) => all.filter((line) => !line.includes(number));
          expect(others(lines(host, workbook))).toEqual(others(before));
        },
      ),
      runs,
    );
  });
});

const restoring = (problems: readonly Problem[]) => ({
  choices: Object.fromEntries(problems.map(({ params }) => [params?.key, 'restore'])),
  seen: Object.fromEntries(problems.map(({ params }) => [params?.key, String(params?.now)])),
});

test('an undo of one changed field costs no more calls than an edit', () => {
  const host = ours.open();
  take(host, [0, 0, 1]);
  must(undo(host, newest(host)?.seq));
  expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(14);
});
