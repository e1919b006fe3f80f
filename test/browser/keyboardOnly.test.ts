/** A lead's way into the sheet without a mouse. */
import { leads } from '../../src/crm/tables';
import { type Crm, closeAll, closeBrowser, openCrm } from '../support/page/crm';
import { eventually } from '../support/page/eventually';
import { numberOnCard, setUp } from '../support/page/steps';
import { wordsOf } from '../support/page/words';

afterEach(closeAll);
afterAll(closeBrowser);
// a real browser beside a host in the same process: on a busy machine a story takes this long, and no step of it waits by the clock
jest.setTimeout(90_000);

const { createOf, t, label } = wordsOf('zh');
const tab = leads.tab.name;

test('with the keyboard alone: the menu, a new lead, its card, and back to the grid', async () => {
  const crm = await openCrm();
  await setUp(crm);
  const { keyboard } = crm.page;

  await keyboard.press('F10');
  await focusIn(crm, '.menu-bar');
  expect(await crm.page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
  await arrowTo(crm, 'ArrowRight', 'CRM');
  await keyboard.press('ArrowDown');
  await arrowTo(crm, 'ArrowDown', t('menu.newLead'));
  await keyboard.press('Enter');
  await crm.sidebar.heading(createOf('leads'));
  await fill(crm, label('leads', 'source'), '展');
  await keyboard.press('Enter');
  await fill(crm, label('leads', 'customerName'), '苏州澄川精密机械有限公司');
  await fill(crm, label('leads', 'contactName'), '周敏');
  await fill(crm, label('leads', 'phone'), '13800004521');
  await fill(crm, label('leads', 'need'), '采购 12 台五轴加工中心');
  await keyboard.press('Control+Enter');
  const number = await numberOnCard(crm, /^LX\d+$/);

  await keyboard.press('Shift+F6');
  await focusIn(crm, '[role=tablist]');
  await keyboard.press('Escape');
  await focusIn(crm, '.grid-area');
  await keyboard.press('Control+Home');
  await keyboard.press('ArrowDown');
  await eventually(async () => expect(await crm.page.locator('.formula-text').inputValue()).toBe(number));
  await crm.seesCell(tab, number, leads.fields.contactName.label.zh, '周敏');
});

/** Arrows until the item of that name has the focus. */
async function arrowTo(crm: Crm, arrow: string, name: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    const focused = await crm.page.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
    await crm.page.keyboard.press(arrow);
  }
  throw new Error(`${arrow} never reaches ${name}`);
}

/** Tab until the field of that name has the focus, then its text. */
async function fill(crm: Crm, name: string, text: string): Promise<void> {
  for (let step = 0; step < 20 && (await fieldInFocus(crm)) !== name; step += 1) await crm.page.keyboard.press('Tab');
  expect(await fieldInFocus(crm)).toBe(name);
  await crm.page.keyboard.type(text);
}

async function fieldInFocus(crm: Crm): Promise<string> {
  const frame = await crm.sidebar.frame();
  return frame.evaluate(() => {
    const field = document.hasFocus() ? document.activeElement : null;
    const words = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.labels?.[0] : null;
    return (words?.firstChild?.textContent ?? field?.getAttribute('aria-label') ?? '').trim();
  });
}

/** The sidebar hands the focus over from its own frame, a moment after the key: what is pressed before goes to the sidebar. */
async function focusIn(crm: Crm, region: string): Promise<void> {
  await eventually(async () => expect(await crm.page.locator(`${region}:focus-within`).count()).toBe(1));
}
