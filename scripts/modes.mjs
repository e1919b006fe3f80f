/**
 * The product's tests in every mode of the host beside the default ones (host/engine/modes.ts): once per value, then all
 * at once. What a test itself asks for stands over it (test/support/modes.ts).
 *   npm run modes                             store, bundle and browser tests, fault campaigns included
 *   npm run modes -- --quick                  store tests alone, without the fault campaigns
 *   npm run modes -- --only apostrophe,all    these modes
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { needBrowser } from './browser.mjs';
import { ensureInstalled, Obstacle, run } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Store tests that are the same in every mode, set every mode themselves, open a workbook made in another mode, or take minutes. */
export const notQuick = [
  '--testPathIgnorePatterns',
  'campaign/|addon/(faults|outsideFaults|outsideLarge|large|ceilings|zones|undoLaws|compaction|historyReleases|modes|samples)',
];

const suites = [
  ['--selectProjects', 'store', 'bundle'],
  ['--selectProjects', 'browser', '--maxWorkers=1'],
];
const quickSuites = [['--selectProjects', 'store', ...notQuick]];

/** `{ name, modes }` of every value that is no default, and last of all modes turned at once. */
export async function turnedModes() {
  const { loadFromSources } = await import('./hostTools.mjs');
  const { modeValues } = loadFromSources(`export { modeValues } from './host/engine/modes';`);
  const single = Object.entries(modeValues).flatMap(([mode, [, ...others]]) =>
    others.map((value) => ({ name: `${mode} ${value}`, modes: { [mode]: value } })),
  );
  return [...single, { name: 'all at once', modes: Object.assign({}, ...single.map(({ modes }) => modes)) }];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(main);

async function main() {
  const quick = process.argv.includes('--quick');
  const at = process.argv.indexOf('--only');
  const only = at < 0 ? [] : (process.argv[at + 1] ?? '').split(',');
  ensureInstalled({ dev: true });
  if (!quick) process.env.CHROMIUM_PATH = await needBrowser();
  const chosen = (await turnedModes()).filter(
    ({ name }) => only.length === 0 || only.some((each) => name === each || name.split(' ')[0] === each),
  );
  if (chosen.length === 0) throw new Obstacle(`No mode is called ${only.join(', ')}. 没有这样的模式。`);
  const total = { passed: 0, failed: 0 };
  for (const { name, modes } of chosen) {
    const began = Date.now();
    const results = (quick ? quickSuites : suites).map((args) => jestIn(modes, args));
    const [passed, failed] = ['passed', 'failed'].map((kind) => results.reduce((sum, each) => sum + each[kind], 0));
    console.log(
      `${failed ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed (${((Date.now() - began) / 1000).toFixed(0)} s)`,
    );
    for (const line of results.flatMap(({ broken }) => broken)) console.log(`       ${line}`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${chosen.length} modes: ${total.passed} passed, ${total.failed} failed`);
  if (total.failed)
    throw new Obstacle('The product is not the same in every mode of the host. 产品在某些模式下不通过。');
}

/** Runs jest in these modes; answers how many passed and failed, and which. */
function jestIn(modes, args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crm-modes-'));
  const report = path.join(folder, 'report.json');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const { stderr } = spawnSync(
    process.execPath,
    [jest, '--maxWorkers=100%', ...args, '--json', `--outputFile=${report}`],
    {
      cwd: root,
      env: { ...process.env, HOST_MODES: JSON.stringify(modes) },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  try {
    return counted(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, broken: [`jest fell before it could report: ${stderr.slice(-2000)}`] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function counted({ numPassedTests, numFailedTests, numFailedTestSuites, testResults }) {
  const broken = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${file}: ${brief(message)}`];
    return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n         ${brief(failureMessages[0])}`);
  });
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites, broken };
}

/** What a failure says first, without colours. */
function brief(message = '') {
  const lines = stripVTControlCharacters(message).split('\n');
  const told = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('at '));
  return told.slice(0, 5).join(' · ').slice(0, 300);
}
