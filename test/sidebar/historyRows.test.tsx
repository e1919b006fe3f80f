/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */
import { waitFor } from '@testing-library/preact';
import { openSidebar, press, screen, titled } from './support/openSidebar';
import { aLeadCard, anEntry } from './support/workbook';

test('an edit nobody saw says between when it happened and who found it', async () => {
  openSidebar(
    { page: 'history' },
    {
      history: () => [
        anEntry({
          action: 'outsideEdit',
          by: '',
          between: ['2026-11-18T14:02:00', '2026-11-19T09:30:00'],
          foundBy: 'lmy@example.com',
        }),
      ],
    },
  );
  await screen.findByText('未知，昨天 14:02 到 今天 09:30 之间，李牧野检查时发现 · 改了 1 条');
});

test('a larger work is one row, with how many steps it took', async () => {
  openSidebar(
    { page: 'history' },
    { history: () => [anEntry({ parts: 12, counts: { created: 96, updated: 23, withdrawn: 0, judged: 0 } })] },
  );
  await screen.findByText('张婉清 · 新增 96 条 · 改了 23 条 · 分 12 步');
});

test.each`
  whole    | words                                                                                              | buttons                 | because
  ${false} | ${'“编辑 · LX2026021”写的内容在表里被改回了一部分，多半是按了 Ctrl+Z。可以撤销到底，也可以重做。'} | ${['撤销到底', '重做']} | ${'part of it still stands'}
  ${true}  | ${'“编辑 · LX2026021”写的内容在表里被改回了，多半是按了 Ctrl+Z。可以重做。'}                       | ${['重做']}             | ${'nothing of it is left'}
`('what somebody took back with Ctrl+Z is offered as $buttons: $because', async ({ whole, words, buttons }) => {
  const partly = { seq: 50, action: 'updateRecord', about: 'LX2026021', whole };
  const crm = openSidebar({ page: 'history' }, { history: () => [anEntry({ action: 'outsideEdit', by: '', partly })] });
  await screen.findByText(words);
  await press(buttons[0]);
  await waitFor(() => expect(crm.of('undo')[0]).toMatchObject({ seq: buttons.length === 2 ? 50 : 51 }));
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});

test('what was changed in the sheet can be looked at alone', async () => {
  openSidebar({ page: 'history' }, { history: () => [anEntry(), anEntry({ seq: 50, action: 'outsideEdit', by: '' })] });
  await press('表里直接改的');
  await screen.findByText(/表里直接改 · /);
  expect(screen.queryByText(/编辑 · /)).toBeNull();
});

test('an undo is offered as redo, a redo as undo', async () => {
  openSidebar(
    { page: 'history' },
    { history: () => [anEntry({ action: 'redo', undoes: 50 }), anEntry({ seq: 50, action: 'undo', undoes: 49 })] },
  );
  await screen.findByRole('button', { name: '撤销' });
  await press('重做');
  await screen.findByRole('button', { name: '重做这一步' });
});

test('a record’s own timeline says the same of an edit nobody saw', async () => {
  openSidebar(
    { page: 'card', table: 'leads', number: 'LX2026021' },
    {
      card: () =>
        aLeadCard({
          timeline: [
            {
              kind: 'change',
              at: '2026-11-19T09:30:00',
              by: '',
              action: 'outsideEdit',
              seq: 50,
              between: ['2026-11-18T14:02:00', '2026-11-19T09:30:00'],
              foundBy: 'lmy@example.com',
              fields: [{ field: 'owner', before: '张婉清', after: '李牧野' }],
            },
          ],
        }),
    },
  );
  await screen.findByText('未知，昨天 14:02 到 今天 09:30 之间，李牧野检查时发现 · 表里直接改');
  await press('看它的历史');
  await titled('LX2026021 的历史');
});

test('what a save typed over is offered back to whoever had typed it', async () => {
  const crm = openSidebar({ page: 'history' }, { history: () => [anEntry({ action: 'typedOver' })] });
  await press('改回填的');
  await press('撤销这一步');
  await waitFor(() => expect(crm.of('undo')[0]).toMatchObject({ seq: 51 }));
});
