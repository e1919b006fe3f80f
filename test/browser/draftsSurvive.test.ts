import { leads } from '../../src/crm/tables';
import { type Crm, closeAll, closeBrowser, li, openCrm } from '../support/page/crm';
import { eventually } from '../support/page/eventually';
import { fillLead, numberOnCard, setUp } from '../support/page/steps';
import { wordsOf } from '../support/page/words';

afterEach(closeAll);
afterAll(closeBrowser);
// a real browser beside a host in the same process: on a busy machine a story takes this long, and no step of it waits by the clock
jest.setTimeout(90_000);

const { createOf, saveOf, t, label } = wordsOf('zh');
const name = label('leads', 'customerName');

const nameIn = async ({ sidebar }: Crm): Promise<string> =>
  (await sidebar.frame()).getByRole('textbox', { name, exact: true }).inputValue();

test('what 王芳 has typed is there again after another menu item replaced the sidebar, for her and not for 李雷; saved, it is gone', async () => {
  const hers = await openCrm();
  await setUp(hers);
  const his = await hers.asPerson(li);
  await fillLead(hers, { name: '苏州澄川精密机械有限公司' });
  await hers.sidebar.sees(t('ui.draft.kept'));

  await hers.menu('CRM', t('menu.history'));
  await hers.sidebar.heading(t('ui.history.title'));
  await hers.menu('CRM', t('menu.today'));
  await hers.sidebar.sees(t('ui.draft.all'));
  await hers.menu('CRM', t('menu.newLead'));
  await hers.sidebar.press(t('ui.draft.goOn'));
  await his.menu('CRM', t('menu.newLead'));
  await his.sidebar.heading(createOf('leads'));

  expect(await nameIn(hers)).toBe('苏州澄川精密机械有限公司');
  expect(await nameIn(his)).toBe('');
  await hers.sidebar.press(saveOf('leads'));
  const number = await numberOnCard(hers, /^LX\d+$/);
  await hers.seesCell(leads.tab.name, number, name, '苏州澄川精密机械有限公司');
  await hers.menu('CRM', t('menu.newLead'));
  await hers.sidebar.heading(createOf('leads'));
  await eventually(async () => expect(await nameIn(hers)).toBe(''));
});
