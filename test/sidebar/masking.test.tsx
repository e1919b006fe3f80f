/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import type { Card } from '../../src/addon/api';
import { field, fill, fireEvent, openSidebar, press, screen, titled } from './support/openSidebar';
import { aCustomerCard, aLeadCard } from './support/workbook';

const lead = { table: 'leads', number: 'LX2026021' };
const hidden = { phone: '138****4521', budget: '***' };
/** As the add-on hands it to somebody from whom the telephone and the budget are kept; in the open for who asks to see it. */
const kept = ({ shown = false }: { shown?: boolean }): Card =>
  shown ? aLeadCard() : aLeadCard({ masked: ['phone', 'budget'], hides: true }, hidden);

test('a card with something masked says what masking is worth, and offers no call', async () => {
  openSidebar({ page: 'card', ...lead }, { card: kept });
  await titled('LX2026021');
  expect(await screen.findAllByText('138****4521')).not.toHaveLength(0);
  expect(screen.getByText(/有此文件权限的人都能看到全部内容/)).not.toBeNull();
  expect(screen.queryByRole('link', { name: /打电话/ })).toBeNull();
  expect(screen.queryByText(/再满足/)).toBeNull();
});

test('one click asks for the same record in the open', async () => {
  const crm = openSidebar({ page: 'card', ...lead }, { card: kept });
  await press('显示');
  await screen.findByText('138 0000 4521');
  expect(crm.of('card')).toMatchObject([lead, { ...lead, shown: true }]);
  expect(screen.queryByText(/有此文件权限的人都能看到全部内容/)).toBeNull();
});

test('a problem of a masked field is not quoted', async () => {
  const problem = { code: 'phone.letter', field: 'phone', params: { position: 4, letter: 'O' } } as const;
  openSidebar({ page: 'card', ...lead }, { card: (ask) => ({ ...kept(ask), problems: [problem] }) });
  await titled('LX2026021');
  await screen.findAllByText('138****4521');
  expect(screen.queryByText(/第 4 位/)).toBeNull();
});

test('a masked field cannot be typed over, and saving another field sends no mask as its value (SD-07)', async () => {
  const crm = openSidebar({ page: 'edit', ...lead }, { card: kept });
  await fill('职位', '总经理');
  expect(screen.getByText('138****4521').tagName).toBe('OUTPUT');
  await press('保存 1 项改动');
  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
  expect(crm.of('act')[0]?.input).toMatchObject({ fields: { title: '总经理' } });
});

test('shown again, a masked field can be changed, and what was typed before is still there', async () => {
  const crm = openSidebar({ page: 'edit', ...lead }, { card: kept });
  await fill('职位', '总经理');
  await press('显示');
  await waitFor(async () => expect((await field('联系方式')).value).toBe('13800004521'));
  expect((await field('职位')).value).toBe('总经理');
  await fill('联系方式', '13800004522');
  await press('保存 2 项改动');
  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
  expect(crm.of('act')[0]?.input).toMatchObject({
    fields: { title: '总经理', phone: '13800004522' },
    seen: { phone: '13800004521' },
  });
});

test('a lead of which something is masked becomes a customer without its mask being written down', async () => {
  const crm = openSidebar({ page: 'convert', ...lead }, { card: kept });
  await titled(/LX2026021/);
  expect((await screen.findByText('138****4521')).tagName).toBe('OUTPUT');
  await waitFor(() => expect(crm.of('matches')[0]).toMatchObject({ table: 'customers', lead: 'LX2026021' }));
  await press('转为新客户');
  await waitFor(() => expect(crm.of('act')).toHaveLength(1));
  expect(crm.of('act')[0]).toMatchObject({ action: 'convertLead', input: { lead: 'LX2026021' } });
  expect(JSON.stringify(crm.of('act'))).not.toContain('***');
});

test('a record begun on a card takes along what is shown, and no mask', async () => {
  const masked = { masked: ['contactName'], hides: true };
  openSidebar(
    { page: 'card', table: 'customers', number: 'CU2026037' },
    { card: () => aCustomerCard({ ...masked, sections: [] }, { contactName: '周**' }) },
  );
  fireEvent.click((await screen.findAllByRole('button', { name: '新建商机' }))[0] as HTMLElement);
  await titled('新建商机');
  expect((await field('客户名称')).value).toBe('苏州澄川精密机械有限公司');
  expect((await field('关键决策人')).value).toBe('');
});

test('hits of which something is masked are not looked through here: a longer word is asked for again', async () => {
  const hit = { ...lead, title: '苏州澄川', detail: '', cells: { phone: '138****4521' }, masked: ['phone'] };
  const crm = openSidebar(
    { page: 'search' },
    { search: () => ({ hits: [hit], counts: { leads: 1 }, deep: true, hides: true }) },
  );
  const box = await screen.findByRole('searchbox');
  fireEvent.input(box, { target: { value: '1380' } });
  await waitFor(() => expect(crm.of('search')).toHaveLength(1));
  await screen.findByText('苏州澄川');
  fireEvent.input(box, { target: { value: '13800004' } });
  await waitFor(() => expect(crm.of('search')).toHaveLength(2));
});
