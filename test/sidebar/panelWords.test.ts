import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string): string => readFileSync(path.resolve(__dirname, '../..', file), 'utf8');

test.each(['zh', 'en'])('the page has words in %s for everything the sidebar asks', (language) => {
  const [api = ''] = /interface Api \{[\s\S]*?\n\}/.exec(read('src/addon/api.ts')) ?? [];
  const methods = [...api.matchAll(/^ {2}(\w+)\(ask/gm)].map(([, name]) => name);
  const words = read(`host/page/words/${language}.ts`);

  expect(methods.length).toBeGreaterThan(10);
  expect(methods.filter((name) => !words.includes(`'asked.${name}'`))).toEqual([]);
});
