import type { Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import { differences, picture } from '../support/oracle';
import { go, li } from '../support/storeBundle';
import { addressOf, cellOf, must, type Workbook, workbooks } from '../support/workbooks';

const lead = {
  source: '行业展会',
  customerName: '上海澄川精密机械有限公司',
  contactName: '陈工',
  phone: '13800004521',
  need: '采购两台加工中心',
};
const act = (host: Host, action: string, request: string, input: unknown) =>
  go(host, 'act', { action, request, input });
const entriesOf = (host: Host, number?: string): readonly Entry[] =>
  go(host, 'entries', number === undefined ? {} : { number });
const undo = (host: Host, seq: number | undefined, request = 'u1') => go(host, 'undo', { seq, request });

describe.each(workbooks)('on a workbook of $name', (workbook: Workbook) => {
  const saved = (): Host => {
    const host = workbook.open();
    must(act(host, 'createLead', 'r1', { fields: lead, verdicts: {} }));
    return host;
  };

  test('a conversion is taken back on both sides', () => {
    const host = saved();
    const before = picture(host, { withoutOurNotes: true });
    must(act(host, 'convertLead', 'r2', { lead: 'LX2026002', fields: {}, verdicts: {} }));
    must(undo(host, entriesOf(host)[0]?.seq));
    const left = differences(before, picture(host, { withoutOurNotes: true })).filter((line) => /"value"/.test(line));

    expect(left).toEqual([]);
    expect(cellOf(host, workbook.leads, 'LX2026002', 'convertedTo')).toBe('');
  });

  test('an undo can itself be taken back, under the number the lead had', () => {
    const host = saved();
    const seq = entriesOf(host)[0]?.seq;
    must(undo(host, seq));
    expect(host.grid(workbook.leads.tab).flat()).not.toContain('LX2026004');
    must(undo(host, entriesOf(host)[0]?.seq, 'u2'));

    expect(cellOf(host, workbook.leads, 'LX2026004', 'phone')).toBe('13800004521');
    expect(go(host, 'undone', { seq })).toBe(false);
  });

  test('a step whose cells were changed since is not taken back, and the cell is named', () => {
    const host = saved();
    host.as(li.email).type(workbook.leads.tab, addressOf(host, workbook.leads, 'LX2026004', 'contactName'), '陈经理');

    expect(undo(host, entriesOf(host).find(({ action }) => action === 'createLead')?.seq)).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.conflict', field: 'contactName', params: { now: '陈经理', wrote: '陈工' } }],
    });
    expect(cellOf(host, workbook.leads, 'LX2026004', 'contactName')).toBe('陈经理');
  });

  test('a number taken back is never issued again', () => {
    const host = saved();
    must(undo(host, entriesOf(host)[0]?.seq));

    expect(must(act(host, 'createLead', 'r2', { fields: lead, verdicts: {} }))).toMatchObject({
      value: { number: 'LX2026005' },
    });
  });

  test('the same step is not taken back twice, and the same request does it once', () => {
    const host = saved();
    const seq = entriesOf(host)[0]?.seq;
    const first = must(undo(host, seq));

    expect(undo(host, seq)).toMatchObject({ ok: true, value: { ...(first.ok ? first.value : {}), repeated: true } });
    expect(undo(host, seq, 'u2')).toMatchObject({ ok: false, problems: [{ code: 'undo.already' }] });
  });

  test('a record’s history tells who did what to it, newest first', () => {
    const host = saved();
    must(
      act(host, 'logFollowUp', 'r2', {
        table: 'leads',
        number: 'LX2026004',
        fields: { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' },
      }),
    );

    expect(entriesOf(host, 'LX2026004').map(({ action, by }) => `${action} ${by}`)).toEqual([
      'logFollowUp wangfang@example.com',
      'createLead wangfang@example.com',
    ]);
  });
});
