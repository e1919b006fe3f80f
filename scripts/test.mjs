/** `npm test`: the whole gate. Installs what is missing, then runs each step in order and stops at the first that fails, naming it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { needBrowser } from './browser.mjs';
import { ensureInstalled, Obstacle, run } from './install.mjs';
import { notQuick, turnedModes } from './modes.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const began = Date.now();
const tally = { passed: 0, failed: 0 };

const node =
  (script, ...args) =>
  () =>
    counted(exec(process.execPath, [path.join(root, script), ...args]));
const jest =
  (project, ...more) =>
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'crm-jest-'));
    const report = path.join(folder, 'report.json');
    const quiet = process.env.CI ? ['--silent', '--reporters=default'] : [];
    // jest itself only waits: without being told, it leaves one core of two unused
    const args = [
      '--selectProjects',
      project,
      '--maxWorkers=100%',
      '--json',
      `--outputFile=${report}`,
      ...quiet,
      ...more,
    ];
    const passed = exec(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args]);
    try {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
      tally.passed += numPassedTests;
      tally.failed += numFailedTests || numFailedTestSuites;
    } catch {
      tally.failed += 1; // jest fell before it could report
    }
    rmSync(folder, { recursive: true });
    return passed;
  };

const stepsInOrder = {
  types: node('scripts/types.mjs'),
  lint: node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  layers: jest('unit', '--runTestsByPath', 'test/scripts/layers.test.ts'),
  build: () => node('scripts/build.mjs')() && node('scripts/buildHost.mjs')(),
  unit: jest('unit', '--testPathIgnorePatterns', 'layers.test.ts'),
  host: jest('host'),
  store: jest('store'),
  modes: inOtherModes(jest('store', ...notQuick)),
  sidebar: jest('sidebar'),
  bundle: jest('bundle'),
  browser: jest('browser'),
};

await run(async () => {
  const without = asked('--without');
  const only = asked('--only');
  ensureInstalled({ dev: true });
  const steps = Object.entries(stepsInOrder).filter(
    ([name]) => !without.includes(name) && (!only.length || only.includes(name)),
  );
  if (steps.some(([name]) => name === 'browser')) process.env.CHROMIUM_PATH = await needBrowser();
  for (const [name, step] of steps) {
    const from = Date.now();
    const passed = await step();
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds(from)})`);
    if (!passed) return close(new Obstacle(`npm test stopped: ${name} failed. 测试在「${name}」这一步失败。`));
  }
  close();
});

function close(obstacle) {
  if (!obstacle) console.log(`Everything ran in ${seconds(began)}.`);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  if (obstacle) throw obstacle;
}

/** The same with every mode of the host turned at once; `npm run modes` turns them one by one. */
function inOtherModes(step) {
  return async () => {
    const all = (await turnedModes()).at(-1);
    process.env.HOST_MODES = JSON.stringify(all.modes);
    try {
      return step();
    } finally {
      delete process.env.HOST_MODES;
    }
  };
}

function exec(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** A step that is not jest's counts as one test. */
function counted(passed) {
  tally[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/** `--without browser,host` or `--only unit`. */
function asked(option) {
  const at = process.argv.indexOf(option);
  return at < 0 ? [] : (process.argv[at + 1] ?? '').split(',');
}

function seconds(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}
