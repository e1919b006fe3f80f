import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * The built host carries the runtime inside itself: its build bundles `host/runtime/main.ts` with the options below
 * and passes the text as esbuild's `define: { EMBEDDED_RUNTIME: JSON.stringify(text) }`.
 */
declare const EMBEDDED_RUNTIME: string | undefined;

let built: string | undefined;

/** The one file that is evaluated in a fresh context before the script: Google's services as plain JavaScript. */
export function runtimeSource(): string {
  if (typeof EMBEDDED_RUNTIME === 'string') return EMBEDDED_RUNTIME;
  built ??= buildRuntime(join(__dirname, '../runtime/main.ts'));
  return built;
}

export function buildRuntime(main: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [main],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
