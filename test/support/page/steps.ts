import { leads } from '../../../src/crm/tables';
import { defaultChoices } from '../../../src/crm/tables/defaultChoices';
import { tabName } from '../../../src/sheets/installTables';
import type { Crm } from './crm';
import { eventually } from './eventually';
import { wordsOf } from './words';

/** CRM → 初始化, as far as the day's page. */
export async function setUp(crm: Crm): Promise<void> {
  const { t } = wordsOf(crm.language);
  await crm.menu('CRM', t('menu.setUp'));
  await crm.sidebar.press(t('ui.welcome.setUpButton'));
  await crm.sidebar.heading(t('ui.today.title'));
  await crm.page.getByRole('tab', { selected: true, name: tabName(leads, crm.language) }).waitFor();
}

/** CRM → 接管现有表格 for one tab: of a doubtful column's meanings the likeliest is confirmed; `meanings` says what a header means that nobody could know. */
export async function adopt(crm: Crm, tab: string, meanings: Readonly<Record<string, string>> = {}): Promise<void> {
  const { t } = wordsOf(crm.language);
  await crm.menu('CRM', t('menu.adopt'));
  await crm.sidebar.heading(t('ui.adopt.title'));
  const frame = await crm.sidebar.frame();
  await frame.getByRole('button', { name: tab }).first().click();
  const button = frame.getByRole('button', { name: pattern(t('ui.adopt.button', { count: '#' })) });
  await button.waitFor();
  const doubtful = frame.locator('fieldset.doubtful');
  for (let at = 0; at < (await doubtful.count()); at += 1) await doubtful.nth(at).locator('label').first().click();
  for (const [header, meaning] of Object.entries(meanings))
    await frame.getByRole('combobox', { name: t('ui.adopt.meaningOf', { header }) }).selectOption({ label: meaning });
  await button.click();
  await frame.getByText(t('ui.adopt.done')).first().waitFor();
}

/** The form of a new lead, filled with one believable company; what differs is named. Options are in the language of the cells. */
export async function fillLead(
  crm: Crm,
  { name = '苏州澄川精密机械有限公司', phone = '13800004521', contact = '周敏', cells = crm.language } = {},
): Promise<void> {
  const { createOf, t, label } = wordsOf(crm.language);
  const { sidebar } = crm;
  await crm.menu('CRM', t('menu.newLead'));
  await sidebar.heading(createOf('leads'));
  await sidebar.choose(label('leads', 'source'), defaultChoices(cells).source?.[0]?.value ?? '');
  await sidebar.fill(label('leads', 'customerName'), name);
  await sidebar.fill(label('leads', 'contactName'), contact);
  await sidebar.fill(label('leads', 'phone'), phone);
  await sidebar.fill(label('leads', 'need'), '采购 12 台五轴加工中心，年底前到货');
}

/** The record on show, by the number its card is headed with. */
export async function numberOnCard(crm: Crm, pattern: RegExp): Promise<string> {
  let number = '';
  await eventually(async () => {
    const frame = await crm.sidebar.frame();
    number = (await frame.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(number).toMatch(pattern);
  });
  return number;
}

/** Selects the row of a record, as one clicks a cell in it. */
export async function selectRecord(crm: Crm, tab: string, number: string): Promise<void> {
  await (await crm.goTo(tab, crm.placeOfText(tab, number))).click();
}

const pattern = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('#', '\\d+'));
