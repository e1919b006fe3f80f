/** Installs what the lock file names when it is missing. Runs on any Node that knows ES modules, so that it can say which Node is needed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A mistake of the surroundings, said in words that a person can act on; `main` prints it without a stack. */
export class Obstacle extends Error {}

/** Throws an Obstacle, with a way out, on a Node older than package.json asks for. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 18)) return;
  throw new Obstacle(
    [
      `Node ${version} is too old: Sheets CRM needs Node 20.18 or newer.`,
      'Install the current LTS from https://nodejs.org (or: nvm install --lts), open a new terminal, and try again.',
      `Node ${version} 太旧：需要 Node 20.18 或更新版本。请从 https://nodejs.org 安装最新的 LTS 版本后重试。`,
    ].join('\n'),
  );
}

/** Runs `npm ci` when a package that is needed is missing or of another version. With `dev: false` only what running needs. */
export function ensureInstalled({ dev }) {
  checkNode();
  if (missing({ dev }).length === 0) return;
  console.log(
    dev ? 'Installing what the tests need (npm ci) …' : 'Installing what running needs (npm ci --omit=dev) …',
  );
  const done = npm(dev ? ['ci', '--include=dev'] : ['ci', '--omit=dev']);
  const left = done.status === 0 ? missing({ dev }) : [];
  if (done.status === 0 && left.length === 0) return;
  throw new Obstacle(
    [
      left.length > 0
        ? `npm did not install: ${left.slice(0, 5).join(', ')}.`
        : 'npm ci did not finish; what it said is above.',
      'Check the network (and `npm config get registry`), delete the folder node_modules, and try again.',
      '依赖没有装好：请检查网络，删除 node_modules 文件夹后重试。',
    ].join('\n'),
  );
}

/** Packages of the lock file that are not in node_modules at that version; optional ones belong to other machines. */
function missing({ dev }) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted)
    .filter(([where, about]) => where !== '' && !about.optional && !about.devOptional && (dev || !about.dev))
    .filter(([where, about]) => installed[where]?.version !== about.version || !existsSync(path.join(root, where)))
    .map(([where]) => where.replace(/^.*node_modules\//, ''));
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Runs npm in the repository and answers its result; quiet under CI. */
export function npm(args) {
  const options = { cwd: root, stdio: ['ignore', process.env.CI ? 'ignore' : 'inherit', 'inherit'] };
  const cli = process.env.npm_execpath;
  if (cli && /\.[cm]?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Runs a script's main function; an Obstacle is told plainly, anything else with its stack. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Obstacle ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
