import { leads } from '../../src/crm/tables';
import { closeAll, closeBrowser, columnLetters, openCrm, wang } from '../support/page/crm';
import { eventually } from '../support/page/eventually';
import { setUp } from '../support/page/steps';
import { wordsOf } from '../support/page/words';

afterEach(closeAll);
afterAll(closeBrowser);
// a real browser beside a host in the same process: on a busy machine a story takes this long, and no step of it waits by the clock
jest.setTimeout(60_000);

const tab = leads.tab.name;

test('a lead typed straight into the sheet gets its number, an impossible phone says so beside the cell, and the check writes down what is missing', async () => {
  const crm = await openCrm();
  await setUp(crm);
  const header = crm.host.grid(tab)[0] ?? [];
  const at = (field: keyof typeof leads.fields) => columnLetters(header.indexOf(leads.fields[field].label.zh));

  await crm.type(tab, `${at('customerName')}2`, '宁波北仑海川模具有限公司');
  await crm.type(tab, `${at('contactName')}2`, '陈立');
  await crm.type(tab, `${at('phone')}2`, '1390574112');

  await crm.seesCell(tab, '宁波北仑海川模具有限公司', leads.number.label.zh, 'LX2026001');
  await (await crm.goTo(tab, `${at('phone')}2`)).hover();
  await crm.page.getByText('少 1 位').first().waitFor();

  await crm.menu('CRM', wordsOf('zh').t('menu.check'));
  await crm.sidebar.press(wordsOf('zh').t('ui.check.start'));
  await crm.seesCell(tab, 'LX2026001', leads.fields.check.label.zh, /少 1 位/);
});

test('a block of rows pasted into the sheet is numbered and checked by the time the check has finished', async () => {
  const crm = await openCrm();
  const { t } = wordsOf('zh');
  await setUp(crm);
  const header = crm.host.grid(tab)[0] ?? [];
  const first = columnLetters(header.indexOf(leads.fields.customerName.label.zh));
  const names = ['温州正合阀门有限公司', '台州路桥宏远塑业有限公司', '义乌百川饰品厂'];
  crm.host.as(wang.email).paste(
    tab,
    `${first}2`,
    names.map((name) => [name]),
  );

  await crm.menu('CRM', t('menu.check'));
  await crm.sidebar.press(t('ui.check.start'));
  await crm.sidebar.sees(/查完了/);

  await eventually(async () => {
    const numbers: string[] = [];
    for (const name of names) numbers.push(await crm.cell(tab, name, leads.number.label.zh));
    expect(numbers.sort()).toEqual(['LX2026001', 'LX2026002', 'LX2026003']);
  });
});
