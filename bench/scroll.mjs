/**
 * `node bench/scroll.mjs [rows]`: scrolls through a workbook of 50,000 rows in Chromium, by the wheel and by dragging the
 * bar, and says how long the frames were, how long cells stayed blank after a jump, and how long typing takes to show.
 */
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser.mjs';
import { built, median, shown } from './built.mjs';
import { registerOf } from './register.mjs';

const rows = Number(process.argv[2] ?? 50_000);
const executablePath = findBrowser();
if (!executablePath) throw new Error('No browser found: set CHROMIUM_PATH.');
const { createHost } = await built('host/node/index.ts');
const { serve } = await built('host/server/index.ts');
const host = createHost({ bundle: { code: '', pages: {}, manifest: '{}' }, workbook: registerOf(rows) });
host.engine.apply(
  { email: 'owner@example.com', by: 'script' },
  { do: 'freeze', sheet: host.engine.sheets()[0].id, rows: 1, columns: 1 },
);
const served = await serve({ host, port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(served.url);
  await page.getByRole('gridcell').getByText('客户 2', { exact: true }).waitFor();
  report('wheel, 3 rows a frame', await frames(page, 63, 240));
  report('wheel, a screen a frame', await frames(page, 600, 120));
  console.log(`jump to a far row: cells there after ${shown(median(await jumps(page)))} (median of 9)`);
  console.log(`typing into a cell: shown after ${shown(median(await typing(page)))} (median of 9)`);
} finally {
  await browser.close();
  await served.close();
}

/** Scrolls by so many pixels at every frame and answers how long each frame took. */
function frames(page, pixels, count) {
  return page.evaluate(
    ([step, many]) =>
      new Promise((resolve) => {
        const box = document.querySelector('.scroller');
        box.scrollTop = 0;
        const times = [];
        let last = 0;
        const frame = (now) => {
          if (last > 0) times.push(now - last);
          last = now;
          if (times.length >= many) return resolve(times);
          box.scrollTop += step;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    [pixels, count],
  );
}

async function jumps(page) {
  const times = [];
  for (let n = 1; n <= 9; n += 1) {
    times.push(
      await page.evaluate(
        (part) =>
          new Promise((resolve) => {
            const box = document.querySelector('.scroller');
            const start = performance.now();
            box.scrollTop = (box.scrollHeight * part) / 10;
            const look = () => {
              const edge = box.getBoundingClientRect();
              const under = document
                .elementFromPoint(edge.left + 200, edge.top + edge.height / 2)
                ?.closest('[role=gridcell]');
              if (under?.textContent?.startsWith('客户')) resolve(performance.now() - start);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }),
        n,
      ),
    );
  }
  return times;
}

async function typing(page) {
  const times = [];
  await page.evaluate(() => {
    document.querySelector('.scroller').scrollTop = 0;
  });
  for (let n = 2; n <= 10; n += 1) {
    await page.locator(`[role=gridcell][data-a1="E${n}"]`).click();
    await page.keyboard.type(String(n));
    const start = performance.now();
    await page.keyboard.press('Enter');
    await page
      .locator(`[data-a1="F${n}"]`)
      .getByText(String(n * 2), { exact: true })
      .waitFor();
    times.push(performance.now() - start);
  }
  return times;
}

function report(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  const late = times.filter((time) => time > 34).length;
  console.log(
    `${what}: frame median ${shown(at(0.5))}, 95 of 100 within ${shown(at(0.95))}, longest ${shown(at(1))}, ${late} of ${times.length} longer than two frames`,
  );
}
