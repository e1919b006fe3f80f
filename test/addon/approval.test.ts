import type { Host } from '../../host/api';
import type { SettingsView } from '../../src/addon/api';
import type { Stored } from '../../src/schema/table';
import { go } from '../support/storeBundle';
import { must, ours } from '../support/workbooks';

const rpc = <T>(host: Host, method: string, ask: object) =>
  must(go<{ ok: boolean; value: T }>(host, 'rpc', { method, ask })).value;
const open = (host: Host, name: string, request: string) =>
  must(
    go<{ ok: boolean; value: { number: string } }>(host, 'act', {
      action: 'createCustomer',
      request,
      input: { fields: { name, contactName: '高志', phone: `1380000${2200 + name.length}` }, verdicts: {} },
    }),
  ).value.number;
const cells = (host: Host, number: string) =>
  go<Stored>(host, 'read', { kind: 'one', table: 'customers', number }).cells;

test('a customer entered as a draft gets its number on approval, never twice, while others go on naming it by its key (C-12)', () => {
  const host = ours.open();
  const before = open(host, '甲', 'before-1');
  rpc(host, 'preset', { topic: 'numberOn', name: 'approval', request: 'on-approval' });
  const { missing } = rpc<SettingsView>(host, 'settings', {});
  expect(missing.map(({ field }) => field)).toEqual(['approvalState', 'formalNumber']);
  for (const { table, field } of missing) rpc(host, 'addColumn', { table, field, request: `add-${field}` });

  const [first, second] = [open(host, '乙乙', 'draft-01'), open(host, '丙丙丙', 'draft-02')];
  for (const number of [second, first]) {
    expect(cells(host, number)).toMatchObject({ approvalState: '草稿', formalNumber: '' });
    rpc(host, 'approve', { number, step: 'submit', request: `submit-${number}` });
    rpc(host, 'approve', { number, step: 'approve', request: `approve-${number}` });
  }

  expect([before, first, second]).toEqual(['CU2026001', 'DA20260001', 'DA20260002']);
  expect([first, second].map((number) => cells(host, number).formalNumber)).toEqual(['CU2026003', 'CU2026002']);
  expect(cells(host, first)).toMatchObject({ approvalState: '已归档' });
});

test('an approval that is taken back gives the number to nobody else (C-12)', () => {
  const host = ours.open();
  rpc(host, 'preset', { topic: 'numberOn', name: 'approval', request: 'on-approval' });
  for (const field of ['approvalState', 'formalNumber'])
    rpc(host, 'addColumn', { table: 'customers', field, request: `add-${field}` });
  const number = open(host, '乙乙', 'draft-01');
  rpc(host, 'approve', { number, step: 'submit', request: 'submit-1' });
  const { seq } = rpc<{ seq: number }>(host, 'approve', { number, step: 'approve', request: 'approve-1' });

  must(go(host, 'undo', { seq, request: 'not-approved' }));
  expect(cells(host, number)).toMatchObject({ approvalState: '待审核', formalNumber: '' });
  rpc(host, 'approve', { number, step: 'approve', request: 'approve-2' });
  expect(cells(host, number).formalNumber).toBe('CU2026002');
});
