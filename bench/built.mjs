/**
 * Builds one module for a benchmark and loads it, so that what is measured is plain JavaScript; `packages` is 'bundle' for
 * the product's own, which Node cannot load as they are.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { embedded } from '../scripts/buildHost.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export async function built(entry, packages = 'external') {
  const folder = path.join(root, 'build/bench');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${entry.replace(/\W+/g, '-')}-${process.pid}.cjs`);
  try {
    await build({
      entryPoints: [path.join(root, entry)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20.18',
      packages,
      ...(await embedded()),
    });
    return createRequire(outfile)(outfile);
  } finally {
    rmSync(outfile, { force: true });
  }
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

export const shown = (milliseconds) =>
  milliseconds >= 1000 ? `${(milliseconds / 1000).toFixed(2)} s` : `${milliseconds.toFixed(1)} ms`;
