import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface PageSource {
  readonly script: string;
  readonly style: string;
}

/** The page's script and style, built from host/page. scripts/buildHost.mjs puts the finished texts in this module's place. */
export function pageSource(): PageSource {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../page/main.tsx')],
    outdir: 'page',
    bundle: true,
    write: false,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
