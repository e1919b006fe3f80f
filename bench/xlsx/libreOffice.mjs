/**
 * `node bench/xlsx/libreOffice.mjs [book.xlsx]`: what LibreOffice finds in a download of ours, asked through UNO: frozen
 * panes, rules, conditional formats, notes, formulas, protections. Without a file: the workbook with everything of the
 * tests, and the sample with a year of data. Needs `apt-get install libreoffice-calc python3-uno`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from '../built.mjs';

const PORT = '2102';
const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
const files = process.argv[2] ? [resolve(process.argv[2])] : await downloads();
const office = spawn(
  'soffice',
  [
    '--headless',
    '--norestore',
    '--nologo',
    `-env:UserInstallation=file://${folder}/profile`,
    `--accept=socket,host=127.0.0.1,port=${PORT};urp;`,
  ],
  { stdio: 'ignore', detached: true },
);
try {
  for (const file of files) {
    console.log(file);
    const reader = join(dirname(fileURLToPath(import.meta.url)), 'libreOffice.py');
    const { status } = spawnSync('/usr/bin/python3', [reader, PORT, file], { stdio: 'inherit', timeout: 180_000 });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  process.kill(-office.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function downloads() {
  const { engines, writeXlsx } = await built('bench/xlsx/downloads.mjs');
  const written = [];
  for (const [name, engine] of Object.entries(engines())) {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, await writeXlsx(engine));
    written.push(file);
  }
  return written;
}
