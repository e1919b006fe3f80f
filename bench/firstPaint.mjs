/**
 * `node bench/firstPaint.mjs [rows] [--peer FOLDER]`: how soon the page shows something (first contentful paint) and
 * shows the cells, on a workbook of so many rows (default 1000 and 50,000), in a browser that has seen nothing before.
 * With --peer, Univer as installed in FOLDER (see peerPage.mjs) opens the same cells by turns with ours.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser.mjs';
import { built, median, shown } from './built.mjs';
import { peerPage } from './peerPage.mjs';
import { registerOf } from './register.mjs';

const ROUNDS = 7;
const { values, positionals } = parseArgs({ options: { peer: { type: 'string' } }, allowPositionals: true });
const sizes = positionals[0] ? [Number(positionals[0])] : [1000, 50_000];

const executablePath = findBrowser();
if (!executablePath) throw new Error('No browser found: set CHROMIUM_PATH.');
const { createHost } = await built('host/node/index.ts');
const { serve } = await built('host/server/index.ts');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const rows of sizes) {
    const workbook = registerOf(rows);
    const served = await serve({
      host: createHost({ bundle: { code: '', pages: {}, manifest: '{}' }, workbook }),
      port: 0,
    });
    const peer = values.peer && (await peerPage(path.resolve(values.peer), workbook));
    const pages = {
      ours: { url: served.url, wait: ourCells },
      ...(peer ? { Univer: { url: peer.url, wait: peerCells } } : {}),
    };
    const times = await byTurns(pages);
    await served.close();
    if (peer) peer.close();
    report(rows, times);
  }
} finally {
  await browser.close();
}

async function byTurns(pages) {
  const times = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, { url, wait }] of Object.entries(pages)) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(url);
      const cells = await wait(page);
      const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
      times[name] ??= { paint: [], cells: [] };
      times[name].paint.push(paint);
      times[name].cells.push(cells);
      await context.close();
    }
  }
  return times;
}

async function ourCells(page) {
  await page.getByRole('gridcell').getByText('客户 2', { exact: true }).waitFor();
  return page.evaluate(() => performance.now());
}

/** Drawn on a canvas: Univer itself says when. */
async function peerCells(page) {
  await page.waitForFunction(() => window.cellsAt !== undefined, undefined, { timeout: 120_000 });
  return page.evaluate(() => window.cellsAt);
}

function report(rows, times) {
  for (const [name, { paint, cells }] of Object.entries(times)) {
    console.log(
      `${rows.toLocaleString('en')} rows, ${name}: first paint ${shown(median(paint))}, cells ${shown(median(cells))}, median of ${ROUNDS}`,
    );
  }
  const { ours, Univer: peer } = times;
  if (!peer) return;
  const ratio = (what) => (median(ours[what]) / median(peer[what])).toFixed(2);
  console.log(`ours of Univer's: first paint ${ratio('paint')} (goal: at most 0.5), cells ${ratio('cells')}`);
}
