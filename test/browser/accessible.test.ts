/** axe in the sidebar's own frame, in each state a person meets, in both languages, light and dark. */

import { leads } from '../../src/crm/tables';
import { tabName } from '../../src/sheets/installTables';
import { violationsIn } from '../support/page/axe';
import { closeAll, closeBrowser, li, openCrm } from '../support/page/crm';
import { fillLead, numberOnCard, setUp } from '../support/page/steps';
import { wordsOf } from '../support/page/words';

afterEach(closeAll);
afterAll(closeBrowser);
// a real browser beside a host in the same process: on a busy machine a story takes this long, and no step of it waits by the clock
jest.setTimeout(120_000);

test.each([
  { language: 'zh', dark: false },
  { language: 'zh', dark: true },
  { language: 'en', dark: false },
  { language: 'en', dark: true },
] as const)('axe finds nothing while a lead is entered ($language, dark: $dark)', async ({ language, dark }) => {
  const crm = await openCrm({ language, dark });
  const { createOf, saveOf, t, label } = wordsOf(language);
  const { sidebar } = crm;
  const found: Record<string, string[]> = {};
  const look = async (state: string) => {
    found[state] = await violationsIn(await sidebar.frame());
  };

  await crm.menu('CRM', t('menu.setUp'));
  await sidebar.heading(t('ui.welcome.title'));
  await look('before setting up');
  await setUp(crm);
  await look('an empty day');
  await crm.menu('CRM', t('menu.newLead'));
  await sidebar.heading(createOf('leads'));
  await look('empty form');
  await fillLead(crm, { phone: '1380000452' });
  await look('filled form');
  await sidebar.press(saveOf('leads'));
  await sidebar.sees(t('ui.form.refused', { count: 1 }));
  await look('refused form');
  await fillLead(crm);
  await sidebar.press(saveOf('leads'));
  await numberOnCard(crm, /^LX\d+$/);
  await look('card');
  await sidebar.press(t('ui.archive.open'));
  await sidebar.sees(t('ui.archive.does'));
  await look('archiving asked');
  await fillLead(crm, { name: '澄川精密机械' });
  await sidebar.sees(t('ui.duplicate.title'));
  await look('duplicate');
  await crm.menu('CRM', t('menu.search'));
  await sidebar.heading(t('ui.search.title'));
  await look('search');
  await crm.menu('CRM', t('menu.history'));
  await sidebar.heading(t('ui.history.title'));
  await look('history');
  const tab = tabName(leads, language);
  const place = crm.placeOf(tab, '苏州澄川精密机械有限公司', label('leads', 'contactName'));
  crm.host.as(li.email).type(tab, place, '周总');
  await sidebar.press(t('ui.undo'));
  await sidebar.press(t('ui.history.undo'));
  await sidebar.sees(t('ui.undo.title', { count: 1 }));
  await look('undo asked');
  await crm.menu('CRM', t('menu.trash'));
  await sidebar.sees(t('ui.trash.none'));
  await look('empty trash');

  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
});

test('axe would find a violation: a field without a name and grey text on grey are caught', async () => {
  const crm = await openCrm();
  await setUp(crm);
  const frame = await crm.sidebar.frame();
  await frame.evaluate(() => {
    const planted = document.createElement('p');
    planted.innerHTML = '<input type="text"><span style="color:#999;background:#aaa">看不清</span>';
    document.querySelector('main')?.append(planted);
  });

  const found = await violationsIn(frame);

  expect(found.join('\n')).toMatch(/^label:/m);
  expect(found.join('\n')).toMatch(/^color-contrast:/m);
});
