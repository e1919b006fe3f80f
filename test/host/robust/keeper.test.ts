import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook, writeWorkbook } from '../../../host/server';
import { keeper } from '../../../host/server/keeper';
import { writeInSlices } from '../../../host/server/workbookFile';

const folder = mkdtempSync(path.join(tmpdir(), 'keeper-'));
const file = path.join(folder, 'workbook.gz');
afterAll(() => rmSync(folder, { recursive: true }));

const saved = (name: string, rows = 1) => ({
  kind: 'workbook',
  name,
  cells: Array.from({ length: rows }, () => Array(20).fill('蓝海精密')),
});
const nameOnDisk = () => (readWorkbook(file) as { name: string }).name;

test('while a large workbook is written in slices, other work runs again and again', async () => {
  let others = 0;
  let going = true;
  const other = () => {
    others += 1;
    if (going) setImmediate(other);
  };
  setImmediate(other);

  await writeInSlices(file, saved('large', 20_000), () => true);
  going = false;

  expect(others).toBeGreaterThan(20); // 80 slices
  expect(readWorkbook(file)).toEqual(saved('large', 20_000));
});

test('a save in slices that was overtaken leaves the newer file alone, and no half beside it', async () => {
  let overtaken = false;
  const slow = writeInSlices(file, saved('old', 2000), () => !overtaken);
  overtaken = true;
  writeWorkbook(file, saved('new'));

  expect(await slow).toBe(false);
  expect(nameOnDisk()).toBe('new');
  expect(readdirSync(folder)).toEqual(['workbook.gz']);
});

test('a folder that cannot be written to is said, and the next change tries again', async () => {
  const told: string[] = [];
  const nowhere = path.join(folder, 'none', 'workbook.gz');
  await new Promise<void>((done) => {
    const kept = keeper(nowhere, () => saved('x'), {
      saved: () => told.push('saved'),
      unsaved: (reason) => {
        told.push(reason);
        if (told.length === 1) kept.soon();
        else done();
      },
    });
    kept.soon();
  });

  expect(told).toEqual([expect.stringContaining('ENOENT'), expect.stringContaining('ENOENT')]);
});

test('what is unsaved is written at the end, also in the middle of a save', () => {
  let name = 'first';
  const kept = keeper(file, () => saved(name), { saved: () => undefined, unsaved: () => undefined });
  kept.soon();
  name = 'last';
  kept.close();

  expect(nameOnDisk()).toBe('last');
  expect(kept.savedAt).not.toBeNull();
});
