import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { readWorkbook } from '../../../host/server';
import { hostRunning } from '../../support/host';

/** How many processes are killed: 20, or as many as KILLS says (200 for a thorough look). */
const KILLS = Number(process.env.KILLS ?? 20);

const root = path.resolve(__dirname, '../../..');
// inside the checkout, so that what the host needs is found
mkdirSync(path.join(root, 'build'), { recursive: true });
const folder = mkdtempSync(path.join(root, 'build', 'kills-'));
const script = path.join(folder, 'saves.cjs');
const files = mkdtempSync(path.join(tmpdir(), 'kills-'));

beforeAll(() => {
  buildSync({
    entryPoints: [path.join(__dirname, 'savesWithoutEnd.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(files, { recursive: true });
});
jest.setTimeout(KILLS * 20_000); // each is a process: a second on an idle machine, many where much else runs

/** Saves until the given save has begun and a little later; answers the last save that was finished. */
async function savedUntilKilled(file: string, save: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let armed = false;
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (armed || !said.includes(`saving ${save}\n`)) return;
    armed = true;
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  await once(child, 'close');
  return Number([...said.matchAll(/saved (\d+)\n/g)].at(-1)?.[1] ?? 0);
}

test(`a workbook whose server is killed while it saves opens whole, with the last finished save or the next (${KILLS} times)`, async () => {
  const file = path.join(files, 'workbook.gz');
  const wrong: string[] = [];
  for (let n = 0; n < KILLS; n += 1) {
    // one save takes about 10 to 20 ms here: the delays fall everywhere in it
    const finished = await savedUntilKilled(file, 2 + (n % 3), (n * 7) % 23);
    const host = hostRunning('', readWorkbook(file));
    const [first = []] = host.grid('线索');
    const whole = host.grid('线索').length === 1500 && first[0] === first[1];
    if (!whole || Number(first[0]) < finished) wrong.push(`${n}: ${first[0]}, ${first[1]} after save ${finished}`);
  }
  expect(wrong).toEqual([]);
});
