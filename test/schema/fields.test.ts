import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { languages, say } from '../../src/messages';
import type { Field } from '../../src/schema/field';
import { choice } from '../../src/schema/fields';
import { type Cell, textOf } from '../../src/values/cell';
import { type Outcome, problemsOf } from '../../src/values/outcome';
import { hostileTexts, longTexts } from '../support/hostileTexts';
import { composites } from './samples/composites';
import { type FieldEntry, label, rules } from './samples/entry';
import { figures } from './samples/figures';
import { words } from './samples/words';

const entries: Readonly<Record<string, FieldEntry>> = { ...words, ...figures, ...composites };
const types = Object.keys(entries);

const reads = rowsOf(({ reads }) => reads);
const doubts = rowsOf(({ doubts }) => doubts ?? []);
const refuses = rowsOf(({ refuses }) => refuses ?? []);
const cells: readonly (readonly [string, Cell])[] = [...reads, ...doubts, ...refuses].map(([type, cell]) => [
  type,
  cell,
]);

/** Types that keep a number or a moment, not a text: what is typed as text is pointed out, and written back as what it means. */
const native = new Set(['day', 'moment', 'number', 'percent']);

test('every field type of the folder has an entry, and no other', () => {
  const files = readdirSync(join(__dirname, '../../src/schema/fields'))
    .map((file) => file.replace('.ts', ''))
    .filter((file) => file !== 'index');

  expect([...types].sort()).toEqual([...files, 'longText'].sort());
  for (const type of types) expect(fieldOf(type).type).toBe(type);
});

test.each(reads)('a %s reads %j as %j: %s', (type, cell, meaning) => {
  const read = parsed(type, cell);

  expect(problemsOf(read)).toEqual([]);
  expect(meaningOf(type, valueIn(read))).toEqual(meaning);
});

test.each(doubts)('a %s keeps %j and says %s, mended %j: %s', (type, cell, code, fix) => {
  const read = parsed(type, cell);

  expect(valueIn(read)).toBeDefined();
  expect(problemsOf(read)).toEqual([expect.objectContaining({ code, warning: true })]);
  expect(problemsOf(read)[0]?.fix).toBe(fix);
});

test.each(refuses)('a %s refuses %j with %s, mended %j: %s', (type, cell, code, fix) => {
  const read = parsed(type, cell);

  expect(read.ok).toBe(false);
  expect(problemsOf(read)[0]).toMatchObject({ code });
  expect(problemsOf(read)[0]?.fix).toBe(fix);
});

test.each(types)('an empty %s is no value and no mistake', (type) => {
  for (const cell of ['', '   ', '\n']) expect(parsed(type, cell)).toEqual({ ok: true, value: undefined });
});

test.each(types.filter((type) => !['text', 'longText', 'choice', 'grade', 'person', 'reference'].includes(type)))(
  'a dash in a %s says that there is none (CA-15)',
  (type) => {
    for (const cell of ['-', '—', 'N/A', '待定']) {
      if (type !== 'flag' || cell !== '待定') expect(parsed(type, cell)).toEqual({ ok: true, value: undefined });
    }
  },
);

test.each(types.filter((type) => !native.has(type) && type !== 'grade'))(
  'a masked %s is legal and stays as it is (SD-07, SD-03)',
  (type) => {
    const read = parsed(type, '张***1');

    expect([valueIn(read), read.ok]).toEqual(['张***1', true]);
    if (!['choice', 'flag', 'money'].includes(type)) expect(problemsOf(read)).toEqual([]);
  },
);

test.each(types)('what a %s offers as a repair has nothing left to mend', (type) => {
  for (const [, cell] of cells.filter(([each]) => each === type))
    for (const { fix, code } of problemsOf(parsed(type, cell))) {
      if (fix === undefined) continue;
      const again = parsed(type, fix);
      expect([code, fix, problemsOf(again).filter((left) => !left.code.endsWith('.text'))]).toEqual([code, fix, []]);
    }
});

test.each(types)('a %s never throws, writes what it reads as the same value, and always has words for it', (type) => {
  const field = fieldOf(type);
  for (const cell of everything) agrees(type, field, cell);
  fc.assert(
    fc.property(anyCell, (cell) => agrees(type, field, cell)),
    { numRuns: 200 },
  );
});

test.each(types.filter((type) => !entries[type]?.respells))(
  'a %s gives back the very text that was typed, or says that it would not',
  (type) => {
    const keeps = (text: string): void => {
      const read = parsed(type, text);
      const value = valueIn(read);
      if (value === undefined || problemsOf(read).some(({ code }) => code.endsWith('.text'))) return;
      expect(textOf(fieldOf(type).print(value))).toBe(text.trim());
    };
    for (const { text } of hostileTexts) keeps(text);
    for (const [each, cell] of cells) if (each === type && typeof cell === 'string') keeps(cell);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), keeps), { numRuns: 200 });
  },
);

test('everything a field says is complete in every language', () => {
  const said = types.flatMap((type) =>
    [...everything, ...cells.map(([, cell]) => cell)].flatMap((cell) => problemsOf(parsed(type, cell))),
  );
  const sentences = new Set(
    said.flatMap(({ code, params }) => languages.map((language) => say(language, code, unbraced(params)))),
  );

  for (const sentence of sentences) expect(sentence).not.toMatch(/\{\w+\}|undefined|\[object/);
});

test('reading the longest cell takes no longer than a blink', () => {
  const pages = [
    ...longTexts,
    '('.repeat(49_000),
    `${' '.repeat(49_000)}x`,
    '1,'.repeat(24_000),
    'a-'.repeat(24_000),
    '（a，'.repeat(16_000),
  ];
  for (const type of types)
    for (const page of pages) {
      const best = Math.min(...[1, 2].map(() => timed(() => parsed(type, page))));
      expect([type, page.slice(0, 4), best < 500]).toEqual([type, page.slice(0, 4), true]);
    }
});

const everything: readonly Cell[] = [
  ...hostileTexts.map(({ text }) => text),
  ...[0, -0, 1, -1, 0.5, 1e21, 1e-9, Number.MAX_SAFE_INTEGER, 110105194912310020, 45_000, 20_260_305],
  true,
  false,
  { day: '2026-10-20' },
  { day: '1899-12-30', time: '14:20:48' },
];
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.record({ day: fc.constantFrom('2026-03-05', '1999-12-31') }),
);

/** parse∘print is the identity on values, format is total, and what is read means the same when it is shown and typed again. */
function agrees(type: string, field: Field, cell: Cell): void {
  const read = field.parse(cell, Object.freeze({ ...rules }));
  if (!read.ok || read.value === undefined) return;
  const again = valueIn(field.parse(field.print(read.value), rules));
  expect(again).toEqual(read.value);
  for (const language of languages) {
    const shown = field.format(read.value, language);
    expect(typeof shown).toBe('string');
    if (read.warnings === undefined)
      expect(meaningOf(type, valueIn(field.parse(shown, rules)))).toEqual(meaningOf(type, read.value));
  }
}

function rowsOf<R extends readonly unknown[]>(
  pick: (entry: FieldEntry) => readonly R[],
): readonly (readonly [string, ...R])[] {
  return types.flatMap((type) => pick(entries[type] as FieldEntry).map((row) => [type, ...row] as const));
}

function fieldOf(type: string): Field {
  const entry = entries[type];
  if (!entry) throw new Error(`no entry for ${type}`);
  return entry.field;
}
function parsed(type: string, cell: Cell): Outcome<unknown> {
  return fieldOf(type).parse(cell, rules);
}
function valueIn(read: Outcome<unknown>): unknown {
  return read.ok ? read.value : undefined;
}
/** Milliseconds of the processor, so that a busy machine does not count. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
function meaningOf(type: string, value: unknown): unknown {
  const means = entries[type]?.means;
  return means && value !== undefined ? means(value as never) : value; // each entry's reader takes its own field's values
}

/** A hostile text may hold braces of its own, which are no gap of ours. */
const unbraced = (params: Readonly<Record<string, string | number>> = {}): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, String(value).replace(/[{}]|undefined|\[object/g, '')]),
  );

test('a word that is not on an open list is as good as one that is', () => {
  const open = choice({ label, list: 'status', open: true });

  expect(open.parse('半导体', rules)).toEqual({ ok: true, value: '半导体' });
  expect(open.parse('成交', rules)).toEqual({ ok: true, value: '已成交' });
});
