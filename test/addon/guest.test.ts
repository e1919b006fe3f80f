import type { Host } from '../../host/api';
import { differences, picture } from '../support/oracle';
import { go, li, storeHost, wang } from '../support/storeBundle';
import {
  adopt,
  cellOf,
  must,
  ours,
  register,
  scanAll,
  someoneElses,
  type Workbook,
  workbooks,
} from '../support/workbooks';

const lead = {
  source: '行业展会',
  customerName: '上海澄川精密机械有限公司',
  contactName: '陈工',
  phone: '13800004521',
  need: '采购两台加工中心',
};
const save = (host: Host, fields: Readonly<Record<string, string>> = lead, request = 'r1') =>
  go(host, 'act', { action: 'createLead', request, input: { fields, verdicts: {} } });
const theirs = someoneElses.leads;
const wangIn = (host: Host) => host.as(wang.email);

describe('on somebody’s own workbook we are guests', () => {
  test('adopting binds columns and changes no cell, no colour, no row; one note explains the number’s header', () => {
    const host = someoneElses.open();
    const plain = storeHost({ workbook: register });
    plain.as(wang.email).filter('销售线索', 'A3:Q7');

    expect(differences(picture(plain), picture(host, { withoutOurNotes: true }))).toEqual([]);
    expect(JSON.stringify(picture(host)['销售线索!D3'])).toContain('CRM 插件');
  });

  test('a saved lead goes above the totals, fills its own columns and leaves formulas, spills, notes and colours alone', () => {
    const host = someoneElses.open();
    must(save(host));
    const grid = host.grid(theirs.tab);

    expect(grid[6]?.slice(0, 5)).toEqual(['上海澄川精密机械有限公司', '陈工', '13800004521', 'LX2026004', '行业展会']);
    expect(grid[6]?.[13]).toBe(4);
    expect(grid[7]?.[0]).toBe('合计');
    expect(grid[7]?.[11]).toBe(470000);
    expect(grid[3]?.[12]).toBe(108000);
    expect(JSON.stringify(picture(host)[`${theirs.tab}!A4`])).toContain('老板是校友');
    expect(JSON.stringify(picture(host)[`${theirs.tab}!Q6`])).toContain('#FFF2CC');
  });

  test('a note a person wrote is never replaced', () => {
    const host = ours.open();
    const sheet = host.engine.sheets().find(({ name }) => name === '线索登记表');
    host.engine.apply(
      { email: wang.email, by: 'person' },
      {
        do: 'setNotes',
        sheet: sheet?.id ?? 0,
        area: { row: 2, column: 16, rows: 1, columns: 1 },
        notes: [['王芳：等展会后再说']],
      },
    );
    wangIn(host).type('线索登记表', 'L2', '采购三台，预算 80 万');
    scanAll(host);

    expect(picture(host)['线索登记表!P2']).toContain('王芳：等展会后再说');
  });

  test('checkboxes waiting below the last record are no reason to insert a row, a block at the side is', () => {
    const host = ours.open();
    wangIn(host).type('线索登记表', 'Z5', 'FALSE');
    must(save(host));
    expect(host.grid('线索登记表')[4]?.[0]).toBe('LX2026004');

    wangIn(host).type('线索登记表', 'Z6', '图例');
    must(save(host, { ...lead, customerName: '常州蓝湾', phone: '13700007007' }, 'r2'));
    expect(host.grid('线索登记表')[5]?.[0]).toBe('LX2026005');
    expect(host.grid('线索登记表')[6]?.[25]).toBe('图例');
  });

  test('a formula in a cell is never overwritten: the person is told', () => {
    const host = someoneElses.open();
    wangIn(host).type(theirs.tab, 'F4', '="算出来的"');
    const seen = (
      go(host, 'read', { kind: 'one', table: 'leads', number: 'LX2026001' }) as { cells: Record<string, unknown> }
    ).cells;
    const outcome = go(host, 'act', {
      action: 'updateRecord',
      request: 'r1',
      input: { table: 'leads', number: 'LX2026001', fields: { need: '手填' }, seen },
    });

    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'record.formula', field: 'need' }] });
    expect(picture(host)[`${theirs.tab}!F4`]).toContain('formula');
  });
});

describe.each(workbooks)('columns are followed on a workbook of $name', (workbook: Workbook) => {
  const { tab, columns, headerRow } = workbook.leads;
  const nameNow = (host: Host) => (host.engine.sheets().some(({ name }) => name === tab) ? tab : '改了名的表');
  const at = (letter: string | undefined) => (letter ?? 'A').charCodeAt(0) - 64;
  const phoneAfter = (host: Host): unknown => {
    const tab = nameNow(host);
    const line = host.grid(tab).find((row) => row.includes('LX2026004'));
    const header = host
      .grid(tab)
      .find(
        (row) =>
          row.includes('13800001001') === false &&
          row.some((cell) => cell === '联系方式' || cell === '手机' || cell === '电话号码（主）'),
      );
    return line?.[(header ?? []).findIndex((cell) => ['联系方式', '手机', '电话号码（主）'].includes(String(cell)))];
  };

  test.each`
    what                                        | change
    ${'a column is inserted on the left'}       | ${(host: Host) => wangIn(host).insertColumns(tab, 1)}
    ${'the phone column is moved'}              | ${(host: Host) => wangIn(host).moveColumns(tab, at(columns.phone), 1, 1)}
    ${'two rows are inserted above the header'} | ${(host: Host) => wangIn(host).insertRows(tab, 1, 2)}
    ${'the tab is renamed'}                     | ${(host: Host) => wangIn(host).renameTab(tab, '改了名的表')}
    ${'a header gets a name unknown to us'}     | ${(host: Host) => wangIn(host).type(tab, `${columns.phone}${headerRow}`, '电话号码（主）')}
    ${'the tab is duplicated'}                  | ${(host: Host) => wangIn(host).duplicateTab(tab)}
    ${'the rows are sorted by somebody'}        | ${(host: Host) => wangIn(host).sort(tab, `A${headerRow + 1}:Q${headerRow + 3}`, 1)}
  `('a lead is saved into the right columns after $what', ({ change }: { change: (host: Host) => void }) => {
    const host = workbook.open();
    change(host);
    must(save(host));

    expect(phoneAfter(host)).toBe('13800004521');
  });

  test.each`
    what                                         | change
    ${'the header is emptied'}                   | ${(host: Host) => wangIn(host).clear(tab, `${columns.phone}${headerRow}`)}
    ${'the header became another field’s'}       | ${(host: Host) => wangIn(host).type(tab, `${columns.phone}${headerRow}`, '微信')}
    ${'its contents were cut to another column'} | ${(host: Host) => wangIn(host).cutPaste(tab, `${columns.phone}${headerRow}:${columns.phone}${headerRow + 3}`, tab, `AB${headerRow}`)}
  `(
    'nobody guesses when $what: the column is named and asked about',
    ({ change }: { change: (host: Host) => void }) => {
      const host = workbook.open();
      wangIn(host).insertColumns(tab, 27, 3);
      change(host);
      const before = picture(host);
      const outcome = save(host);

      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'columns.ask', field: 'phone' }] });
      expect(differences(before, picture(host))).toEqual([]);
    },
  );

  test('taking the CRM out leaves every value as it was', () => {
    const host = workbook.open();
    must(save(host));
    const values = () =>
      Object.fromEntries(
        host.engine
          .sheets()
          .filter(({ hidden }) => !hidden)
          .map(({ name }) => [name, host.grid(name)]),
      );
    const before = values();
    must(go(host, 'remove', { request: 'bye' }));

    expect(values()).toEqual(before);
    expect(host.engine.sheets().some(({ hidden }) => hidden)).toBe(false);
    expect(host.engine.metadata()).toEqual([]);
    expect(host.properties.document).toEqual({});
    expect(JSON.stringify(picture(host))).not.toContain('◆');
  });

  test('an adoption or a setup done twice changes nothing', () => {
    const host = workbook.open();
    const before = picture(host);
    if (workbook.name === 'ours') must(go(host, 'setUp', { request: 'again', language: 'zh' }));
    else must(adopt(host, 'leads', workbook.leads, 'again'));

    expect(differences(before, picture(host))).toEqual([]);
  });
});

test('an adoption can be taken back', () => {
  const host = someoneElses.open();
  const [last] = go<{ seq: number; action: string }[]>(host, 'entries', { limit: 1 });
  must(go(host, 'undo', { seq: last?.seq, request: 'u1' }));

  expect(go(host, 'tables', {})).not.toHaveProperty('followUps');
  expect(save(host)).toMatchObject({ ok: true });
});

test('a refusal names the table that is missing', () => {
  expect(save(storeHost())).toMatchObject({ ok: false, problems: [{ code: 'table.missing' }] });
});

test('a copied file finds its registers again and goes on counting', () => {
  const host = ours.open();
  for (const key of Object.keys(host.properties.document)) delete host.properties.document[key];

  expect(must(save(host))).toMatchObject({ value: { number: 'LX2026004' } });
  expect(cellOf(host, ours.leads, 'LX2026004', 'customerName')).toBe(lead.customerName);
});

test('a journal somebody edited stops every write until it is mended', () => {
  const host = ours.open();
  wangIn(host).type('_crm_journal', 'A6', '9');
  wangIn(host).type('_crm_journal', 'B6', 'x');
  const before = picture(host);

  expect(save(host).ok).toBe(false);
  expect(differences(before, picture(host))).toEqual([]);
});

test('while a colleague saves, a save waits and says so', () => {
  const host = ours.open();
  const answers: unknown[] = [];
  host.faults.plan({
    at: 8,
    do: {
      meanwhile: (inside) =>
        answers.push(
          go(
            inside,
            'act',
            { action: 'createLead', request: 'other', input: { fields: lead, verdicts: {} } },
            li.email,
          ),
        ),
    },
  });
  must(save(host));

  expect(answers).toMatchObject([{ ok: false, problems: [{ code: 'busy' }] }]);
});
