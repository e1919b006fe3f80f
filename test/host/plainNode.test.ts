import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
jest.setTimeout(120_000);

/** The example under "From plain Node", and what its comments say each line prints. */
function example(): { script: string; printed: string[] } {
  const text = readFileSync(path.join(root, 'host/README.md'), 'utf8');
  const script = /## From plain Node[\s\S]*?```js\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const printed = [...script.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words = '']) => words);
  return { script, printed };
}

test('the example of host/README.md runs in plain Node after npm run build:host, and prints what it says', () => {
  execFileSync(process.execPath, [path.join(root, 'scripts/buildHost.mjs')], { cwd: root });
  const { script, printed } = example();

  const output = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });

  expect(printed).toHaveLength(6);
  expect(output.trim().split('\n')).toEqual(printed);
});
