/**
 * Rewrites the files that are reviewed by eye: the layer rules in biome.json, docs/tables.md, docs/requirements.md, the
 * list of global functions, the calls each action costs, the report as it reads. The last two are written by their own tests.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './install.mjs';
import { biomeOverrides } from './layers.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await run(async () => {
  const biome = JSON.parse(await readFile(path.join(root, 'biome.json'), 'utf8'));
  await write('biome.json', formatted('biome.json', JSON.stringify({ ...biome, overrides: biomeOverrides() })));
  const { tablesPage } = await import('./tablesPage.mjs');
  await write('docs/tables.md', await tablesPage());
  const { requirementsPage } = await import('./requirementsPage.mjs');
  await write('docs/requirements.md', await requirementsPage());
  const { buildBundle } = await import('./build.mjs');
  const outDir = await mkdtemp(path.join(tmpdir(), 'crm-dist-'));
  const { globals } = await buildBundle(outDir);
  await rm(outDir, { recursive: true });
  await write('test/golden/globals.txt', `${globals.join('\n')}\n`);
  const tests = ['test/addon/calls.test.ts', 'test/crm/reports/channelQuality.test.ts'];
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const env = { ...process.env, GOLDEN: 'write' };
  execFileSync(process.execPath, [jest, ...tests], { cwd: root, env, stdio: 'inherit' });
});

function formatted(name, input) {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'format', `--stdin-file-path=${name}`];
  return execFileSync(process.execPath, args, { cwd: root, input, encoding: 'utf8' });
}

async function write(name, text) {
  const file = path.join(root, name);
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeFile(file, text);
  console.log(`${before === text ? 'unchanged' : 'rewritten'}  ${name}`);
}
