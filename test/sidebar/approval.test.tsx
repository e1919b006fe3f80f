/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import type { Cell } from '../../src/values/cell';
import { acted, fireEvent, openSidebar, press, refused, screen, titled } from './support/openSidebar';
import { aLeadCard } from './support/workbook';

const open = async (cells: Readonly<Record<string, Cell>>, answers = {}) => {
  const crm = openSidebar(
    { page: 'edit', table: 'customers', number: 'CU2026001' },
    {
      card: () => ({ ...aLeadCard(), table: 'customers', number: 'CU2026001', cells }),
      approve: () => acted(),
      ...answers,
    },
  );
  await titled(/CU2026001/);
  return crm;
};

test('a draft is submitted, and nothing else can be done to it (AP-01)', async () => {
  const crm = await open({ approvalState: '草稿' });
  await press('提交审核');

  expect(crm.of('approve')[0]).toMatchObject({ number: 'CU2026001', step: 'submit' });
  expect(screen.queryByText('审核通过')).toBeNull();
});

test('what waits for review is returned with the reason, or approved', async () => {
  const crm = await open({ approvalState: '待审核' });
  fireEvent.input(await screen.findByLabelText('退回时写明原因'), { target: { value: '缺信用代码' } });
  await press('退回修改');

  expect(crm.of('approve')[0]).toMatchObject({ step: 'return', reason: '缺信用代码' });
  expect(screen.queryByText('提交审核')).toBeNull();
});

test('why a step cannot be taken is said in words', async () => {
  await open(
    { approvalState: '待审核' },
    { approve: () => refused({ code: 'approval.ownWork', params: { number: 'CU2026001', name: '王芳' } }) },
  );
  await press('审核通过');

  expect(await screen.findByText(/请换一个人审核/)).toBeTruthy();
});

test('where nothing is approved the form does not speak of it', async () => {
  await open({ name: '甲' });

  expect(screen.queryByRole('heading', { name: '审核这份档案' })).toBeNull();
});
