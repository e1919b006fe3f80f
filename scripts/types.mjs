/** Checks the types of every part: each has its own tsconfig, because rules may not know Google, nor the server a browser. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const parts = ['src', 'src/addon', 'src/sidebar', 'host', 'host/page', 'test'];
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');

const failed = parts.filter(
  (part) => spawnSync(process.execPath, [tsc, '-p', part], { cwd: root, stdio: 'inherit' }).status !== 0,
);
console.log(failed.length > 0 ? `Types do not hold in: ${failed.join(', ')}` : `Types hold in: ${parts.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
