import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { hanziTable } from '../../src/values/hanziTable';

test('the table of readings is what the libraries say today', () => {
  const script = "import('./scripts/hanzi.mjs').then(({ hanziTable }) => process.stdout.write(hanziTable()))";
  const written = execFileSync(process.execPath, ['-e', script], {
    cwd: path.resolve(__dirname, '../..'),
    encoding: 'utf8',
  });

  expect(written).toBe(hanziTable);
});
