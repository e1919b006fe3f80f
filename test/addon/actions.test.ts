import { go, lastRun, sheetCalls, sideCalls } from '../support/storeBundle';
import { workbooks } from '../support/workbooks';

describe.each(workbooks)('on a workbook of $name', (workbook) => {
  test('look', () => {
    const host = workbook.open();
    const show = (what: string, out: unknown) => {
      const run = lastRun(host);
      console.log(what, JSON.stringify(out), sheetCalls(run), sideCalls(run), run.trace.join(' '), run.log.join('\n'));
    };
    show(
      'create',
      go(host, 'act', {
        action: 'createLead',
        request: 'r1',
        input: {
          fields: {
            source: '行业展会',
            customerName: '上海澄川精密机械有限公司',
            contactName: '陈工',
            phone: '13800004521',
            need: '采购',
          },
          verdicts: {},
        },
      }),
    );
    show(
      'again',
      go(host, 'act', {
        action: 'createLead',
        request: 'r1',
        input: {
          fields: {
            source: '行业展会',
            customerName: '上海澄川精密机械有限公司',
            contactName: '陈工',
            phone: '13800004521',
            need: '采购',
          },
          verdicts: {},
        },
      }),
    );
    show(
      'dup',
      go(host, 'act', {
        action: 'createLead',
        request: 'r2',
        input: {
          fields: {
            source: '行业展会',
            customerName: '上海澄川',
            contactName: '陈工',
            phone: '13800004521',
            need: '采购',
          },
          verdicts: {},
        },
      }),
    );
    show(
      'follow',
      go(host, 'act', {
        action: 'logFollowUp',
        request: 'r3',
        input: {
          table: 'leads',
          number: 'LX2026001',
          fields: { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' },
        },
      }),
    );
    show(
      'convert',
      go(host, 'act', { action: 'convertLead', request: 'r4', input: { lead: 'LX2026002', fields: {}, verdicts: {} } }),
    );
    const entries: { seq: number; action: string; about: string }[] = go(host, 'entries', {});
    console.log(JSON.stringify(entries.map(({ seq, action, about }) => [seq, action, about])));
    show('undo', go(host, 'undo', { seq: entries[0]?.seq, request: 'u1' }));
    show('scan', go(host, 'scan', {}));
    for (const tab of [workbook.leads.tab, workbook.customers.tab, workbook.followUps.tab])
      console.log(
        host
          .grid(tab)
          .map((r) => r.join(' | '))
          .join('\n'),
      );
  });
});
