/**
 * `node bench/firstPaint.mjs [rows]`: how soon the page shows something (first contentful paint) and shows the cells,
 * on a workbook of so many rows (default 1000 and 50,000), in a browser that has seen nothing before.
 */
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser.mjs';
import { built, median, shown } from './built.mjs';
import { registerOf } from './register.mjs';

const ROUNDS = 7;
const sizes = process.argv[2] ? [Number(process.argv[2])] : [1000, 50_000];

const executablePath = findBrowser();
if (!executablePath) throw new Error('No browser found: set CHROMIUM_PATH.');
const { createHost } = await built('host/node/index.ts');
const { serve } = await built('host/server/index.ts');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const rows of sizes) {
    const host = createHost({ bundle: { code: '', pages: {}, manifest: '{}' }, workbook: registerOf(rows) });
    const served = await serve({ host, port: 0 });
    const painted = [];
    const cells = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(served.url);
      await page.getByRole('gridcell').getByText('客户 2', { exact: true }).waitFor();
      cells.push(await page.evaluate(() => performance.now()));
      const [paint] = await page.evaluate(() =>
        performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime),
      );
      painted.push(paint);
      await context.close();
    }
    await served.close();
    console.log(
      `${rows.toLocaleString('en')} rows: first paint ${shown(median(painted))}, cells ${shown(median(cells))}, median of ${ROUNDS}`,
    );
  }
} finally {
  await browser.close();
}
