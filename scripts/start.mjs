/** `npm start`: installs what running needs, builds, and opens the spreadsheet page. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, run } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await run(async () => {
  ensureInstalled({ dev: false });
  const { buildBundle } = await import('./build.mjs');
  const { buildHost } = await import('./buildHost.mjs');
  await Promise.all([buildBundle(), buildHost()]);
  const args = process.argv.slice(2);
  // who starts for the first time finds the small company; a workbook that exists is never replaced, a named one begins empty
  const first = args.some((arg) => arg.startsWith('--workbook')) ? [] : ['--first', 'company'];
  await serve(['build/host.cjs', ...first, ...args]);
});

/** Runs the server until it ends; Ctrl-C reaches it by itself, and it saves before it goes. */
function serve(args) {
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] });
  let heard = '';
  server.stdout.on('data', (text) => {
    process.stdout.write(text);
    const before = heard;
    heard = `${heard}${text}`.slice(-2000);
    const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/?\S*/;
    if (!address.test(before) && address.test(heard)) open(heard.match(address)[0]);
  });
  process.on('SIGINT', () => {}); // the terminal tells the server too
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  return new Promise((resolve) => {
    server.on('exit', (code) => {
      process.exitCode = code ?? 0;
      resolve();
    });
  });
}

/** Opens a window where there is one to open; without it the printed address is enough. */
function open(address) {
  if (process.env.BROWSER === 'none') return;
  const [command, ...args] = opener(address);
  if (!command) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log(`No browser could be opened. Open ${address} yourself. 请自行打开上面的网址。`));
  child.unref();
}

function opener(address) {
  if (process.env.BROWSER) return [process.env.BROWSER, address];
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', address] : [];
}
