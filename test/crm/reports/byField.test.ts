import fc from 'fast-check';
import { byField } from '../../../src/crm/reports/byField';
import type { ReportContext } from '../../../src/crm/reports/definition';
import type { OwnField } from '../../../src/crm/tables/ownFields';
import type { Settings } from '../../../src/crm/tables/settings';
import { tablesIn } from '../../../src/crm/tables/tablesIn';
import type { ReportLine } from '../../../src/schema/report';
import type { Stored } from '../../../src/schema/table';
import type { Cell } from '../../../src/values/cell';
import { settings } from '../../support/records';

const version: OwnField = { table: 'leads', key: 'own_版本', label: '版本', type: 'choice' };
const trial: OwnField = { table: 'leads', key: 'own_试用费', label: '试用费', type: 'money' };
const note: OwnField = { table: 'leads', key: 'own_来访', label: '来访', type: 'day' };
const declared: Settings = {
  ...settings,
  ownFields: [version, trial, note],
  choices: {
    ...settings.choices,
    'leads.own_版本': [
      { value: '标准版', aliases: ['基础版'] },
      { value: '旗舰版', aliases: [] },
    ],
  },
};
/** As the store reads a row with declared columns. */
function lead(number: string, cells: Readonly<Record<string, Cell>>): Stored {
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(tablesIn(declared).leads?.fields ?? {})) {
    const read = field.parse(cells[key] ?? '', declared);
    if (read.ok && read.value !== undefined) fields[key] = read.value;
  }
  return { table: 'leads', number, fields, cells };
}
const register = (rows: readonly Readonly<Record<string, Cell>>[]) =>
  rows.map((cells, at) => lead(`LX2026${String(at + 1).padStart(3, '0')}`, cells));
const build = (rows: readonly Readonly<Record<string, Cell>>[], more: Partial<ReportContext> = {}) =>
  byField.build(
    { leads: register(rows) },
    { settings: declared, language: 'zh', now: '2026-11-19T14:32:05', by: '张婉清', ...more },
  );
/** The block below a header, up to its check. */
function block(lines: readonly ReportLine[], header: string): readonly (readonly (string | number)[])[] {
  const from = lines.findIndex(({ kind, cells }) => kind === 'header' && cells[0] === header);
  const rows = lines.slice(from);
  return from < 0 ? [] : rows.slice(0, rows.findIndex(({ kind }) => kind === 'check') + 1).map(({ cells }) => cells);
}

test('a declared choice is counted unasked, by its options, with declared amounts added up beside', () => {
  const { lines } = build([
    { own_版本: '标准版', own_试用费: '5万' },
    { own_版本: '基础版', own_试用费: '3000' },
    { own_版本: '旗舰版', own_试用费: '10万-20万' },
    { own_版本: '' },
  ]);

  expect(block(lines, '线索 · 版本')).toEqual([
    ['线索 · 版本', '记录数', '占比', '试用费合计'],
    ['标准版', 2, 0.5, 53000],
    ['旗舰版', 1, 0.25, 100000],
    ['未填', 1, 0.25, 0],
    ['合计', 4, 1, 153000],
    ['核对', '2 + 1 + 1 = 4，与 4 条一致'],
  ]);
});

test('a built-in field is counted where the settings name it; a day and a declared amount are no groups', () => {
  const counted = [{ table: 'leads', key: 'source' }];
  const headers = (lines: readonly ReportLine[]) =>
    lines.flatMap(({ kind, cells }) => (kind === 'header' ? [cells[0]] : []));

  expect(headers(build([{ source: '官网' }]).lines)).toEqual(['线索 · 状态', '线索 · 版本']);
  expect(headers(build([{ source: '官网' }], { settings: { ...declared, counted } }).lines)).toEqual([
    '线索 · 获取渠道',
    '线索 · 版本',
  ]);
});

test('only tables that have a tab are read, and what was archived counts nowhere', () => {
  expect(Object.keys(byField.reads(declared, ['leads']))).toEqual(['leads']);
  expect(Object.keys(byField.reads(declared, ['leads', 'customers']))).toEqual(['leads', 'customers']);
  const { lines } = build([{ own_版本: '旗舰版', archivedOn: { day: '2026-11-01' } }, { own_版本: '标准版' }]);

  expect(block(lines, '线索 · 版本').map(([word]) => word)).toEqual(['线索 · 版本', '标准版', '合计', '核对']);
});

test('where nothing is to be counted it says what to write', () => {
  const none = { ...settings, counted: [] };
  const report = byField.build({}, { settings: none, language: 'zh', now: '2026-11-19T14:32:05', by: '' });

  expect(report.lines.some(({ kind, cells }) => kind === 'finding' && String(cells[0]).includes('线索 · 状态'))).toBe(
    true,
  );
});

test('whatever stands in a register, the groups of a field add up to its records', () => {
  const words = fc.constantFrom('标准版', '基础版', '旗舰版', '自定', '', '-');
  fc.assert(
    fc.property(fc.array(fc.record({ own_版本: words, status: words }), { maxLength: 30 }), (rows) => {
      const { lines } = build(rows);
      const totals = lines.filter(({ kind }) => kind === 'total').map(({ cells }) => cells[1]);

      expect(totals).toEqual([rows.length, rows.length]);
    }),
  );
});
