/** Writes dist/: what Google runs. The server's program, the second one it loads now and then, one self-contained page, the manifest, and nothing else. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext, Script } from 'node:vm';
import { ensureInstalled, Obstacle, run } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const server = path.join(root, 'src/addon/main.ts');
const occasional = path.join(root, 'src/addon/occasional.ts');
const sidebar = path.join(root, 'src/sidebar/main.tsx');
const styles = ['src/sidebar/style.css', 'src/sidebar/styles/index.css'].map((file) => path.join(root, file));

/**
 * Builds into `outDir` and answers what was written: `{ globals, sizes }`, sizes in bytes by file name.
 * Throws, naming the file, where a source is missing.
 */
export async function buildBundle(outDir = path.join(root, 'dist')) {
  for (const file of [server, occasional, sidebar]) {
    if (!existsSync(file)) throw new Obstacle(`Cannot build: ${path.relative(root, file)} does not exist.`);
  }
  const globals = await exportsOf(server);
  const shown = await bundle(sidebar, inPage);
  const files = {
    'Code.js': withGlobals(
      (
        await bundle(server, {
          globalName: '__crm',
          plugins: [withoutPageWords(server, [withoutTheOccasional]), withoutTheOccasional],
        })
      ).script,
      globals,
    ),
    'occasional.html': (
      await bundle(occasional, { globalName: '__occasional', plugins: [withoutPageWords(occasional)], ...inPage })
    ).script,
    'sidebar.html': page(shown.script, shown.style || (await stylesheet())),
    'appsscript.json': await readFile(path.join(root, 'appsscript.json'), 'utf8'),
  };
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const sizes = {};
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(outDir, name), text);
    sizes[name] = Buffer.byteLength(text);
  }
  return { globals, sizes };
}

/** The sources of a program that are `wanted`, as one text: only files something of which is left in it. */
async function textOf(entry, wanted, plugins) {
  const build = await esbuild();
  const { metafile } = await build({
    ...common,
    entryPoints: [entry],
    format: 'iife',
    metafile: true,
    outfile: 'x.js',
    plugins,
  });
  const { inputs } = Object.values(metafile.outputs)[0];
  const names = Object.keys(inputs).filter((name) => name.startsWith('src/') && inputs[name].bytesInOutput > 0);
  const texts = await Promise.all(names.map((name) => readFile(path.join(root, name), 'utf8')));
  return texts.filter((text, at) => wanted(`/${names[at]}`, text)).join('\n');
}

/** Loaded late, so that a clear message can come first where nothing is installed yet. */
const esbuild = async () => (await import('esbuild')).build;

const common = {
  bundle: true,
  write: false,
  absWorkingDir: root,
  target: 'es2020', // class fields and #private are parse errors in Apps Script
  charset: 'utf8', // escaped, our Chinese would weigh twice as much
  minify: true,
  legalComments: 'eof',
  mainFields: ['module', 'main'], // a package's browser build cannot be shaken
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'silent',
};

/** HtmlService takes `//` and `/*` inside a template literal for comments and cuts them out. */
const inPage = { supported: { 'template-literal': false } };

/**
 * A program of the server goes without the sentences only the sidebar says: those named nowhere in its own sources, or
 * only where answers travel as codes (actions, and addon files that say nothing themselves). Rules write theirs into
 * notes, so they stay.
 */
const withoutPageWords = (entry, plugins = []) => ({
  name: 'without-page-words',
  async setup({ onLoad, esbuild: { transformSync } }) {
    const said = await textOf(
      entry,
      (file, text) =>
        /[\\/]addon[\\/]/.test(file) ? text.includes('say(') : !/[\\/](?:sidebar|messages|actions)[\\/]/.test(file),
      plugins,
    );
    const templates = [...said.matchAll(/`([a-zA-Z]+\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, key]) => pattern(key));
    const composed = new RegExp(`^(?:${templates.join('|') || '-'})$`);
    onLoad({ filter: /src[\\/]messages[\\/](?:zh|en)\.ts$/ }, async ({ path: file }) => {
      const { code } = transformSync(await readFile(file, 'utf8'), {
        loader: 'ts',
        format: 'iife',
        globalName: 'words',
      });
      const [[name, words]] = Object.entries(runInNewContext(`${code};words`));
      const spoken = Object.entries(words).filter(([key]) => said.includes(`'${key}'`) || composed.test(key));
      return { contents: `export const ${name} = ${JSON.stringify(Object.fromEntries(spoken))}`, loader: 'ts' };
    });
  },
});

/**
 * The bundle that is parsed at every call also goes without what is asked now and then and lives in the second program: these
 * modules are answered from there. And without what of a table only forms and cards read: headings, halves, hints, places on
 * a card; the other names of columns and tabs are among what the second program tells.
 */
const elsewhere = {
  'schema/headers': 'headers',
  'crm/tables/settingsDefaults': 'settingsDefaults',
  'addon/registers': 'registers',
  'addon/layTable': 'layTable',
  'addon/outward': 'outward',
  'addon/carryBinding': 'carryBinding',
};
const withoutTheOccasional = {
  name: 'without-the-occasional',
  setup({ onLoad, esbuild: { transformSync } }) {
    for (const [module, stand] of Object.entries(elsewhere)) {
      const file = module.split('/').join(String.raw`[\\/]`);
      onLoad({ filter: new RegExp(String.raw`src[\\/]${file}\.ts$`) }, () => ({
        contents: `export * from ${JSON.stringify(path.join(root, `src/addon/elsewhere/${stand}.ts`))}`,
        resolveDir: root,
        loader: 'ts',
      }));
    }
    onLoad({ filter: /src[\\/]crm[\\/]tables[\\/]\w+\.ts$/ }, async ({ path: file }) => {
      const { code } = transformSync(await readFile(file, 'utf8'), { loader: 'ts', charset: 'utf8' });
      if (!/defineTable|Fields = /.test(code)) return null;
      return { contents: code.replace(unread, ''), loader: 'js' };
    });
  },
};

/** As the compiler prints them: one option after the other, each with what follows it up to the next. */
const text = String.raw`"(?:[^"\\]|\\.)*"`;
const label = `\\{ zh: ${text}, en: ${text} \\}`;
const unread = new RegExp(
  [
    `\\b(?:group|survives): (?:${text}|group)`,
    String.raw`\b(?:half|apart|unasked): true`,
    `\\bhelp: ${label}`,
    `\\bgroups: \\{(?:\\s*\\w+: ${label},?)*\\s*\\}`,
    String.raw`\bcard: \{[^}]*\}`,
    `\\b(?:importedAs|alsoCalled): headers\\((?:\\s*${text},?)*\\s*\\)`,
  ]
    .map((option) => `${option},?`)
    .join('|'),
  'g',
);

/** A composed key, `numbering.${restarts}Repeats`, as a pattern of the keys it may become. */
const pattern = (template) =>
  template
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\w+');

async function bundle(entry, more = {}) {
  const build = await esbuild();
  const result = await build({
    ...common,
    entryPoints: [entry],
    outdir: 'dist',
    format: 'iife',
    ...more,
  });
  const text = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text.trim() ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** The exported functions are the list of globals; the metafile tells them for ESM output only. */
async function exportsOf(entry) {
  const build = await esbuild();
  const result = await build({ ...common, entryPoints: [entry], format: 'esm', metafile: true, outfile: 'Code.js' });
  return [...Object.values(result.metafile.outputs)[0].exports].sort();
}

/** Google sees only function declarations at the top level; assigning to globalThis is not enough for google.script.run. */
function withGlobals(code, globals) {
  const stubs = globals.map((name) => `function ${name}(){return __crm.${name}.apply(this,arguments)}\n`);
  return `${code}\n${stubs.join('')}`;
}

/** The page's style, where the script does not import it itself. */
async function stylesheet() {
  const style = styles.find((file) => existsSync(file));
  if (!style) throw new Obstacle(`Cannot build: ${path.relative(root, styles[0])} does not exist.`);
  const build = await esbuild();
  const result = await build({
    entryPoints: [style],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  return result.outputFiles[0].text.trim();
}

/** Joined, never replaced into: a bundle is full of `$&` and backticks. */
function page(script, css) {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head><meta charset="utf-8"><base target="_top">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<title>CRM</title>',
    `<style>${css.split('</').join('<\\/')}</style></head>`,
    '<body><div id="app"></div>',
    `<script>${inline(script)}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

/** What would open or close a script element stands only inside strings, where `\x3C` means the same. */
function inline(script) {
  const text = script.replace(/<(?=\/script|script|!--)/gi, () => '\\x3C');
  new Script(text); // a `<` outside a string would not parse any more
  return text;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void run(async () => {
    ensureInstalled({ dev: false });
    const { globals, sizes } = await buildBundle(process.argv[2]);
    console.log(`${globals.length} global functions: ${globals.join(', ')}`);
    for (const [name, bytes] of Object.entries(sizes)) console.log(`${name}  ${(bytes / 1000).toFixed(1)} kB`);
  });
}
