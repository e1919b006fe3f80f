/** Finds a Chromium to drive: a named one, an installed one, Playwright's; as root on Debian it installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm, Obstacle } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The path of a browser, or undefined. Looks only. */
export function findBrowser(env = process.env) {
  return [env.CHROMIUM_PATH, ...installed[process.platform](env), ...ofPlaywright(env)].find(
    (file) => file && existsSync(file),
  );
}

/** The path of a browser; installs Debian's as root, else fetches one from npm on 64-bit Linux. Throws an Obstacle that says what to do. */
export async function needBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No browser found: installing chromium and fonts-noto-cjk with apt-get …');
    const options = { stdio: ['ignore', process.env.CI ? 'ignore' : 'inherit', 'inherit'], env: apt };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
    const now = findBrowser();
    if (now) return now;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const fetched = await fromNpm().catch(() => undefined);
    if (fetched) return fetched;
  }
  throw new Obstacle(
    [
      'The browser tests need Chromium, Chrome or Edge, and none was found.',
      'Install one (Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or name it:',
      '  CHROMIUM_PATH=/path/to/chrome npm test',
      'Everything but the browser tests: npm test -- --without browser',
      '没有找到浏览器：请安装 Chrome、Edge 或 Chromium，或用 CHROMIUM_PATH 指明路径。',
    ].join('\n'),
  );
}

/** A Chromium that comes as an npm package and needs no root; it lies under build/, apart from the lock file. */
async function fromNpm() {
  const folder = path.join(root, 'build/chromium');
  const entry = path.join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) {
    console.log('No browser found: fetching one from npm into build/chromium …');
    mkdirSync(folder, { recursive: true });
    npm(['install', '--prefix', folder, '--no-save', '--no-package-lock', '@sparticuz/chromium@147.0.0']);
  }
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // makes it bring the system libraries a bare machine lacks
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

const apt = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

const inProgramFiles = (env, ...parts) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => path.join(folder, ...parts));

const linux = () =>
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
    .map((name) => path.join('/usr/bin', name))
    .concat('/snap/bin/chromium');

const installed = {
  linux,
  darwin: () =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: (env) => [
    ...inProgramFiles(env, 'Google/Chrome/Application/chrome.exe'),
    ...inProgramFiles(env, 'Microsoft/Edge/Application/msedge.exe'),
  ],
  freebsd: linux,
  openbsd: linux,
};

function ofPlaywright(env) {
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ||
    path.join(
      homedir(),
      { darwin: 'Library/Caches', win32: 'AppData/Local' }[process.platform] ?? '.cache',
      'ms-playwright',
    );
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((name) => [
      path.join(cache, name, 'chrome-linux/chrome'),
      path.join(cache, name, 'chrome-linux64/chrome'),
      path.join(cache, name, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
      path.join(cache, name, 'chrome-win/chrome.exe'),
    ]);
}
