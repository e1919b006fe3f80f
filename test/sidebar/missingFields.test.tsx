/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { customers } from '../../src/crm/tables';
import { atSetup } from '../../src/schema/table';
import { acted, openSidebar, press, screen, titled } from './support/openSidebar';
import { hello } from './support/workbook';

test('a field without a column is added with one click, and only fields of this kind are offered', async () => {
  const crm = openSidebar(
    { page: 'new', table: 'customers' },
    {
      hello: () => ({ ...hello, tables: { customers: { tab: '客户档案', fields: atSetup(customers) } } }),
      addColumn: () =>
        acted({ number: '', message: { key: 'archive.columnAdded', params: { tab: '客户档案', header: '成立时间' } } }),
    },
  );
  await titled('新建客户');
  await press(/^更多字段/);
  expect(screen.queryByRole('button', { name: '身份证号' })).toBeNull();

  await press('成立时间');

  await waitFor(() => expect(crm.of('addColumn')[0]).toMatchObject({ table: 'customers', field: 'foundedOn' }));
});
