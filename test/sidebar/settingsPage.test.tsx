/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import type { SettingsView } from '../../src/addon/api';
import { acted, openSidebar, press, screen, titled } from './support/openSidebar';

const quiet: SettingsView = {
  tabs: { settings: true, ownFields: false, calendar: false },
  doubts: [],
  unknownYears: [],
  missing: [],
  topics: [
    {
      name: 'leadPauses',
      section: 'cadence',
      label: { zh: '线索多久联系一次', en: 'How often leads are contacted' },
      presets: [
        { name: 'close', label: { zh: 'A 每周 2 次', en: 'A twice a week' }, changes: [] },
        {
          name: 'calm',
          label: { zh: 'A 每周 1–2 次', en: 'A once or twice a week' },
          changes: [{ item: 'A 级线索', before: '3 天', after: '7 天；电话、邮件、拜访' }],
        },
      ],
    },
  ],
};

test('settings that can all be read say so, and what is in force is marked', async () => {
  openSidebar({ page: 'settings' }, { settings: () => quiet });

  await titled('设置说明');
  expect(await screen.findByText('设置都读得懂')).toBeTruthy();
  expect(screen.getByText('在用')).toBeTruthy();
});

test('what a choice would change is shown before it is made', async () => {
  const crm = openSidebar({ page: 'settings' }, { settings: () => quiet, preset: () => acted() });
  await titled('设置说明');
  await press('看“A 每周 1–2 次”会改什么');

  expect(screen.getByText('A 级线索')).toBeTruthy();
  expect(screen.getByText('3 天')).toBeTruthy();
  expect(screen.getByText('7 天；电话、邮件、拜访')).toBeTruthy();
  expect(crm.of('preset')).toEqual([]);
  await press('改 1 行设置');
  expect(crm.of('preset')[0]).toMatchObject({ topic: 'leadPauses', name: 'calm' });
});

test('a line in doubt says what is wrong and leads to its cell', async () => {
  const doubts = [
    {
      page: 'settings' as const,
      row: 61,
      column: 3,
      problem: { code: 'settings.pause' as const, params: { value: '经常' } },
    },
  ];
  const crm = openSidebar(
    { page: 'settings' },
    { settings: () => ({ ...quiet, doubts }), settingsPage: () => acted() },
  );
  await titled('设置说明');

  expect(await screen.findByText(/“经常”不是间隔/)).toBeTruthy();
  await press('看这一格');
  expect(crm.of('settingsPage')[0]).toMatchObject({ page: 'settings', at: { row: 61, column: 3 } });
});

test('a year nobody has told of and a declared column that is missing each come with a button', async () => {
  const missing = [{ table: 'leads', field: 'own_参观日', label: '参观日', tab: '线索登记表' }];
  const crm = openSidebar(
    { page: 'settings' },
    {
      settings: () => ({ ...quiet, unknownYears: ['2027'], missing }),
      settingsPage: () => acted(),
      addColumn: () => acted(),
    },
  );
  await titled('设置说明');
  expect(await screen.findByText('还不知道 2027 年的放假安排')).toBeTruthy();
  await press('打开工作日历');
  expect(crm.of('settingsPage')[0]).toMatchObject({ page: 'calendar' });
  await press('加上“参观日”列');
  expect(crm.of('addColumn')[0]).toMatchObject({ table: 'leads', field: 'own_参观日' });
});

test('what needs no choice is said, too: separators, amounts, names of columns, bands (C-16, C-17, C-18)', async () => {
  openSidebar({ page: 'settings' }, { settings: () => quiet });
  await titled('设置说明');

  const note = (await screen.findByText(/原文不动/)).textContent ?? '';
  for (const word of ['顿号', '5000万-2亿', '录入人', '列名', '交叉']) expect(note).toContain(word);
});

test('what may be chosen stands under the heading its lines have in 设置', async () => {
  openSidebar({ page: 'settings' }, { settings: () => quiet });
  await titled('设置说明');

  const heading = await screen.findByRole('heading', { level: 2, name: '跟进节奏' });
  expect(heading.closest('section')?.textContent).toContain('线索多久联系一次');
});
