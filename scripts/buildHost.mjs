/** Builds build/host.cjs, which serves a workbook, and build/api.cjs, the host for tests: each with the page and the runtime in one file. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Loaded from node_modules when the host runs; everything else is in the file. */
const external = ['numfmt', 'exceljs', '@formulajs/formulajs'];

export async function buildHost() {
  const { define, plugins } = await embedded();
  await build({
    entryPoints: { host: join(root, 'host/cli/main.ts'), api: join(root, 'host/plainNode.ts') },
    outdir: join(root, 'build'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    charset: 'utf8',
    external,
    define,
    plugins,
    logLevel: 'warning',
  });
  await buildSamples();
}

/** What carries the page, the runtime and the thread of the server into a built host. */
export async function embedded() {
  const [page, runtime, front] = await Promise.all([buildPage(), buildRuntime(), buildFront()]);
  return {
    define: { EMBEDDED_RUNTIME: JSON.stringify(runtime), EMBEDDED_FRONT: JSON.stringify(front) },
    plugins: [inPlaceOf(/pageSource$/, `export const pageSource = () => (${JSON.stringify(page)});`), withoutCompiler],
  };
}

/** The workbooks to try, as a module of their own: the host knows no product. */
async function buildSamples() {
  await build({
    entryPoints: [join(root, 'samples/index.ts')],
    outfile: join(root, 'build/samples.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

async function buildPage() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'host/page/main.tsx')],
    outdir: join(root, 'build/page'),
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

async function buildRuntime() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'host/runtime/main.ts')],
    bundle: true,
    write: false,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0].text;
}

/** The thread that speaks HTTP. */
async function buildFront() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'host/server/front/main.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    charset: 'utf8',
    format: 'cjs',
    target: 'node20.18',
  });
  return outputFiles[0].text;
}

/** A module whose finished contents are known takes the place of the one that would make them. */
function inPlaceOf(filter, contents) {
  const namespace = String(filter);
  return {
    name: namespace,
    setup({ onLoad, onResolve }) {
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /.*/, namespace }, () => ({ contents, loader: 'js' }));
    },
  };
}

/** What is built has nothing left to build. */
const withoutCompiler = inPlaceOf(/^esbuild$/, 'export const buildSync = () => { throw new Error("not built"); };');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildHost();
