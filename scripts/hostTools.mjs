/** The host and its conformance rows as one module that Node can load. */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Builds `contents`, TypeScript that may import from the root, and answers what it exports. */
export function loadFromSources(contents) {
  const outfile = join(root, 'build', `hostTools.${process.pid}.cjs`);
  try {
    buildSync({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      packages: 'external',
      charset: 'utf8',
      logLevel: 'error',
      define: { EMBEDDED_RUNTIME: JSON.stringify(runtimeText()) },
    });
    return createRequire(outfile)(outfile);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function runtimeText() {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'host/runtime/main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0].text;
}
