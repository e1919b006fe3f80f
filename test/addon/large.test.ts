import type { Host } from '../../host/api';
import type { Modes } from '../../host/engine/api';
import { go, lastRun, sheetCalls, storeHost } from '../support/storeBundle';
import { adopt, cellOf, must, someoneElses } from '../support/workbooks';

const { leads } = someoneElses;
const header = [
  '公司名称',
  '联系人',
  '手机',
  '线索编号',
  '来源',
  '需求',
  '意向等级',
  '状态',
  '负责人',
  '下次联系',
  '登记日期',
];
const grades = ['A', '', 'B', '', '', 'C'];
const digits = (at: number): string => String(at).padStart(8, '0');

/** A register of many leads somebody kept: a grade in every other row, a wrong phone and a twin now and then. */
const drawn = (count: number, apostrophe: Modes['apostrophe']): Host => {
  const rows = Array.from({ length: count }, (_, at) => [
    `第${Math.floor(at / (at % 40 === 1 ? 2 : 1))}号机械有限公司`,
    `联系人${at}`,
    at % 50 === 7 ? `138${digits(at).slice(1)}O` : `138${digits(at)}`,
    `XS-${100001 + at}`,
    '官网',
    at % 3 === 0 ? '采购两台，预算 30 万' : '',
    grades[at % grades.length] ?? '',
    '初次接触',
    '王芳',
    '',
    '',
  ]);
  return storeHost({ workbook: { [leads.tab]: [['登记表'], [''], header, ...rows] }, modes: { apostrophe } });
};
const { convertedTo, lastFollowUpOn, ...columns } = leads.columns;
const place = { ...leads, columns };
const fields = {
  source: '行业展会',
  customerName: '上海澄川',
  contactName: '陈工',
  phone: '13911112222',
  need: '采购',
};

/** Calls and cells read of each slice. */
function scanned(host: Host): { calls: number; cells: number }[] {
  const slices: { calls: number; cells: number }[] = [];
  let cursor: string | undefined;
  do {
    cursor = go<{ cursor?: string }>(host, 'scan', cursor === undefined ? {} : { cursor }).cursor;
    slices.push({ calls: sheetCalls(lastRun(host)), cells: lastRun(host).cells.read });
  } while (cursor !== undefined);
  return slices;
}

test.each`
  count   | apostrophe    | save  | read          | because
  ${3000} | ${'consumed'} | ${14} | ${2.2 * 3000} | ${'an apostrophe says that a text is a text'}
  ${600}  | ${'stored'}   | ${16} | ${2.5 * 600}  | ${'a format says so, for all such cells at once'}
`(
  'a register of $count leads keeps its calls at both scans and a save: $because',
  ({ count, apostrophe, save, read }) => {
    const host = drawn(count, apostrophe);
    must(adopt(host, 'leads', place));
    for (const slice of scanned(host)) expect(slice.calls).toBeLessThanOrEqual(75);
    for (const { calls, cells } of scanned(host)) {
      expect(calls).toBeLessThanOrEqual(40);
      expect(cells).toBeLessThanOrEqual(count * 40);
    }
    must(go(host, 'act', { action: 'createLead', request: 'r', input: { fields, verdicts: {} } }));
    expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(save);
    expect(lastRun(host).cells.read).toBeLessThanOrEqual(read);
    expect(cellOf(host, leads, `XS-${100001 + count}`, 'customerName')).toBe('上海澄川');
    expect(cellOf(host, leads, 'XS-100002', 'grade')).toMatch(/^[ABC]$/);
  },
);
