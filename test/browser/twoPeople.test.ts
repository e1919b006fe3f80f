import { leads } from '../../src/crm/tables';
import { closeAll, closeBrowser, li, openCrm } from '../support/page/crm';
import { fillLead, numberOnCard, setUp } from '../support/page/steps';
import { wordsOf } from '../support/page/words';

afterEach(closeAll);
afterAll(closeBrowser);
// a real browser beside a host in the same process: on a busy machine a story takes this long, and no step of it waits by the clock
jest.setTimeout(90_000);

const { saveOf, t } = wordsOf('zh');
const tab = leads.tab.name;
const customerName = leads.fields.customerName.label.zh;

test('王芳 and 李雷 enter leads at the same time in two windows: two numbers, and each sees the other’s row appear', async () => {
  const hers = await openCrm();
  await setUp(hers);
  const his = await hers.asPerson(li);

  await fillLead(hers, { name: '苏州澄川精密机械有限公司', phone: '13800004521' });
  await fillLead(his, { name: '常州恒力轴承有限公司', phone: '13951200388', contact: '顾峰' });
  await Promise.all([hers.sidebar.press(saveOf('leads')), his.sidebar.press(saveOf('leads'))]);
  const numbers = [await numberOnCard(hers, /^LX\d+$/), await numberOnCard(his, /^LX\d+$/)];

  expect([...numbers].sort()).toEqual(['LX2026001', 'LX2026002']);
  await hers.seesCell(tab, numbers[1] ?? '', customerName, '常州恒力轴承有限公司');
  await his.seesCell(tab, numbers[0] ?? '', customerName, '苏州澄川精密机械有限公司');
});

test('the history says who did what', async () => {
  const hers = await openCrm();
  await setUp(hers);
  const his = await hers.asPerson(li);
  await fillLead(his, { name: '常州恒力轴承有限公司', phone: '13951200388', contact: '顾峰' });
  await his.sidebar.press(saveOf('leads'));
  const number = await numberOnCard(his, /^LX\d+$/);

  await hers.menu('CRM', t('menu.history'));

  const frame = await hers.sidebar.frame();
  await frame
    .getByRole('listitem')
    .filter({ hasText: number })
    .filter({ hasText: /lilei|李雷/ })
    .first()
    .waitFor();
});
