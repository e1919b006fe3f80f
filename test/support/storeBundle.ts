import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Bundle, Host, HostOptions } from '../../host/api';
import type { Acted } from '../../src/addon/api';
import type { Outcome } from '../../src/values/outcome';
import { bundleOf, li, productHost, wang } from './host';

export { li, wang };

const built = new Map<string, Bundle>();

/** An entry file of test/support as an add-on, with these of its exports as global functions. */
export function bundleFrom(entry: string, globals: readonly string[] = ['call', 'onEdit']): Bundle {
  const name = `${entry} ${globals.join(' ')}`;
  const known = built.get(name);
  if (known) return known;
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: '__store',
    target: 'es2020',
    charset: 'utf8',
  });
  const stubs = globals.map((each) => `function ${each}(...all) { return __store.${each}(...all); }`).join('\n');
  const bundle = bundleOf(`${outputFiles[0]?.text ?? ''}\n${stubs}`);
  built.set(name, bundle);
  return bundle;
}

/** Noon in Shanghai on 20 November 2026, unless a test says otherwise. */
export const storeHost = (options: Partial<HostOptions> = {}): Host =>
  productHost({
    people: [wang, li],
    now: '2026-11-20T04:00:00Z',
    timeZone: 'Asia/Shanghai',
    bundle: bundleFrom('storeEntry.ts'),
    ...options,
  });

/** Goes through a door of storeEntry as a person at the sidebar. */
export function go<T = Outcome<Acted>>(host: Host, door: string, ask: unknown = {}, as: string = wang.email): T {
  return JSON.parse(String(host.as(as).run('call', door, JSON.stringify(ask)))) as T;
}

/** The last finished execution. */
export function lastRun(host: Host): Host['executions'][number] {
  const last = host.executions[host.executions.length - 1];
  if (!last) throw new Error('Nothing has run yet.');
  return last;
}

export const sheetCalls = ({ calls }: Host['executions'][number]): number => calls.read + calls.write + calls.flush;
export const sideCalls = ({ calls }: Host['executions'][number]): number => calls.lock + calls.cache + calls.property;
