/** A host at a workbook with the store's tests' own script in it, as 王芳: for benchmarks that need no sidebar. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import { built, root } from './built.mjs';

export const me = { email: 'wangfang@example.com', name: '王芳', role: 'owner', locale: 'zh_CN' };

const { createHost } = await built('host/node/index.ts');

/** An entry file of test/support as a script, with these of its exports as global functions. */
export function scriptOf(entry, globals = ['call']) {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, 'test/support', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: '__store',
    target: 'es2020',
    charset: 'utf8',
  });
  const stubs = globals.map((name) => `function ${name}(...all) { return __store.${name}(...all); }`);
  return [outputFiles[0].text, ...stubs].join('\n');
}

/** Noon in Shanghai on 20 November 2026, and ten hours of patience. */
export const hostAt = (workbook, code) =>
  createHost({
    workbook,
    bundle: { code, pages: {}, manifest: JSON.stringify({ timeZone: 'Asia/Shanghai', runtimeVersion: 'V8' }) },
    people: [me],
    now: '2026-11-20T04:00:00Z',
    timeZone: 'Asia/Shanghai',
    patienceMs: 36_000_000,
  });

/** Through a door of the script, as a sidebar would. */
export const through = (host) => (door, ask) =>
  JSON.parse(String(host.as(me.email).run('call', door, JSON.stringify(ask ?? {}))));
