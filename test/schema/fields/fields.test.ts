import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Language, languages, say } from '../../../src/messages';
import type { Cell } from '../../../src/values/cell';
import { type Problem, problemsOf } from '../../../src/values/outcome';
import { rules, samples } from './samples';

const types = Object.keys(samples);
const readable = types.flatMap((type) =>
  [...(samples[type]?.good ?? []), ...(samples[type]?.doubtful ?? [])].map((cell) => [type, cell] as const),
);
const refused = types.flatMap((type) => (samples[type]?.bad ?? []).map((cell) => [type, cell] as const));
const doubtful = types.flatMap((type) => (samples[type]?.doubtful ?? []).map((cell) => [type, cell] as const));

const fieldOf = (type: string) => {
  const found = samples[type];
  if (!found) throw new Error(`no samples for ${type}`);
  return found.field;
};
const valueIn = (type: string, cell: Cell): unknown => {
  const read = fieldOf(type).parse(cell, rules);
  return read.ok ? read.value : undefined;
};

test('every field type has samples', () => {
  const files = readdirSync(join(__dirname, '../../../src/schema/fields'))
    .map((file) => file.replace('.ts', ''))
    .filter((file) => file !== 'index');

  expect([...types].sort()).toEqual([...files, 'longText'].sort());
});

test.each(types)('an empty %s is no value and no mistake', (type) => {
  for (const cell of ['', '   ']) expect(fieldOf(type).parse(cell, rules)).toEqual({ ok: true, value: undefined });
});

test.each(readable)('a %s reads %j', (type, cell) => {
  expect(valueIn(type, cell)).toBeDefined();
});

test.each(readable)('a %s that shows what %j means reads back as the same value', (type, cell) => {
  const value = valueIn(type, cell);

  for (const language of languages) expect(valueIn(type, fieldOf(type).format(value, language))).toEqual(value);
});

test.each(readable)(
  'a %s that writes what %j means reads back as the same value, with nothing to say against it',
  (type, cell) => {
    const value = valueIn(type, cell);
    const again = fieldOf(type).parse(fieldOf(type).print(value), rules);

    expect(again).toMatchObject({ ok: true, value });
    if (!(samples[type]?.doubtful ?? []).includes(cell) || type === 'day') expect(problemsOf(again)).toEqual([]);
  },
);

test.each(refused)('a %s refuses %j', (type, cell) => {
  expect(fieldOf(type).parse(cell, rules).ok).toBe(false);
});

test.each(doubtful)('a %s keeps %j and points it out', (type, cell) => {
  const read = fieldOf(type).parse(cell, rules);

  expect(problemsOf(read)).toEqual([expect.objectContaining({ warning: true })]);
});

test.each([...refused, ...doubtful])('what a %s says about %j is complete in every language', (type, cell) => {
  for (const problem of problemsOf(fieldOf(type).parse(cell, rules)))
    for (const language of languages) expect(sentence(language, problem)).not.toMatch(/\{\w+\}|undefined/);
});

test('reading never throws and never changes what it is given', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.record({ day: fc.constantFrom('2026-03-05', '1999-12-31') }).map(Object.freeze),
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), cell, (type, given) => {
      const read = fieldOf(type).parse(given as Cell, Object.freeze({ ...rules }));
      if (!read.ok) return;
      if (read.value !== undefined) expect(valueIn(type, fieldOf(type).print(read.value))).toEqual(read.value);
    }),
  );
});

const sentence = (language: Language, { code, params }: Problem): string => say(language, code, params);
