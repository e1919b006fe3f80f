/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { acted, field, openSidebar, press, screen, titled } from './support/openSidebar';
import { aMatch } from './support/workbook';

const here = { page: 'convert', table: 'leads', number: 'LX2026021' };
const converted = () =>
  acted({
    number: 'CU2026038',
    message: { key: 'lead.converted', params: { number: 'LX2026021', customer: 'CU2026038' } },
  });

test('the customer’s form is filled from the lead, and the new customer’s card opens', async () => {
  const crm = openSidebar(here, { act: converted });
  await titled('LX2026021 转为客户');
  expect((await field('客户名称')).value).toBe('苏州澄川精密机械有限公司');
  expect((await field('联系方式')).value).toBe('13800004521');
  await press('转为新客户');

  await titled('CU2026038');
  expect(crm.of('act')[0]).toMatchObject({
    action: 'convertLead',
    input: { lead: 'LX2026021', fields: { contactName: '周明远' } },
  });
});

test('an archive that exists is offered, and linking to it opens no second one', async () => {
  const crm = openSidebar(here, {
    act: converted,
    matches: () => [aMatch({ table: 'customers', number: 'CU2026009' })],
  });
  await screen.findByText('可能已有档案', undefined, { timeout: 4000 });
  await press('关联到 CU2026009');
  await screen.findByText('不新建档案，也不改动它已有的内容。');
  await press('转为并关联到 CU2026009');

  await waitFor(() =>
    expect(crm.of('act')[0]?.input).toEqual({ lead: 'LX2026021', customer: 'CU2026009', fields: {} }),
  );
});

test('a customer cannot be converted', async () => {
  openSidebar({ page: 'convert', table: 'customers', number: 'CU2026009' });
  await screen.findByText('选中的不是线索');
});
