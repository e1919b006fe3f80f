/** One lead's way from an empty form to a customer, on a workbook of ours and on someone's own, in both languages, light and dark. */
import { channelQuality } from '../../src/crm/reports/channelQuality';
import { customers, followUps, leads } from '../../src/crm/tables';
import type { Language } from '../../src/messages';
import { tabName } from '../../src/sheets/installTables';
import { type Crm, closeAll, closeBrowser, openCrm, wang } from '../support/page/crm';
import { eventually } from '../support/page/eventually';
import { adopt, fillLead, numberOnCard, selectRecord, setUp } from '../support/page/steps';
import { wordsOf } from '../support/page/words';
import { register } from '../support/workbooks';

afterEach(closeAll);
afterAll(closeBrowser);
// a real browser beside a host in the same process: on a busy machine a story takes this long, and no step of it waits by the clock
jest.setTimeout(120_000);

/** How each workbook begins, and what its tabs and columns are called. */
const books = {
  ours: (language: Language) => ({
    workbook: undefined,
    cells: language,
    leads: {
      tab: tabName(leads, language),
      name: leads.fields.customerName.label[language],
      phone: leads.fields.phone.label[language],
    },
    customers: tabName(customers, language),
    followUps: tabName(followUps, language),
    begin: setUp,
  }),
  own: (language: Language) => ({
    workbook: register,
    cells: 'zh' as const,
    leads: { tab: '销售线索', name: '公司名称', phone: '手机' },
    customers: '老客户',
    followUps: '跟进流水',
    begin: async (crm: Crm) => {
      crm.host.as(wang.email).filter('销售线索', 'A3:Q7');
      await adopt(crm, '销售线索');
      await adopt(crm, '老客户');
      const { record, method } = followUps.fields;
      await adopt(crm, '跟进流水', { 编号: record.label[language], 方式: method.label[language] });
    },
  }),
};
type Story = { book: keyof typeof books; language: Language; theme: string };

test.each`
  book      | language | theme      | because
  ${'ours'} | ${'zh'}  | ${'light'} | ${'most people see this'}
  ${'ours'} | ${'en'}  | ${'dark'}  | ${'English is complete, and so is dark'}
  ${'own'}  | ${'zh'}  | ${'dark'}  | ${'their register is the reason the product exists'}
  ${'own'}  | ${'en'}  | ${'light'} | ${'their headers stay theirs, our sentences are English'}
`(
  'a lead travels from the form to a customer: $book, $language, $theme, because $because',
  async ({ book, language, theme }: Story) => {
    const { workbook, begin, ...tabs } = books[book](language);
    const crm = await openCrm({ workbook, language, dark: theme === 'dark' });
    const { saveOf, t, label } = wordsOf(language);
    const { sidebar } = crm;
    await begin(crm);
    const theirRows = crm.host.grid(tabs.leads.tab).filter((row) => row.some((cell) => cell !== null && cell !== ''));

    await fillLead(crm, { phone: '1380000452', cells: tabs.cells });
    await sidebar.press(saveOf('leads'));
    await sidebar.sees(t('ui.form.refused', { count: 1 }));
    expect(await sidebar.problemOf(label('leads', 'phone'))).toContain(t('phone.short', { missing: 1, length: 10 }));
    expect(crm.textOf(tabs.leads.tab)).not.toContain('苏州澄川精密机械有限公司');

    await sidebar.fill(label('leads', 'phone'), '13800004521');
    await sidebar.press(saveOf('leads'));
    const lead = await numberOnCard(crm, /^LX-?2026-?\d{3,}$/);
    await sidebar.sees(new RegExp(t('lead.created', { number: lead, grade: '[ABC]', day: '2026-\\d\\d-\\d\\d' })));
    await crm.seesCell(tabs.leads.tab, lead, tabs.leads.name, '苏州澄川精密机械有限公司');
    await crm.seesCell(tabs.leads.tab, lead, tabs.leads.phone, '13800004521');

    await fillLead(crm, { name: '澄川精密机械', phone: '138 0000 4521', cells: tabs.cells });
    await sidebar.sees(t('ui.duplicate.title'));
    await sidebar.sees(lead);
    await sidebar.press(t('ui.duplicate.different'));
    await sidebar.press(saveOf('leads'));
    await eventually(() => expect(crm.textOf(tabs.leads.tab).split('澄川精密机械')).toHaveLength(3));

    await selectRecord(crm, tabs.leads.tab, lead);
    await crm.menu('CRM', t('menu.followUp'));
    await sidebar.heading(t('ui.followUp.title'));
    await sidebar.fill(label('followUps', 'keyPoints'), '确认了型号和数量');
    await sidebar.press(t('ui.day.tomorrow'));
    await sidebar.fill(label('followUps', 'nextStep'), '发报价单');
    await sidebar.press(t('ui.followUp.log'));
    await eventually(() => expect(crm.textOf(tabs.followUps)).toContain('确认了型号和数量'));

    await crm.menu('CRM', t('menu.today'));
    await sidebar.heading(t('ui.today.title'));
    await sidebar.press(t('ui.today.openAll'));
    await sidebar.sees(/发报价单/);

    await selectRecord(crm, tabs.leads.tab, lead);
    await crm.menu('CRM', t('menu.convert'));
    await sidebar.heading(t('ui.convert.of', { number: lead }));
    await sidebar.press(t('ui.convert.save'));
    const customer = await numberOnCard(crm, /^CU-?2026-?\d{3,}$/);
    await eventually(() => expect(crm.textOf(tabs.customers)).toContain(customer));

    await crm.menu('CRM', t('menu.reports'));
    await sidebar.press(t('ui.report.make'));
    await sidebar.sees(t('ui.report.ready'));
    await crm.showTab(channelQuality.label[tabs.cells]);
    await crm.page.locator('.charts [role=img]').first().waitFor();

    await crm.menu('CRM', t('menu.history'));
    await sidebar.heading(t('ui.history.title'));
    await undo(crm, customer);
    await eventually(() => expect(crm.textOf(tabs.customers)).not.toContain('苏州澄川'));
    expect(theirRows.filter((row) => !isStillIn(crm.host.grid(tabs.leads.tab), row))).toEqual([]);
  },
);

/** Whether some row has every value of that row; the check may have filled what was blank, a grade for instance. */
const isStillIn = (grid: readonly (readonly unknown[])[], row: readonly unknown[]): boolean =>
  grid.some((now) => row.every((cell, at) => cell === '' || cell === null || cell === now[at]));

/** Takes back the conversion to a customer, from the history: a check of the sheet may have told of the customer since. */
async function undo(crm: Crm, number: string): Promise<void> {
  const { t } = wordsOf(crm.language);
  const frame = await crm.sidebar.frame();
  const entry = frame
    .getByRole('listitem')
    .filter({ hasText: number })
    .filter({ hasText: t('ui.action.convertLead') });
  await entry.getByRole('button', { name: t('ui.undo'), exact: true }).click();
  await entry.getByRole('button', { name: t('ui.history.undo') }).click();
  await entry.getByText(t('ui.history.undone'), { exact: true }).waitFor();
}
