/** host/COVERAGE.md says what is so, and a member that exists is one that a row asserts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { coveragePage, members } from './conformance/coverage';

const all = members();

test('every member that exists is called by a row that asserts what it does', () => {
  const unproven = all.filter(({ exists, rows }) => exists && rows.length === 0);

  expect(unproven.map(({ owner, name }) => `${owner}.${name}`)).toEqual([]);
});

test('four members in five are done', () => {
  expect(all.filter(({ exists }) => exists).length / all.length).toBeGreaterThanOrEqual(0.8);
});

test('host/COVERAGE.md is up to date; `npm run coverage` writes it', () => {
  expect(readFileSync(path.resolve(__dirname, '../../host/COVERAGE.md'), 'utf8')).toBe(coveragePage(all));
});
