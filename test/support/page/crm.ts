import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import type { Host } from '../../../host/api';
import { type Served, serve } from '../../../host/server';
import { findBrowser } from '../../../scripts/browser.mjs';
import type { Language } from '../../../src/messages';
import { hostWith, li, wang } from '../host';
import { eventually, PATIENCE_MS } from './eventually';
import { Sidebar } from './sidebar';

export { li, wang };

interface Opening {
  /** A drawn or saved workbook; nothing for an empty one. */
  readonly workbook?: unknown;
  readonly language?: Language;
  /** What the people's accounts say, where that differs from the page. */
  readonly accounts?: Language;
  readonly dark?: boolean;
  /** An instant; the day the story plays on. */
  readonly now?: string;
}

let browser: Browser | undefined;
const open: { crm: Crm; served: Served }[] = [];

/** One window on a spreadsheet page with the CRM in it, served on a free port. */
export async function openCrm({
  workbook,
  language = 'zh',
  accounts = language,
  dark = false,
  now = '2026-11-20T02:00:00Z',
}: Opening = {}): Promise<Crm> {
  const locale = accounts === 'zh' ? 'zh_CN' : 'en';
  const people = [wang, li].map((person) => ({ ...person, locale }));
  const host = hostWith(workbook, { people, now });
  const served = await serve({ host, port: 0 });
  const crm = await Crm.window(served, wang.email, language, dark);
  open.push({ crm, served });
  return crm;
}

/** Closes every window and server of this file; for afterEach. */
export async function closeAll(): Promise<void> {
  for (const { crm, served } of open.splice(0)) {
    await crm.close();
    await served.close();
  }
}

/** For afterAll. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

export class Crm {
  readonly sidebar: Sidebar;
  private readonly others: Crm[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly served: Served,
    readonly language: Language,
    private readonly dark: boolean,
  ) {
    this.sidebar = new Sidebar(page);
  }

  static async window(served: Served, email: string, language: Language, dark: boolean): Promise<Crm> {
    browser ??= await launched();
    const context = await browser.newContext({
      colorScheme: dark ? 'dark' : 'light',
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      viewport: { width: 1360, height: 860 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${served.url}?as=${encodeURIComponent(email)}&lang=${language}`);
    await page.getByRole('grid').waitFor();
    return new Crm(page, context, served, language, dark);
  }

  /** A second window on the same workbook, as somebody else. */
  async asPerson({ email }: { readonly email: string }): Promise<Crm> {
    const other = await Crm.window(this.served, email, this.language, this.dark);
    this.others.push(other);
    return other;
  }

  get host(): Host {
    return this.served.host;
  }

  /** `menu('CRM', '新建线索')`. */
  async menu(bar: string, ...items: readonly string[]): Promise<void> {
    const shown = this.page.frames().find((frame) => frame !== this.page.mainFrame());
    await this.page.getByRole('menubar').getByRole('menuitem', { name: bar, exact: true }).click();
    for (const item of items) await this.page.getByRole('menu').getByRole('menuitem', { name: item }).first().click();
    // A menu item of the CRM shows its page in a new frame; the old one is still there for a moment.
    if (bar === 'CRM' && shown) await eventually(() => expect(shown.isDetached()).toBe(true));
  }

  async showTab(name: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name, exact: true });
    await tab.click();
    await this.page.getByRole('grid', { name, exact: true }).waitFor();
  }

  /** Goes there with the name box, as one does in a large sheet. */
  async goTo(tab: string, a1: string): Promise<Locator> {
    await this.showTab(tab);
    const place = this.page.locator('.name-box');
    await place.fill(a1);
    await place.press('Enter');
    const cell = this.page.locator(`[role=gridcell][data-a1="${a1}"]`);
    await cell.waitFor();
    return cell;
  }

  /** Types into a cell at the keyboard. */
  async type(tab: string, a1: string, text: string): Promise<void> {
    await this.goTo(tab, a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Where a record's field stands now: the record by any text in its row, the field by its header. */
  placeOf(tab: string, record: string, header: string): string {
    const grid = this.host.grid(tab);
    const headerRow = grid.findIndex((row) => row.includes(header));
    const column = grid[headerRow]?.indexOf(header) ?? -1;
    const row = grid.findIndex((cells, at) => at > headerRow && cells.some((cell) => String(cell) === record));
    if (column < 0 || row < 0) throw new Error(`No cell ${header} of ${record} in ${tab}: ${JSON.stringify(grid)}`);
    return `${columnLetters(column)}${row + 1}`;
  }

  /** The cell that holds exactly this text. */
  placeOfText(tab: string, text: string): string {
    const grid = this.host.grid(tab);
    const row = grid.findIndex((cells) => cells.some((cell) => String(cell) === text));
    const column = grid[row]?.findIndex((cell) => String(cell) === text) ?? -1;
    if (column < 0) throw new Error(`No cell says ${text} in ${tab}: ${JSON.stringify(grid)}`);
    return `${columnLetters(column)}${row + 1}`;
  }

  /** Everything a tab says, for what must or must not be there at all. */
  textOf(tab: string): string {
    return this.host
      .grid(tab)
      .map((row) => row.join(' | '))
      .join('\n');
  }

  /** The text the page shows now for a record's field: the workbook may be ahead of it, so look `eventually`. */
  async cell(tab: string, record: string, header: string): Promise<string> {
    const cell = await this.goTo(tab, this.placeOf(tab, record, header));
    return ((await cell.textContent()) ?? '').trim();
  }

  async seesCell(tab: string, record: string, header: string, text: string | RegExp): Promise<void> {
    await eventually(async () => {
      expect(await this.cell(tab, record, header)).toEqual(
        typeof text === 'string' ? text : expect.stringMatching(text),
      );
    });
  }

  async close(): Promise<void> {
    for (const other of this.others) await other.close();
    await this.context.close();
  }
}

async function launched(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found: run npm test once, or set CHROMIUM_PATH.');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args });
}

/** `A` for 0, `AB` for 27. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
