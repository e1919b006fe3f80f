import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { type Served, serve } from '../../../host/server';
import { hostRunning } from '../../support/host';

const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
const file = path.join(folder, 'workbook.gz');
const lock = `${file}.lock`;
const open: Served[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  rmSync(lock, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = async () => {
  const served = await serve({ host: () => hostRunning('', { 线索: [['公司']] }), port: 0, file });
  open.push(served);
  return served;
};

test('a second server on the same workbook is refused, in both languages, and the first goes on', async () => {
  const first = await start();

  await expect(start()).rejects.toThrow(/is open in another server.*已被另一个服务打开/s);

  expect((await fetch(`${first.url}state`)).status).toBe(200);
});

test('when a server has stopped, the next may have its workbook', async () => {
  const first = await start();
  await first.close();
  open.length = 0;

  await expect(start()).resolves.toBeDefined();
});

const dead = 2 ** 22 + 1;

test.each`
  left                                                       | taken    | because
  ${JSON.stringify({ pid: dead, host: hostname() })}         | ${true}  | ${'no process has this number'}
  ${JSON.stringify({ pid: process.pid, host: hostname() })}  | ${true}  | ${'a process before us had our number, as in a container'}
  ${JSON.stringify({ pid: process.ppid, host: hostname() })} | ${false} | ${'that process runs'}
  ${JSON.stringify({ pid: dead, host: 'elsewhere' })}        | ${false} | ${'nothing is known of another machine'}
  ${'{"pid":'}                                               | ${true}  | ${'half a lock is nobody’s'}
  ${'{"pid":-1}'}                                            | ${true}  | ${'no process has a number below one'}
`('a lock that says $left is taken over: $taken, because $because', async ({ left, taken }) => {
  writeFileSync(lock, left);

  const outcome = await start().then(
    () => true,
    () => false,
  );

  expect(outcome).toBe(taken);
  if (!taken) expect(readFileSync(lock, 'utf8')).toBe(left);
});

test('a workbook that cannot be read is refused and kept as it is, and its lock is given back', async () => {
  const broken = path.join(folder, 'broken.gz');
  writeFileSync(broken, 'not a workbook');
  const reading = serve({
    host: () => {
      throw new Error('unreadable');
    },
    port: 0,
    file: broken,
  });

  await expect(reading).rejects.toThrow('unreadable');

  expect(readFileSync(broken, 'utf8')).toBe('not a workbook');
  expect(existsSync(`${broken}.lock`)).toBe(false);
});

test('halves of saves that were cut off are cleared away', async () => {
  writeFileSync(`${file}.4711.next`, 'half');

  await start();

  expect(readdirSync(folder).filter((name) => name.endsWith('.next'))).toEqual([]);
});
