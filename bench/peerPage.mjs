/**
 * Univer with the same cells as our page, as its own documentation puts it on a page, from what is installed in FOLDER:
 * `npm i @univerjs/presets@0.25.1 @univerjs/preset-sheets-core@0.25.1 react@18 react-dom@18 rxjs@7` in a folder of its own.
 */
import { createServer } from 'node:http';
import { build } from 'esbuild';

const script = `
  import { createUniver, LocaleType, mergeLocales } from '@univerjs/presets';
  import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
  import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
  import '@univerjs/preset-sheets-core/lib/index.css';
  const asked = fetch('/workbook').then((response) => response.json());
  const { univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    presets: [UniverSheetsCorePreset({ container: 'app' })],
  });
  univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
    if (stage >= univerAPI.Enum.LifecycleStages.Rendered) requestAnimationFrame(() => { window.cellsAt ??= performance.now(); });
  });
  asked.then((workbook) => univerAPI.createWorkbook(workbook));
`;

/** Serves the page; `drawn` are the cells as bench/register.mjs draws them. */
export async function peerPage(folder, drawn) {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: folder },
    absWorkingDir: folder,
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  const file = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Univer</title>
<link rel="stylesheet" href="/page.css"><style>html,body,#app{height:100%;margin:0}</style><div id="app"></div>
<script type="module" src="/page.js"></script>`;
  const answers = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', file('.js')],
    '/page.css': ['text/css', file('.css')],
    '/workbook': ['application/json', JSON.stringify(workbookOf(drawn))],
  };
  const server = createServer(({ url }, response) => {
    const [type, body] = answers[url] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    kilobytes: Math.round(file('.js').length / 1000),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function workbookOf(drawn) {
  const sheets = Object.entries(drawn).map(([name, rows], at) => [
    `s${at}`,
    {
      id: `s${at}`,
      name,
      rowCount: Math.max(1000, rows.length),
      columnCount: 26,
      cellData: Object.fromEntries(
        rows.map((row, r) => [r, Object.fromEntries(row.map((cell, c) => [c, cellOf(cell)]))]),
      ),
    },
  ]);
  return {
    id: 'book',
    name: 'book',
    appVersion: '0.25.1',
    locale: 'zhCN',
    styles: {},
    sheetOrder: sheets.map(([id]) => id),
    sheets: Object.fromEntries(sheets),
  };
}

function cellOf(cell) {
  if (typeof cell === 'string' && cell.startsWith('=')) return { f: cell };
  if (typeof cell !== 'object' || cell === null) return { v: cell };
  if ('date' in cell) return { v: serialOf(cell.date), s: { n: { pattern: 'yyyy-mm-dd' } } };
  return { v: cell.v, ...(cell.background ? { s: { bg: { rgb: cell.background } } } : {}) };
}

const serialOf = (day) => Math.round(Date.parse(day) / 86_400_000) + 25_569;
