/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { acted, fill, openSidebar, press, screen } from './support/openSidebar';

const lead = {
  获取渠道: '行业展会',
  客户名称: '苏州澄川精密机械有限公司',
  联系人: '周明远',
  联系方式: '13800004521',
  初步需求描述: '三条产线的设备台账与点检',
};

test('a larger work is asked on with the same request until all of it is done, and told once', async () => {
  let calls = 0;
  const message = { key: 'lead.created', params: { number: 'LX2026061', grade: 'B', day: '2026-11-26' } } as const;
  const crm = openSidebar(
    { page: 'new' },
    {
      act() {
        calls += 1;
        return calls < 3 ? acted({ message, more: { done: calls, total: 3 } }) : acted({ message });
      },
    },
  );
  for (const [label, text] of Object.entries(lead)) await fill(label, text);
  await press('保存线索');
  await screen.findByText(/已保存线索 LX2026061/);

  expect(new Set(crm.of('act').map(({ request }) => request)).size).toBe(1);
  expect(calls).toBe(3);
});
