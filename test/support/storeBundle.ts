import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync, transformSync } from 'esbuild';
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
  const { lasting, each } = onShelf(entry);
  const stubs = globals.map((one) => `function ${one}(...all) { return __store.${one}(...all); }`).join('\n');
  const parts = { lasting, each: `${each}\n${stubs}` };
  const bundle = { ...bundleOf(`${parts.lasting}\n${parts.each}`), parts };
  built.set(name, bundle);
  return bundle;
}

const root = path.resolve(__dirname, '../..');
/** Layers that know neither Google nor the time: they answer the same in every execution (ARCHITECTURE.md). */
const pure = ['values', 'schema', 'messages', 'crm'];

interface Split {
  readonly lasting: string;
  readonly each: string;
}

/** Built once for all suites of one run of jest (test/bundleShelf.cjs); elsewhere once a process. */
function onShelf(entry: string): Split {
  const shelf = process.env.CRM_BUNDLES;
  if (!shelf) return split(entry);
  const file = path.join(shelf, `${entry}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Split;
  const made = split(entry);
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(made));
  renameSync(`${file}.${process.pid}`, file);
  return made;
}

/** What the entry takes from the pure layers, and the rest. */
function split(entry: string): Split {
  const modules = pure.flatMap((layer) =>
    readdirSync(path.join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => `./src/${layer}/${file.replaceAll(path.sep, '/')}`),
  );
  const { outputFiles } = buildSync({
    entryPoints: { entry: path.join(__dirname, entry) },
    stdin: {
      contents: modules.map((file, at) => `export * as pure${at} from ${JSON.stringify(file)};`).join('\n'),
      resolveDir: root,
      sourcefile: 'pure.ts',
    },
    bundle: true,
    splitting: true,
    write: false,
    outdir: root,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
  });
  const written = (begins: string) =>
    outputFiles.find((file) => path.basename(file.path).startsWith(begins))?.text ?? '';
  const asGlobal = (text: string, globalName: string) =>
    transformSync(text, { format: 'iife', globalName, target: 'es2020', charset: 'utf8' }).code;
  return {
    lasting: `${asGlobal(written('chunk-'), '__pure')}\nfunction require() { return __pure; }`,
    each: asGlobal(written('entry'), '__store'),
  };
}

/** Noon in Shanghai on 20 November 2026, unless a test says otherwise; Google's services are made once for all its executions. */
export const storeHost = (options: Partial<HostOptions> = {}): Host =>
  productHost({
    people: [wang, li],
    now: '2026-11-20T04:00:00Z',
    timeZone: 'Asia/Shanghai',
    keepsContexts: true,
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
