import type { Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import { ledgerOf, picture, shadowBreaches, truthBreaches } from '../support/oracle';
import { bundleFrom, go, li, storeHost, wang } from '../support/storeBundle';
import { addressOf, cellOf, must, ours, scanAll, sheetIdOf, type Workbook, workbooks } from '../support/workbooks';

/** Without onEdit: a paste, another script, the API, or an event that never came. */
const deaf = bundleFrom('storeEntry.ts', ['call']);
const entriesOf = (host: Host, number?: string): readonly Entry[] =>
  go(host, 'entries', number === undefined ? {} : { number });
const rowOf = (host: Host, { leads }: Workbook, number: string): number =>
  Number(/\d+/.exec(addressOf(host, leads, number, 'number'))?.[0]);
const at = (workbook: Workbook, field: string, row: number): string => `${workbook.leads.columns[field]}${row}`;
const noteAt = (host: Host, workbook: Workbook, a1: string): string =>
  picture(host)[`${workbook.leads.tab}!${a1}`] ?? '';
const numbersIn = (host: Host, { leads }: Workbook): string[] =>
  host.grid(leads.tab).flatMap((row) => row.map(String).filter((cell) => /^LX2026\d{3}$/.test(cell)));
const opened = (workbook: Workbook): Host => {
  const host = workbook.open({ bundle: deaf });
  scanAll(host);
  return host;
};
/** The bound columns of a lead's row that a person fills, as a block to paste. */
const rowText = (host: Host, { leads }: Workbook, row: number, width: number): string[] =>
  Array.from({ length: width }, (_, index) => String(host.grid(leads.tab)[row - 1]?.[index] ?? ''));

/** Everything the hidden tabs say is true, and a further scan finds nothing. */
function holds(host: Host, start: ReturnType<typeof ledgerOf>): void {
  const now = ledgerOf(host);
  expect(truthBreaches(now, start)).toEqual([]);
  expect(shadowBreaches(now)).toEqual([]);
  const before = picture(host);
  expect(scanAll(host)).toBe(0);
  expect(picture(host)).toEqual(before);
}

describe.each(workbooks)('on a workbook of $name', (workbook) => {
  const { tab } = workbook.leads;

  test.each`
    what                                     | does
    ${'a cell is typed into'}                | ${(host: Host) => host.as(li.email).type(tab, at(workbook, 'contactName', rowOf(host, workbook, 'LX2026002')), '赵强（采购）')}
    ${'a cell is emptied'}                   | ${(host: Host) => host.as(li.email).clear(tab, at(workbook, 'need', rowOf(host, workbook, 'LX2026002')))}
    ${'all but the number is emptied'}       | ${(host: Host) => host.as(li.email).clear(tab, at(workbook, 'phone', rowOf(host, workbook, 'LX2026001')))}
    ${'a block is pasted over'}              | ${(host: Host) => host.as(li.email).paste(tab, at(workbook, 'contactName', rowOf(host, workbook, 'LX2026001')), [['新一'], ['新二'], ['新三']])}
    ${'values are moved between rows'}       | ${(host: Host) => host.as(li.email).cutPaste(tab, at(workbook, 'phone', rowOf(host, workbook, 'LX2026001')), tab, at(workbook, 'phone', rowOf(host, workbook, 'LX2026003')))}
    ${'a row with its own number is pasted'} | ${(host: Host) => host.as(li.email).paste(tab, at(workbook, 'number', rowOf(host, workbook, 'LX2026002')), [['LX2026050']])}
  `('when $what, the journal tells it with before and after', ({ does }: { does(host: Host): void }) => {
    const host = opened(workbook);
    const start = ledgerOf(host);
    does(host);
    scanAll(host);

    expect(ledgerOf(host).entries.length).toBeGreaterThan(start.entries.length);
    holds(host, start);
  });

  test('what was emptied stays empty where what follows from it may not be written', () => {
    const host = opened(workbook);
    const start = ledgerOf(host);
    const column = (workbook.leads.columns.grade ?? 'A').charCodeAt(0) - 64;
    const place = { sheet: sheetIdOf(host, tab), area: { row: 1, column, rows: 1000, columns: 1 } };
    const id = host.engine.newId();
    const protection = { id, ...place, description: '', warningOnly: false, editors: [wang.email], restricted: true };
    host.engine.apply({ email: wang.email, by: 'person' }, { do: 'putProtection', protection });
    host.as(li.email).clear(tab, at(workbook, 'need', rowOf(host, workbook, 'LX2026002')));

    expect(go(host, 'rpc', { method: 'scan', ask: {} }, li.email)).toMatchObject({
      ok: false,
      problems: [{ code: 'book.rangeProtected', params: { tab, by: wang.email } }],
    });
    expect(cellOf(host, workbook.leads, 'LX2026002', 'need')).toBe('');
    scanAll(host);
    holds(host, start);
  });

  test('a sort is nobody’s change', () => {
    const host = opened(workbook);
    const entries = entriesOf(host).length;
    const first = workbook.leads.headerRow + 1;
    host.as(li.email).sort(tab, `A${first}:${workbook === ours ? 'Z' : 'K'}${first + 2}`, 4, false);

    expect(scanAll(host)).toBe(0);
    expect(entriesOf(host)).toHaveLength(entries);
  });

  test('a record whose number cell was emptied gets its own number back, says so, and undoing takes it off again', () => {
    const host = opened(workbook);
    const start = ledgerOf(host);
    const row = rowOf(host, workbook, 'LX2026002');
    host.as(li.email).clear(tab, at(workbook, 'number', row));
    scanAll(host);

    expect(rowOf(host, workbook, 'LX2026002')).toBe(row);
    expect(numbersIn(host, workbook)).toHaveLength(3);
    expect(noteAt(host, workbook, at(workbook, 'number', row))).toContain('LX2026002');
    const [entry] = entriesOf(host, 'LX2026002');
    expect(entry?.action).toBe('numberBack');
    holds(host, start);
    must(go(host, 'undo', { seq: entry?.seq, request: 'u1' }));
    expect(numbersIn(host, workbook)).toEqual(expect.not.arrayContaining(['LX2026002']));
  });

  test('… also where one more cell was changed, which the journal tells as well', () => {
    const host = opened(workbook);
    const start = ledgerOf(host);
    const row = rowOf(host, workbook, 'LX2026002');
    host.as(li.email).clear(tab, at(workbook, 'number', row));
    host.as(li.email).type(tab, at(workbook, 'contactName', row), '赵强（采购）');
    scanAll(host);

    expect(cellOf(host, workbook.leads, 'LX2026002', 'contactName')).toBe('赵强（采购）');
    expect(JSON.stringify(entriesOf(host, 'LX2026002'))).toContain('"before":{"contactName":"赵强"}');
    holds(host, start);
  });

  test('an emptied number cell is left to the scan by onEdit', () => {
    const host = workbook.open();
    scanAll(host);
    const row = rowOf(host, workbook, 'LX2026002');
    host.as(li.email).clear(tab, at(workbook, 'number', row));
    scanAll(host);

    expect(rowOf(host, workbook, 'LX2026002')).toBe(row);
    expect(numbersIn(host, workbook)).toHaveLength(3);
  });

  test('exchanged numbers are told as such, and undoing gives each record its cells again', () => {
    const host = opened(workbook);
    const start = ledgerOf(host);
    const [one, other] = [rowOf(host, workbook, 'LX2026001'), rowOf(host, workbook, 'LX2026002')];
    host.as(li.email).type(tab, at(workbook, 'number', one), 'LX2026002');
    host.as(li.email).type(tab, at(workbook, 'number', other), 'LX2026001');
    scanAll(host);

    const [entry] = entriesOf(host, 'LX2026001');
    expect(entry).toMatchObject({ action: 'outsideEdit', message: { key: 'scan.exchanged', params: { count: 2 } } });
    expect(noteAt(host, workbook, at(workbook, 'number', one))).toContain('LX2026001');
    holds(host, start);
    must(go(host, 'undo', { seq: entry?.seq, request: 'u1' }));
    expect(cellOf(host, workbook.leads, 'LX2026001', 'customerName')).toBe('杭州云杉科技有限公司');
    expect(cellOf(host, workbook.leads, 'LX2026002', 'contactName')).toBe('赵强');
  });

  test('of two rows with one number, the one that reads as before is the record, wherever it stands', () => {
    const host = opened(workbook);
    const row = rowOf(host, workbook, 'LX2026003');
    const first = workbook.leads.headerRow + 1;
    const copy = rowText(host, workbook, row, 12);
    host.as(li.email).insertRows(tab, first);
    host.as(li.email).paste(tab, `A${first}`, [copy]);
    host.as(li.email).type(tab, at(workbook, 'contactName', first), '另一位');
    scanAll(host);

    expect(noteAt(host, workbook, at(workbook, 'number', first))).toContain(`第 ${row + 1} 行`);
    expect(entriesOf(host, 'LX2026003').filter(({ action }) => action === 'outsideEdit')).toEqual([]);
    host.as(li.email).clear(tab, at(workbook, 'number', first));
    scanAll(host);
    expect(numbersIn(host, workbook).sort()).toEqual(['LX2026001', 'LX2026002', 'LX2026003', 'LX2026004']);
    expect(cellOf(host, workbook.leads, 'LX2026004', 'contactName')).toBe('另一位');
    expect(noteAt(host, workbook, at(workbook, 'number', first))).not.toContain('◆');
  });

  test('Ctrl+Z of a deletion that was reported brings the record back into what we know', () => {
    const host = opened(workbook);
    const start = ledgerOf(host);
    host.as(li.email).deleteRows(tab, rowOf(host, workbook, 'LX2026002'));
    scanAll(host);
    host.as(li.email).undo();
    scanAll(host);

    expect(cellOf(host, workbook.leads, 'LX2026002', 'contactName')).toBe('赵强');
    holds(host, start);
  });

  test('a cleared tab is reported whole', () => {
    const host = opened(workbook);
    const first = workbook.leads.headerRow + 1;
    host.as(li.email).clear(tab, `A${first}:Z${first + 2}`);
    scanAll(host);

    const missing = entriesOf(host).filter(({ action }) => action === 'seenMissing');
    expect(missing.flatMap(({ changes }) => changes)).toHaveLength(3);
  });
});

/** What onEdit tells where the platform names the person: within one Workspace domain (PLATFORM §7). */
function tellEdit(host: Host, row: number, typed: string): void {
  const column = (ours.leads.columns.contactName ?? 'A').charCodeAt(0) - 64;
  const sheetId = sheetIdOf(host, ours.leads.tab);
  go(host, 'inspect', { sheetId, row, rows: 1, how: { columns: [column, column], typed } }, li.email);
}

describe('who it was', () => {
  test('an edit whose event came is told as that person’s; one without is told as unknown, between two scans', () => {
    const host = opened(ours);
    host.clock.advance(60_000);
    const row = rowOf(host, ours, 'LX2026002');
    host.as(li.email).type('线索登记表', at(ours, 'contactName', row), '赵强（采购）');
    tellEdit(host, row, '赵强（采购）');
    host.as(li.email).paste('线索登记表', at(ours, 'need', row), [['改成三台', '两件']]);
    scanAll(host);

    const edits = entriesOf(host, 'LX2026002').filter(({ action }) => action === 'outsideEdit');
    const byLi = edits.find(({ by }) => by === li.email);
    expect(byLi?.changes).toEqual(
      expect.arrayContaining([expect.objectContaining({ fields: { contactName: '赵强（采购）' } })]),
    );
    expect(edits.find(({ by }) => by === '')).toMatchObject({
      foundBy: wang.email,
      between: ['2026-11-20T12:00:00', '2026-11-20T12:01:00'],
    });
  });

  test('a trace of something typed before names nobody for what stands there now', () => {
    const host = opened(ours);
    const row = rowOf(host, ours, 'LX2026002');
    host.as(li.email).type('线索登记表', at(ours, 'contactName', row), '赵强（采购）');
    tellEdit(host, row, '赵强（采购）');
    host.as(wang.email).paste('线索登记表', at(ours, 'contactName', row), [['赵总', '采购总监']]);
    scanAll(host);

    expect(entriesOf(host, 'LX2026002')[0]).toMatchObject({ action: 'outsideEdit', by: '' });
  });
});

describe('a formula that fills a bound column', () => {
  test('is noticed by the scan: the column is read and never written, and the journal says so', () => {
    const host = storeHost({
      workbook: {
        线索: [
          ['线索编号', '公司名称', '联系人', '手机', '意向等级'],
          ...Array.from({ length: 6 }, (_, index) => [
            `LX202600${index + 1}`,
            `第${index}家`,
            '周敏',
            `1380000100${index}`,
            'B',
          ]),
        ],
      },
      bundle: deaf,
    });
    const columns = { number: 1, customerName: 2, contactName: 3, phone: 4, grade: 5 };
    must(go(host, 'adopt', { request: 'a', sheetId: 0, table: 'leads', headerRow: 1, columns }));
    scanAll(host);
    host.as(li.email).clear('线索', 'C2:C7');
    host.as(li.email).type('线索', 'C2', '=ARRAYFORMULA(IF(A2:A7="","","联系人"&ROW(A2:A7)))');
    scanAll(host);

    expect(entriesOf(host).some(({ action }) => action === 'columnFormula')).toBe(true);
    const edited = entriesOf(host).filter(({ action }) => action === 'outsideEdit');
    expect(JSON.stringify(edited)).not.toContain('contactName');
    const input = { table: 'leads', number: 'LX2026002', fields: { contactName: '赵强' }, seen: {} };
    go(host, 'act', { action: 'updateRecord', request: 'r', input });
    expect(host.grid('线索')[2]?.[2]).toBe('联系人3');
    expect(scanAll(host)).toBe(0);
  });
});
