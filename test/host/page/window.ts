import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { DrawnWorkbook, Host } from '../../../host/api';
import { type Sample, type Served, serve } from '../../../host/server';
import { findBrowser } from '../../../scripts/browser.mjs';
import { bundleOf, hostRunning, li, wang } from '../../support/host';
import { PATIENCE_MS } from '../../support/page/eventually';

interface Opening {
  readonly workbook?: DrawnWorkbook;
  readonly code?: string;
  readonly pages?: Readonly<Record<string, string>>;
  readonly language?: 'zh' | 'en';
  readonly dark?: boolean;
  readonly file?: string;
  readonly samples?: readonly Sample[];
  /** What the script may do; left out, what the CRM asks for. */
  readonly scopes?: readonly string[];
  readonly prepare?: (host: Host) => void;
}

let browser: Browser | undefined;
let open: { close(): Promise<unknown> }[] = [];

/** The page on a small workbook with a small script, as 王芳. */
export async function openPage(opening: Opening = {}): Promise<Window> {
  const { code = '', pages = {}, scopes = USUAL, prepare } = opening;
  const make = (workbook: unknown) => hostRunning('', workbook, { bundle: bundleOf(code, manifestOf(scopes), pages) });
  const host = make(opening.workbook);
  prepare?.(host);
  const served = await serve({
    host,
    port: 0,
    reopen: make,
    ...(opening.file === undefined ? {} : { file: opening.file }),
    ...(opening.samples === undefined ? {} : { samples: opening.samples }),
  });
  open.push(served);
  return anotherWindow(served, wang.email, opening);
}

/** For afterEach. */
export async function closeAll(): Promise<void> {
  for (const one of open.reverse()) await one.close();
  open = [];
}

/** For afterAll. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

export { li, wang };

export class Window {
  constructor(
    readonly page: Page,
    readonly served: Served,
    private readonly opening: Opening,
  ) {}

  get host(): Host {
    return this.served.host;
  }

  cell(a1: string): Locator {
    return this.page.locator(`[role=gridcell][data-a1="${a1}"]`);
  }

  /** Types over a cell, as one does after clicking it. */
  async type(a1: string, text: string, end = 'Enter'): Promise<void> {
    await this.cell(a1).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(end);
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async menu(bar: string, ...items: readonly string[]): Promise<void> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name: bar, exact: true }).click();
    for (const item of items) await this.page.getByRole('menu').getByRole('menuitem', { name: item }).first().click();
  }

  /** Waits until a cell shows exactly this, and the workbook has heard of everything done in this window: the page shows it before. */
  async shows(a1: string, text: string): Promise<void> {
    const locator =
      text === '' ? this.cell(a1).filter({ hasNotText: /\S/ }) : this.cell(a1).getByText(text, { exact: true });
    await locator.waitFor();
    await this.page.locator('.page[data-waiting="0"]').waitFor({ state: 'attached' });
  }

  /** Where the active cell is, as the name box says. */
  async isAt(a1: string): Promise<void> {
    await this.page.locator(`.name-box`).and(this.page.getByRole('textbox')).waitFor();
    await this.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('.name-box')?.value === wanted,
      a1,
    );
  }

  /** Another window on the same workbook. */
  as(email: string): Promise<Window> {
    return anotherWindow(this.served, email, this.opening);
  }
}

async function anotherWindow(served: Served, email: string, opening: Opening): Promise<Window> {
  const { language = 'zh', dark = false } = opening;
  browser ??= await launched();
  const context = await browser.newContext({
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  open.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${served.url}?as=${encodeURIComponent(email)}&lang=${language}`);
  await page.getByRole('grid').waitFor();
  return new Window(page, served, opening);
}

async function launched(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found: run npm test once, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: QUIET });
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const USUAL = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'];
const manifestOf = (scopes: readonly string[]) => ({
  oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
});
