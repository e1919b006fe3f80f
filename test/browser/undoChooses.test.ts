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
const contact = leads.fields.contactName.label.zh;

test('王芳 takes back an edit 李雷 has changed since: she sees what stands, decides by keyboard, and can do it again', async () => {
  const hers = await openCrm();
  await setUp(hers);
  await fillLead(hers, { contact: '周敏' });
  await hers.sidebar.press(saveOf('leads'));
  const number = await numberOnCard(hers, /^LX\d+$/);
  for (const [person, name] of [
    [hers, '周明'],
    [await hers.asPerson(li), '周总'],
  ] as const) {
    await person.menu('CRM', t('menu.search'));
    await (await person.sidebar.frame()).getByRole('searchbox').fill(number);
    await person.sidebar.press(new RegExp(number));
    await person.sidebar.press(t('ui.card.edit'));
    await person.sidebar.fill(contact, name);
    await person.sidebar.press(t('ui.edit.save', { count: 1 }));
    await hers.seesCell(tab, number, contact, name);
  }

  await hers.menu('CRM', t('menu.history'));
  const frame = await hers.sidebar.frame();
  const row = frame
    .getByRole('listitem')
    .filter({ hasText: /王芳|wangfang/ })
    .filter({ hasText: t('ui.action.updateRecord') });
  await row.getByRole('button', { name: t('ui.undo'), exact: true }).click();
  await row.getByRole('button', { name: t('ui.history.undo') }).click();
  const question = frame.getByRole('group', { name: `${number} · ${contact}` });
  await question.getByText(/李雷|lilei/).waitFor();
  await question.getByRole('radio', { name: new RegExp(t('ui.undo.now', { value: '周总' })) }).focus();
  await hers.page.keyboard.press('ArrowDown');
  await hers.page.keyboard.press('Control+Enter');

  await hers.seesCell(tab, number, contact, '周敏');
  await frame
    .locator('.toast')
    .getByRole('button', { name: t('ui.redo') })
    .click();
  await hers.seesCell(tab, number, contact, '周总');
});
