/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import type { Hello } from '../../src/addon/api';
import { field, fill, openSidebar, press, screen, titled } from './support/openSidebar';
import { aCustomerCard, aLeadCard, hello } from './support/workbook';

const lead = { table: 'leads', number: 'LX2026021' };
const masking = {
  leads: { phone: ['others'], budget: ['others'], source: ['客服'] },
  contracts: { amount: ['everyone'] },
};
const seenBy = (name: string, email: string, role = '销售', masks: Hello['settings']['masking'] = masking): Hello => ({
  ...hello,
  user: { name, email },
  settings: { ...hello.settings, masking: masks ?? {}, members: [{ name, email, role }] },
});
const muye = seenBy('李牧野', 'lmy@example.com');

test.each`
  who                   | person                                             | hidden   | because
  ${'a colleague'}      | ${muye}                                            | ${true}  | ${'it is not theirs'}
  ${'the owner'}        | ${seenBy('张婉清', 'zwq@example.com')}             | ${false} | ${'they work with it'}
  ${'somebody unknown'} | ${{ ...muye, user: { name: '', email: '' } }}      | ${true}  | ${'nobody can say that it is theirs'}
  ${'a colleague'}      | ${seenBy('李牧野', 'lmy@example.com', '销售', {})} | ${false} | ${'nothing is to be hidden'}
`('a field kept from others is hidden from $who: $hidden, because $because', async ({ person, hidden }) => {
  openSidebar({ page: 'card', ...lead }, { hello: () => person, card: () => aLeadCard() });
  await titled('LX2026021');
  expect(await screen.findAllByText(hidden ? '138****4521' : '138 0000 4521')).not.toHaveLength(0);
  expect(screen.queryAllByText('35 万').length === 0).toBe(hidden);
  expect(screen.queryByText(/有此文件权限的人都能看到全部内容/) !== null).toBe(hidden);
  expect(screen.queryByRole('link', { name: /打电话/ }) === null).toBe(hidden);
});

test('neither a grade’s reasons, nor a problem, nor the timeline tells what is hidden', async () => {
  const problem = {
    code: 'phone.letter',
    field: 'phone',
    fix: '13800004521',
    params: { position: 4, letter: 'O' },
  } as const;
  const change = { kind: 'change', at: '2026-11-12T10:00:00', by: '', action: 'updateRecord', seq: 41 } as const;
  openSidebar(
    { page: 'card', ...lead },
    {
      hello: () => muye,
      card: () =>
        aLeadCard({
          problems: [problem],
          timeline: [{ ...change, fields: [{ field: 'budget', before: '20 万', after: '35 万' }] }],
        }),
    },
  );
  await titled('LX2026021');
  await screen.findAllByText('138****4521');
  const main = document.querySelector('main')?.textContent ?? '';
  for (const told of ['35 万，', '20 万', '13800004521']) expect([told, main.includes(told)]).toEqual([told, false]);
});

test('records on the card of another are hidden by their own fields', async () => {
  openSidebar(
    { page: 'card', table: 'customers', number: 'CU2026037' },
    { hello: () => muye, card: () => aCustomerCard({}, { history: '' }) },
  );
  await titled('CU2026037');
  const row = (await screen.findByText('设备点检系统')).closest('li');
  expect(row?.textContent).toContain('***');
  expect(row?.textContent).not.toContain('48');
});

test('one click shows what was hidden', async () => {
  openSidebar({ page: 'card', ...lead }, { hello: () => muye, card: () => aLeadCard() });
  await press('显示');
  await screen.findByText('138 0000 4521');
});

test('a hidden field cannot be typed over, and saving another field sends no mask (SD-07)', async () => {
  const crm = openSidebar({ page: 'edit', ...lead }, { hello: () => muye, card: () => aLeadCard() });
  await fill('职位', '总经理');
  expect(screen.getByText('138****4521').tagName).toBe('OUTPUT');
  await press('保存 1 项改动');
  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
  expect(crm.of('act')[0]?.input).toMatchObject({ fields: { title: '总经理' }, seen: { phone: '13800004521' } });
  expect(JSON.stringify(crm.asked)).not.toContain('****');
});

test('shown again, a hidden field can be changed', async () => {
  openSidebar({ page: 'edit', ...lead }, { hello: () => muye, card: () => aLeadCard() });
  await press('显示');
  expect((await field('联系方式')).value).toBe('13800004521');
});
