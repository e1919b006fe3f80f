import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../host/api';
import { modeValues } from '../../host/engine/modes';
import { go, lastRun, sheetCalls, sideCalls, wang } from '../support/storeBundle';
import { must, ours, scanAll, workbooks } from '../support/workbooks';

/** PERFORMANCE §1: the floor on our own tabs; somebody's own layout may take one call more per gap between its columns. */
const ceilings: Readonly<Record<string, { readonly ours: number; readonly theirs: number }>> = {
  'save one lead': { ours: 14, theirs: 14 },
  '… with a duplicate looked at': { ours: 15, theirs: 15 },
  'update six fields': { ours: 12, theirs: 15 },
  // a call for each gap, because what stands between is never written, and the check and notes that change (decision 0035)
  'update six fields, none beside another': { ours: 20, theirs: 17 },
  'onEdit of one valid cell': { ours: 3, theirs: 3 },
  'onEdit flagged': { ours: 5, theirs: 5 },
  'onEdit of a new row': { ours: 12, theirs: 12 },
  'paste of 500 rows': { ours: 8, theirs: 8 },
  'same request again': { ours: 4, theirs: 4 },
  'undo of an edit': { ours: 14, theirs: 14 },
  'undo refused by a later change': { ours: 8, theirs: 8 },
  'log a follow-up': { ours: 18, theirs: 21 },
  '… that answers a step': { ours: 20, theirs: 21 },
  'postpone a follow-up': { ours: 14, theirs: 15 },
  'convert a lead': { ours: 21, theirs: 21 },
  'enter a contact': { ours: 14, theirs: 14 },
  'move a contact to another customer': { ours: 15, theirs: 15 },
  'open a customer’s card': { ours: 8, theirs: 8 },
  'look at my day': { ours: 4, theirs: 4 },
};
/** Where an apostrophe would stay in the cell, a format says that a text is a text: one call more, and one per gap of somebody's own layout. */
const formats = { consumed: { ours: 0, theirs: 0 }, stored: { ours: 1, theirs: 2 } } as const;
const SIDE = 6;
const golden = path.join(__dirname, '../golden/calls.txt');
const measured: string[] = [];

const lead = {
  source: '行业展会',
  customerName: '上海澄川精密机械有限公司',
  contactName: '陈工',
  phone: '13800004521',
  need: '采购两台加工中心',
};
/** Six fields side by side on our own tab: neighbours are one call, each gap between them one more. */
const neighbours = {
  contactName: '孙丽丽',
  title: '采购经理',
  phone: '13800001009',
  wechat: 'sunli_88',
  email: 'sun@example.com',
  need: '看样机',
};
const apart = {
  source: '老客户推荐',
  customerName: '苏州远帆贸易',
  contactName: '赵小强',
  phone: '13800001009',
  need: '看样机',
  owner: '王芳',
};
const save = (host: Host, fields: Readonly<Record<string, string>>, request: string, verdicts = {}) =>
  go(host, 'act', { action: 'createLead', request, input: { fields, verdicts } });

const each = workbooks.flatMap((workbook) =>
  modeValues.apostrophe.map((apostrophe) => ({ name: workbook.name, workbook, apostrophe })),
);
describe.each(each)('on a workbook of $name where an apostrophe is $apostrophe', (place) => {
  const { workbook, apostrophe } = place;
  const opened = (): Host => {
    const host = workbook.open({ modes: { apostrophe } });
    must(save(host, { ...lead, customerName: '先存的一家', phone: '13911112222' }, 'first'));
    return host;
  };

  test('an action costs no more calls than promised', () => {
    const host = opened();
    must(save(host, lead, 'r1'));
    hold(place, 'save one lead', host);
    save(host, lead, 'r1');
    hold(place, 'same request again', host);
    const twin = { ...lead, customerName: '上海澄川' };
    const refused = save(host, twin, 'r2');
    expect(refused.ok).toBe(false);
    must(save(host, twin, 'r3', { LX2026005: 'different' }));
    hold(place, '… with a duplicate looked at', host);
    const six =
      workbook.name === 'ours'
        ? neighbours
        : { customerName: '宁波海之星（北仑）', contactName: '孙丽丽', phone: '13800001009' };
    const seen = must({
      ok: true,
      value: go(host, 'read', { kind: 'one', table: 'leads', number: 'LX2026003' }) as { cells: object },
    }).value.cells;
    must(
      go(host, 'act', {
        action: 'updateRecord',
        request: 'r4',
        input: { table: 'leads', number: 'LX2026003', fields: six, seen },
      }),
    );
    hold(place, 'update six fields', host);
    const before = go<{ cells: object }>(host, 'read', { kind: 'one', table: 'leads', number: 'LX2026002' }).cells;
    const scattered = { table: 'leads', number: 'LX2026002', fields: apart, seen: before };
    must(go(host, 'act', { action: 'updateRecord', request: 'r4b', input: scattered }));
    hold(place, 'update six fields, none beside another', host);
    for (const [request, need] of [
      ['r5', '要两台'],
      ['r6', '要三台'],
    ]) {
      const now = go<{ cells: object }>(host, 'read', { kind: 'one', table: 'leads', number: 'LX2026003' }).cells;
      const input = { table: 'leads', number: 'LX2026003', fields: { need }, seen: now };
      must(go(host, 'act', { action: 'updateRecord', request, input }));
    }
    const [last, earlier] = go<readonly { seq: number }[]>(host, 'entries', { limit: 2 });
    expect(go(host, 'undo', { seq: earlier?.seq, request: 'undo-1' }).ok).toBe(false);
    hold(place, 'undo refused by a later change', host);
    must(go(host, 'undo', { seq: last?.seq, request: 'undo-2' }));
    hold(place, 'undo of an edit', host);
  });

  test('what touches two tabs costs no more calls than promised', () => {
    const host = opened();
    const about = { table: 'leads', number: 'LX2026002' };
    const fields = { method: '电话', keyPoints: '谈了', nextStep: '发方案', nextDueOn: '2026-12-01' };
    const act = (action: string, request: string, input: object) => must(go(host, 'act', { action, request, input }));
    const step = act('logFollowUp', 'two-1', { ...about, fields });
    hold(place, 'log a follow-up', host);
    act('logFollowUp', 'two-2', { ...about, fields, completes: step.ok ? step.value.number : '' });
    hold(place, '… that answers a step', host);
    act('postponeFollowUp', 'two-3', { ...about, to: '2026-12-03' });
    hold(place, 'postpone a follow-up', host);
    act('convertLead', 'two-4', { lead: 'LX2026002', fields: {}, verdicts: {} });
    hold(place, 'convert a lead', host);
  });

  test('a record of a further table costs no more calls than promised', () => {
    const host = opened();
    const act = (action: string, request: string, input: object) => must(go(host, 'act', { action, request, input }));
    const customer = (name: string, phone: string) => {
      const saved = act('createCustomer', name, { fields: { name, contactName: '高志', phone }, verdicts: {} });
      return saved.ok ? (saved.value as { number: string }).number : '';
    };
    const [first, second] = [customer('无锡磐溪自动化', '13800002218'), customer('嘉兴清濯', '13800002219')];
    const contact = (name: string) => ({ table: 'contacts', fields: { customer: first, name } });
    act('createRecord', 'further-1', contact('顾言'));
    act('createRecord', 'further-2', contact('高志'));
    hold(place, 'enter a contact', host);
    const { cells } = go<{ cells: object }>(host, 'read', { kind: 'one', table: 'contacts', number: 'CT2026002' });
    const moved = { table: 'contacts', number: 'CT2026002', fields: { customer: second }, seen: cells };
    act('updateRecord', 'further-3', moved);
    hold(place, 'move a contact to another customer', host);
    must(go(host, 'rpc', { method: 'card', ask: { table: 'customers', number: second } }));
    hold(place, 'open a customer’s card', host);
    must(go(host, 'rpc', { method: 'today', ask: { language: 'zh' } }));
    hold(place, 'look at my day', host);
  });

  test('an edit in the sheet costs no more calls than promised', () => {
    const host = opened();
    const { tab, columns } = workbook.leads;
    const row = host.grid(tab).findIndex((line) => line.includes('LX2026002')) + 1;
    host.as(wang.email).type(tab, `${columns.need}${row}`, '要两台');
    hold(place, 'onEdit of one valid cell', host);
    host.as(wang.email).type(tab, `${columns.phone}${row}`, '1380000452O');
    hold(place, 'onEdit flagged', host);
    const fresh = host.grid(tab).findIndex((line) => line.includes('LX2026004')) + 2;
    if (workbook.name !== 'ours') host.as(wang.email).insertRows(tab, fresh);
    host.as(wang.email).type(tab, `${columns.customerName}${fresh}`, '嘉兴新客');
    hold(place, 'onEdit of a new row', host);
    const block = Array.from({ length: 500 }, (_, index) => [`粘贴公司第${index}家`]);
    if (workbook.name !== 'ours') host.as(wang.email).insertRows(tab, fresh + 1, 500);
    host.as(wang.email).paste(tab, `${columns.customerName}${fresh + 1}`, block);
    hold(place, 'paste of 500 rows', host);
    expect(host.grid(tab).filter((line) => line.some((cell) => /^LX2026\d{3}$/.test(String(cell))))).toHaveLength(505);
  });
});

test('saving a lead reads no more than twice the number column, and an update once', () => {
  const host = ours.open();
  const rows = 3000;
  const block = Array.from({ length: rows }, (_, index) => ['官网', '', `大客户第${index}号`]);
  host.as(wang.email).insertRows('线索登记表', 20, rows);
  host.as(wang.email).paste('线索登记表', 'B5', block);
  scanAll(host);
  const grid = host.engine.sheets().find(({ name }) => name === '线索登记表')?.rows ?? 0;
  must(save(host, lead, 'r1'));
  expect(lastRun(host).cells.read).toBeLessThan(2.2 * grid);
  must(
    go(host, 'act', {
      action: 'updateRecord',
      request: 'r2',
      input: { table: 'leads', number: 'LX2026003', fields: { need: '看样机' }, seen: { need: '了解一下' } },
    }),
  );
  expect(lastRun(host).cells.read).toBeLessThan(1.2 * grid + 1600);
});

afterAll(() => {
  const text = `${measured.join('\n')}\n`;
  if (process.env.GOLDEN) writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});

/** One line per action; the figures may only fall. */
function hold({ workbook, apostrophe }: (typeof each)[number], name: string, host: Host): void {
  const run = lastRun(host);
  const whose = workbook.name === 'ours' ? 'ours' : 'theirs';
  const ceiling = (ceilings[name]?.[whose] ?? 0) + formats[apostrophe][whose];
  const where = apostrophe === 'stored' ? `${workbook.name}, apostrophes stored` : workbook.name;
  measured.push(`${where} · ${name}: ${sheetCalls(run)} calls, ${sideCalls(run)} of lock, cache and properties`);
  if (process.env.TRACE) process.stdout.write(`${name}: ${run.trace.join(' ')}\n`);
  expect({ name, calls: Math.max(sheetCalls(run), ceiling) }).toEqual({ name, calls: ceiling });
  expect({ name, side: Math.max(sideCalls(run), SIDE) }).toEqual({ name, side: SIDE });
  expect(run.error).toBeUndefined();
}
