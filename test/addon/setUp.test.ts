import { go, lastRun, sheetCalls, sideCalls, storeHost } from '../support/storeBundle';

test('setting up an empty workbook makes the three registers and the settings, and a lead can be saved', () => {
  const host = storeHost();
  expect(go(host, 'setUp', { request: 'r0', language: 'zh' })).toMatchObject({ ok: true });
  console.log(JSON.stringify(host.properties.document).slice(0, 900));
  console.log(host.engine.sheets().map((s) => [s.name, s.hidden, s.rows, s.columns]));
  console.log(host.grid('线索登记表'));
  const out = go(host, 'act', {
    action: 'createLead',
    request: 'r1',
    input: {
      fields: {
        source: '行业展会',
        customerName: '上海澄川精密机械有限公司',
        contactName: '陈工',
        phone: '13800004521',
        need: '采购两台加工中心',
      },
      verdicts: {},
    },
  });
  const run = lastRun(host);
  console.log(JSON.stringify(out), host.grid('线索登记表'), run.calls, run.cells, run.trace, run.log);
  console.log(sheetCalls(run), sideCalls(run));
});
