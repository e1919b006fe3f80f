/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { acted, fireEvent, openSidebar, press, refused, screen, titled } from './support/openSidebar';
import { hello } from './support/workbook';

const copied = { hello: () => ({ ...hello, state: 'copied' as const }) };

test('in a copied file every menu item leads to the question what it is to be', async () => {
  openSidebar({ page: 'new', table: 'leads' }, copied);

  await titled('这是一个复制来的文件');
  expect(screen.getByText(/这里还没有写入任何内容/)).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('used on its own it sends the mark, and the example shows the number it makes', async () => {
  let state: 'copied' | 'ready' = 'copied';
  const crm = openSidebar(
    {},
    {
      hello: () => ({ ...hello, state }),
      claim: () => {
        state = 'ready';
        return acted({ message: { key: 'claim.separate', params: { mark: 'SH' } } });
      },
    },
  );
  await titled('这是一个复制来的文件');
  fireEvent.input(screen.getByLabelText('编号标记（1 到 3 个大写字母）'), { target: { value: 'sh' } });
  expect(screen.getByText(/LX2026SH001/)).toBeTruthy();
  await press('独立使用');

  await titled('我的一天');
  expect(crm.of('claim')[0]).toMatchObject({ as: 'separate', mark: 'SH' });
});

test('a mark that is refused is explained beside its field', async () => {
  openSidebar({}, { ...copied, claim: () => refused({ code: 'claim.mark', field: 'mark' }) });
  await titled('这是一个复制来的文件');
  await press('独立使用');

  expect(await screen.findByText('标记只能是 1 到 3 个大写字母，例如 B。')).toBeTruthy();
  expect(screen.getByLabelText('编号标记（1 到 3 个大写字母）').getAttribute('aria-invalid')).toBe('true');
});

test('where another installation keeps the file, taking it over is a choice and never the first one', async () => {
  const crm = openSidebar(
    {},
    {
      hello: () => ({ ...hello, state: 'otherEngine' as const }),
      claim: () => acted({ message: { key: 'claim.takeOver', params: {} } }),
    },
  );
  await titled('另一处 CRM 正在维护这个文件');
  await press('改由这里维护');

  expect(crm.of('claim')[0]).toMatchObject({ as: 'takeOver' });
});
