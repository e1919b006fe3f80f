import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '../../src/messages/en';
import { zh } from '../../src/messages/zh';

const root = path.resolve(__dirname, '../../src/sidebar');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const sources = files.map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
const code = sources.map(({ text }) => text).join('\n');
const used = new Set([...code.matchAll(/['"](ui\.[\w.]+)['"]/g)].map(([, key]) => key ?? ''));
const known = Object.keys(zh).filter((key) => key.startsWith('ui.'));

test('every sentence the sidebar says exists', () => {
  expect(used.size).toBeGreaterThan(200);
  expect([...used].filter((key) => !(key in zh))).toEqual([]);
});

test('no sentence of the sidebar is left over', () => {
  expect(known.filter((key) => !used.has(key))).toEqual([]);
});

test('both languages fill the same blanks', () => {
  const blanks = (text: string): string =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name)
      .sort()
      .join();
  /** English says “tomorrow” or names a table where Chinese counts. */
  const differing = known.filter((key) => blanks(zh[key as keyof typeof zh]) !== blanks(en[key as keyof typeof en]));
  expect(differing).toEqual(['ui.adopt.looksLike']);
});

test.each`
  never                                        | because
  ${/innerHTML|outerHTML|dangerously/}         | ${'what people typed is text, never markup'}
  ${/localStorage|sessionStorage/}             | ${'third-party storage may be blocked in the sidebar’s frame'}
  ${/>[^<>{}=;()]*[\u4e00-\u9fff][^<>{}]*<\//} | ${'text for people stands in the catalogues'}
  ${/\balert\(|\bconfirm\(/}                   | ${'a dialog of the browser blocks the page'}
`('no file has $never: $because', ({ never }) => {
  expect(sources.filter(({ text }) => never.test(withoutComments(text))).map(({ name }) => name)).toEqual([]);
});

test('buttons that change data are named by what they do', () => {
  const bare = known.filter(
    (key) => /^(确定|OK|是|Yes)$/.test(zh[key as keyof typeof zh]) || /^(OK|Yes)$/.test(en[key as keyof typeof en]),
  );
  expect(bare).toEqual([]);
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
