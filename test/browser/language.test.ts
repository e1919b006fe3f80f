/** The page's language is the person's, and so the add-on's. */
import { closeAll, closeBrowser, li, openCrm } from '../support/page/crm';
import { setUp } from '../support/page/steps';
import { wordsOf } from '../support/page/words';

afterEach(closeAll);
afterAll(closeBrowser);
// a real browser beside a host in the same process: on a busy machine a story takes this long, and no step of it waits by the clock
jest.setTimeout(90_000);

const inChinese = wordsOf('zh');
const inEnglish = wordsOf('en');
const zh = inChinese.t;
const en = inEnglish.t;

test('王芳 switches the page to English: the menu and the open sidebar speak English, and 李雷 goes on in Chinese', async () => {
  const hers = await openCrm();
  await setUp(hers);
  const his = await hers.asPerson(li);
  await hers.menu('CRM', zh('menu.today'));
  await hers.sidebar.heading(zh('ui.today.title'));

  await hers.menu('查看', '语言');
  await hers.page.getByRole('menuitemcheckbox', { name: 'English' }).click();

  await hers.sidebar.heading(en('ui.today.title'));
  await hers.menu('CRM', en('menu.newLead'));
  await hers.sidebar.heading(inEnglish.createOf('leads'));
  await his.menu('CRM', zh('menu.newLead'));
  await his.sidebar.heading(inChinese.createOf('leads'));
});

test('who opens the page in English finds the add-on in English, whatever the account said before', async () => {
  const crm = await openCrm({ language: 'en', accounts: 'zh' });

  await crm.menu('CRM', en('menu.setUp'));

  await crm.sidebar.heading(en('ui.welcome.title'));
});
