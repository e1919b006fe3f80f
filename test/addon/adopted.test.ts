import type { Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import { picture } from '../support/oracle';
import { bundleFrom, go, li, sheetCalls, storeHost, wang } from '../support/storeBundle';
import { adopt, cellOf, must, register, scanAll, sheetIdOf, someoneElses, workbooks } from '../support/workbooks';

const { leads } = someoneElses;
const lead = { source: '行业展会', customerName: '上海澄川', contactName: '陈工', phone: '13800004521', need: '采购' };
const save = (host: Host) =>
  go(host, 'act', { action: 'createLead', request: 'r', input: { fields: lead, verdicts: {} } });
const entriesOf = (host: Host): readonly Entry[] => go(host, 'entries', {});
const undoLast = (host: Host, action: string) =>
  must(
    go(host, 'undo', { seq: entriesOf(host).find((entry) => entry.action === action)?.seq, request: `undo-${action}` }),
  );

/** The register with these numbers in its number column. */
const numbered = (...numbers: readonly string[]) => ({
  ...register,
  [leads.tab]: (register[leads.tab] ?? []).map((row, index) =>
    index < 3 || index > 5 ? row : row.map((cell, at) => (at === 3 ? (numbers[index - 3] ?? '') : cell)),
  ),
});
const settingOf = (host: Host, item: string) => host.grid('设置').find((row) => row[1] === item)?.[2];

test('columns that moved since their headers were shown are not bound to other fields', () => {
  const host = storeHost({ workbook: register });
  const columns = { number: 4, customerName: 1, contactName: 2 };
  const headers = { number: '线索编号', customerName: '公司名称', contactName: '联系人' };
  host.as(li.email).insertColumns(leads.tab, 2);
  host.as(li.email).type(leads.tab, `B${leads.headerRow}`, '自己的列');
  const ask = { request: 'adopt', sheetId: sheetIdOf(host, leads.tab), table: 'leads', headerRow: leads.headerRow };
  const refused = go(host, 'adopt', { ...ask, columns, headers });

  expect(refused).toMatchObject({
    ok: false,
    problems: [{ code: 'adopt.moved', params: { headers: '“线索编号” “联系人”', count: 2 } }],
  });
  expect(go(host, 'adopt', { ...ask, columns: { number: 5, customerName: 1, contactName: 3 }, headers })).toMatchObject(
    {
      ok: true,
    },
  );
});

describe.each`
  numbers                                                | next               | pattern                    | because
  ${['XS-122', 'XS-123', 'XS-124']}                      | ${'XS-125'}        | ${'XS-{SEQ:3}'}            | ${'a plain series'}
  ${['XLS-202405001', 'XLS-202405002', 'XLS-202406001']} | ${'XLS-202611001'} | ${'XLS-{YYYY}{MM}{SEQ:3}'} | ${'a month in it starts again'}
  ${['202406-001', '202406-002', '202407-001']}          | ${'202611-001'}    | ${'{YYYY}{MM}-{SEQ:3}'}    | ${'no letters at all'}
  ${['CRM2026001', 'CRM2026002', 'CRM2026003']}          | ${'CRM2026004'}    | ${'CRM{YYYY}{SEQ:3}'}      | ${'a year in it'}
`('a register numbered $numbers', ({ numbers, next, pattern }) => {
  test('never issues a number of an adopted record again, not even when its row is deleted before the first save', () => {
    const host = storeHost({ workbook: numbered(...numbers) });
    must(adopt(host, 'leads', leads));
    host.as(li.email).deleteRows(leads.tab, 4, 3);

    expect(must(save(host))).toMatchObject({ value: { number: next } });
  });

  test('goes on as it did, without a tab being added', () => {
    const host = storeHost({ workbook: numbered(...numbers) });
    must(adopt(host, 'leads', leads));

    expect(must(save(host))).toMatchObject({ value: { number: next } });
    expect(host.engine.sheets().filter(({ hidden }) => !hidden)).toHaveLength(3);
  });

  test('names its pattern in 设置 once there is one, whichever came first, and undoing the adoption takes it back', () => {
    const after = storeHost({ workbook: numbered(...numbers) });
    must(adopt(after, 'leads', leads));
    must(go(after, 'setUp', { request: 's', language: 'zh' }));
    expect(settingOf(after, '线索编号')).toBe(pattern);

    const before = storeHost({ workbook: numbered(...numbers) });
    must(go(before, 'setUp', { request: 's', language: 'zh' }));
    must(adopt(before, 'leads', leads));
    expect(settingOf(before, '线索编号')).toBe(pattern);
    expect(must(save(before))).toMatchObject({ value: { number: next } });

    undoLast(before, 'adopt');
    expect(settingOf(before, '线索编号')).toBe('LX{YYYY}{SEQ:3}');
    expect(
      must(go(before, 'act', { action: 'createLead', request: 'r2', input: { fields: lead, verdicts: {} } })),
    ).toMatchObject({ value: { number: 'LX2026001' } });
  });
});

test('a copied file goes on with the numbers of the adopted tab', () => {
  const host = storeHost({ workbook: numbered('XS-122', 'XS-123', 'XS-124') });
  must(adopt(host, 'leads', leads));
  for (const key of Object.keys(host.properties.document)) delete host.properties.document[key];

  expect(must(save(host))).toMatchObject({ value: { number: 'XS-125' } });
});

describe('the scan after an adoption', () => {
  const adopted = (): Host => {
    const rows = register[leads.tab] ?? [];
    const mine = rows.map((row, index) => {
      if (index === 4) return row.map((cell, at) => (at === 6 ? 'A' : at === 2 ? '1380000452O' : cell));
      if (index === 5)
        return row.map((cell, at) =>
          at === 2 ? { v: '13800001001', note: '打不通' } : at === 0 ? '杭州云杉科技' : at === 1 ? '周敏' : cell,
        );
      return row;
    });
    const host = storeHost({ workbook: { ...register, [leads.tab]: mine } });
    must(adopt(host, 'leads', leads));
    return host;
  };
  const noteAt = (host: Host, a1: string): string => picture(host)[`${leads.tab}!${a1}`] ?? '';

  test('grades the rows that have no grade and leaves the grade a person typed', () => {
    const host = adopted();
    scanAll(host);

    expect(['LX2026001', 'LX2026002', 'LX2026003'].map((number) => cellOf(host, leads, number, 'grade'))).toEqual([
      'B',
      'A',
      'C',
    ]);
    expect(noteAt(host, 'G4')).toContain('◆');
  });

  test('says beside the cell what is wrong and what may be there twice, and keeps every note of theirs', () => {
    const host = adopted();
    scanAll(host);

    expect(noteAt(host, 'C5')).toContain('◆');
    expect(noteAt(host, 'A6')).toContain('LX2026001');
    expect(noteAt(host, 'A4')).toContain('老板是校友');
    expect(noteAt(host, 'A4')).not.toContain('◆');
    expect(noteAt(host, 'C6')).toContain('打不通');
  });

  test('costs few calls, and the next one finds nothing left to do', () => {
    const host = adopted();
    host.forget();
    scanAll(host);

    expect(Math.max(...host.executions.map(sheetCalls))).toBeLessThanOrEqual(40);
    expect(scanAll(host)).toBe(0);
  });

  test('undoing the adoption takes our notes away and leaves theirs', () => {
    const host = adopted();
    scanAll(host);
    undoLast(host, 'adopt');

    expect(JSON.stringify(picture(host))).not.toContain('◆');
    expect(noteAt(host, 'A4')).toContain('老板是校友');
  });
});

const deaf = bundleFrom('storeEntry.ts', ['call']);

describe.each(workbooks)('a remark typed into a workbook of $name', (workbook) => {
  const { tab, columns } = workbook.leads;
  const below = (host: Host, rows: number): number => {
    const last = host
      .grid(tab)
      .reduce(
        (found, row, at) => (row.some((cell) => /^LX2026/.test(String(cell)) || cell === '合计') ? at + 1 : found),
        0,
      );
    return last + rows;
  };
  const numbersIn = (host: Host) =>
    host.grid(tab).flatMap((row) => row.filter((cell) => /^LX2026\d{3}$/.test(String(cell))));

  test.each`
    what                                   | rows | cells
    ${'right under the table'}             | ${1} | ${['整理人', '李牧野']}
    ${'with a blank row between'}          | ${2} | ${['整理人', '李牧野']}
    ${'further down, in words of its own'} | ${4} | ${['本周由李牧野看', '下周换人']}
    ${'in one cell'}                       | ${1} | ${['说明：每周五整理']}
  `('$what is no lead', ({ rows, cells }: { rows: number; cells: readonly string[] }) => {
    for (const bundle of [undefined, deaf]) {
      const host = workbook.open(bundle ? { bundle } : {});
      host.as(li.email).paste(tab, `A${below(host, rows)}`, [cells]);
      scanAll(host);

      expect(numbersIn(host)).toHaveLength(3);
      expect(go(host, 'read', { kind: 'all', table: 'leads' })).toHaveLength(3);
    }
  });

  test.each([1, 2, 5])('but a company and its phone, %i rows down, are a lead', (rows) => {
    for (const bundle of [undefined, deaf]) {
      const host = workbook.open(bundle ? { bundle } : {});
      const row = below(host, rows);
      host.as(wang.email).type(tab, `${columns.customerName}${row}`, '嘉兴新客');
      host.as(wang.email).type(tab, `${columns.phone}${row}`, '13800007777');
      scanAll(host);

      expect(cellOf(host, workbook.leads, 'LX2026004', 'customerName')).toBe('嘉兴新客');
    }
  });

  test('a blank row between two leads does not end the table', () => {
    const host = workbook.open({ bundle: deaf });
    const row = host.grid(tab).findIndex((line) => line.includes('LX2026003')) + 2;
    host.as(li.email).insertRows(tab, row, 2);
    host.as(li.email).type(tab, `${columns.customerName}${row + 1}`, '嘉兴新客');
    scanAll(host);

    expect(cellOf(host, workbook.leads, 'LX2026004', 'customerName')).toBe('嘉兴新客');
  });
});

const contractBook = {
  合同台账: [
    ['合同编号', '客户编号', '合同名称', '合同金额'],
    ['HT-2026-007', 'CU2026001', '检测', '5万'],
  ],
};
const contractPlace = {
  tab: '合同台账',
  headerRow: 1,
  columns: { number: 'A', customer: 'B', name: 'C', amount: 'D' },
};

test('a table adopted beside 设置 goes on with its numbers, brings its lines when 设置 is opened, and is undone whole', () => {
  const host = storeHost({ workbook: contractBook });
  must(go(host, 'setUp', { request: 'set-up-1', language: 'zh' }));
  const customer = { name: '无锡磐溪自动化', contactName: '高志', phone: '13800002218' };
  must(go(host, 'act', { action: 'createCustomer', request: 'customer', input: { fields: customer } }));
  const before = host.grid('设置');
  must(adopt(host, 'contracts', contractPlace));
  const open = (request: string) =>
    must(go(host, 'rpc', { method: 'settingsPage', ask: { page: 'settings', request } }));
  const contract = { customer: 'CU2026001', name: '年检', amount: '3万' };
  const sign = (request: string) =>
    must(go(host, 'act', { action: 'createRecord', request, input: { table: 'contracts', fields: contract } }));

  expect(sign('contract-1')).toMatchObject({ value: { number: 'HT-2026-008' } });
  expect(host.grid('设置')).toEqual(before);
  open('open-settings');
  expect(settingOf(host, '合同编号')).toBe('HT-{YYYY}-{SEQ:3}');
  expect(settingOf(host, '合同必填')).toBe('客户编号、合同名称、合同金额');
  expect(sign('contract-2')).toMatchObject({ value: { number: 'HT-2026-009' } });
});

test('an adoption that is undone takes its way of numbering along, also where no line of 设置 spoke of it', () => {
  const host = storeHost({ workbook: contractBook });
  must(go(host, 'setUp', { request: 'set-up-1', language: 'zh' }));
  must(adopt(host, 'contracts', contractPlace));
  undoLast(host, 'adopt');
  const customer = { name: '无锡磐溪自动化', contactName: '高志', phone: '13800002218' };
  must(go(host, 'act', { action: 'createCustomer', request: 'customer', input: { fields: customer } }));
  const contract = { customer: 'CU2026001', name: '年检', amount: '3万' };

  expect(
    must(
      go(host, 'act', { action: 'createRecord', request: 'first', input: { table: 'contracts', fields: contract } }),
    ),
  ).toMatchObject({ value: { number: 'CRM2026001' } });
});
