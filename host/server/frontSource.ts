import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The built host carries the thread's script inside itself, as it carries the runtime: scripts/buildHost.mjs. */
declare const EMBEDDED_FRONT: string | undefined;

let built: string | undefined;

/** The script of the thread that speaks HTTP, in one text. */
export function frontSource(): string {
  if (typeof EMBEDDED_FRONT === 'string') return EMBEDDED_FRONT;
  built ??= buildFront(join(__dirname, 'front/main.ts'));
  return built;
}

function buildFront(main: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [main],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
