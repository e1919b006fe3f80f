import type { Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import { differences, picture } from '../support/oracle';
import { bundleFrom, go, li, wang } from '../support/storeBundle';
import { addressOf, cellOf, must, ours, scanAll, type Workbook, workbooks } from '../support/workbooks';

/** Without onEdit: an event that never came. */
const deaf = bundleFrom('storeEntry.ts', ['call']);
const entriesOf = (host: Host, number?: string): readonly Entry[] =>
  go(host, 'entries', number === undefined ? {} : { number });
const rowBelow = (host: Host, { leads }: Workbook): number => {
  const row = host.grid(leads.tab).findIndex((line) => line.includes('LX2026003')) + 2;
  host.as(li.email).insertRows(leads.tab, row);
  return row;
};

describe.each(workbooks)('on a workbook of $name', (workbook) => {
  const { tab, columns } = workbook.leads;

  test.each(['by onEdit', 'by the scan'])(
    'a row typed by hand gets its number and a grade %s, and keeps what was typed',
    (how) => {
      const host = workbook.open(how === 'by the scan' ? { bundle: deaf } : {});
      const row = rowBelow(host, workbook);
      host.as(li.email).type(tab, `${columns.customerName}${row}`, '嘉兴新客');
      if (how === 'by the scan') scanAll(host);

      expect(cellOf(host, workbook.leads, 'LX2026004', 'customerName')).toBe('嘉兴新客');
      expect(cellOf(host, workbook.leads, 'LX2026004', 'grade')).toBe('C');
      expect(entriesOf(host)[0]).toMatchObject({
        action: 'register',
        changes: [{ kind: 'register', number: 'LX2026004' }],
      });
    },
  );

  test('registering can be taken back: the number goes, what was typed stays', () => {
    const host = workbook.open({ bundle: deaf });
    const row = rowBelow(host, workbook);
    host.as(li.email).type(tab, `${columns.customerName}${row}`, '嘉兴新客');
    scanAll(host);
    const seq = entriesOf(host).find(({ action }) => action === 'register')?.seq;
    must(go(host, 'undo', { seq, request: 'u1' }));

    expect(host.grid(tab)[row - 1]).toContain('嘉兴新客');
    expect(host.grid(tab).flat()).not.toContain('LX2026004');
  });

  test('five hundred pasted rows get five hundred numbers, each once', () => {
    const host = workbook.open();
    const row = rowBelow(host, workbook);
    host.as(li.email).insertRows(tab, row, 499);
    host.as(li.email).paste(
      tab,
      `${columns.customerName}${row}`,
      Array.from({ length: 500 }, (_, index) => [`粘贴公司第${index}家`]),
    );
    scanAll(host);
    const numbers = host.grid(tab).flatMap((line) => line.filter((cell) => /^LX2026\d{3}$/.test(String(cell))));

    expect(numbers).toHaveLength(503);
    expect(new Set(numbers).size).toBe(503);
  });

  test('an edit made in the sheet enters the journal with what was there before, by nobody we would guess', () => {
    const host = workbook.open({ bundle: deaf });
    host.as(li.email).type(tab, addressOf(host, workbook.leads, 'LX2026002', 'contactName'), '赵强（采购）');
    scanAll(host);

    expect(entriesOf(host, 'LX2026002')[0]).toMatchObject({
      action: 'outsideEdit',
      by: '',
      changes: expect.arrayContaining([
        expect.objectContaining({ before: { contactName: '赵强' }, fields: { contactName: '赵强（采购）' } }),
      ]),
    });
  });

  test('an edit in the sheet can be taken back', () => {
    const host = workbook.open({ bundle: deaf });
    host.as(li.email).type(tab, addressOf(host, workbook.leads, 'LX2026002', 'contactName'), '赵强（采购）');
    scanAll(host);
    must(go(host, 'undo', { seq: entriesOf(host)[0]?.seq, request: 'u1' }));

    expect(cellOf(host, workbook.leads, 'LX2026002', 'contactName')).toBe('赵强');
  });

  test('a deleted row is reported with its last image, not made again, and comes back by undoing the report', () => {
    const host = workbook.open({ bundle: deaf });
    scanAll(host);
    const row = Number(/\d+/.exec(addressOf(host, workbook.leads, 'LX2026002', 'number'))?.[0]);
    host.as(li.email).deleteRows(tab, row);
    scanAll(host);

    expect(host.grid(tab).flat()).not.toContain('LX2026002');
    const [report] = entriesOf(host, 'LX2026002');
    expect(report).toMatchObject({ action: 'seenMissing', about: 'LX2026002' });
    must(go(host, 'undo', { seq: report?.seq, request: 'u1' }));
    expect(cellOf(host, workbook.leads, 'LX2026002', 'phone')).toBe('0512-66667777');
  });

  test('a second scan right after changes nothing', () => {
    const host = workbook.open();
    host.as(li.email).type(tab, addressOf(host, workbook.leads, 'LX2026002', 'phone'), '1380000452O');
    scanAll(host);
    const before = picture(host);

    expect(scanAll(host)).toBe(0);
    expect(differences(before, picture(host))).toEqual([]);
  });

  test('a lead with the phone of another is flagged as a possible duplicate, with the other’s number', () => {
    const host = workbook.open({ bundle: deaf });
    scanAll(host);
    const row = rowBelow(host, workbook);
    host.as(li.email).type(tab, `${columns.customerName}${row}`, '另一个名字');
    host.as(li.email).type(tab, `${columns.phone}${row}`, '13800001001');
    scanAll(host);

    expect(JSON.stringify(picture(host))).toContain('LX2026001');
    expect(noteAt(host, `${tab}!${columns.customerName}${row}`)).toContain('LX2026001');
  });
});

test('a copied row keeps its number and is asked about', () => {
  const host = ours.open({ bundle: deaf });
  host.as(li.email).paste('线索登记表', 'A5', [['LX2026001', '官网', '', '杭州云杉科技有限公司']]);
  scanAll(host);

  expect(noteAt(host, '线索登记表!A5')).toContain('第 2 行');
  expect(host.grid('线索登记表')[4]?.[0]).toBe('LX2026001');
});

test('opening the sidebar reads nothing of the register', () => {
  const host = ours.open();
  go(host, 'tables', {}, li.email); // whoever comes first reads the settings for all
  go(host, 'tables', {}, wang.email);
  const run = host.executions[host.executions.length - 1];

  expect((run?.calls.read ?? 9) + (run?.calls.write ?? 9) + (run?.calls.flush ?? 9)).toBeLessThanOrEqual(4);
  expect(run?.cells.read).toBeLessThanOrEqual(60);
});

const noteAt = (host: Host, at: string): string => picture(host)[at] ?? '';
