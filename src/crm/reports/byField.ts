import { type MessageKey, say } from '../../messages';
import type { Field } from '../../schema/field';
import { all } from '../../schema/read';
import type { Report, ReportChart, ReportLine } from '../../schema/report';
import type { Stored, Table } from '../../schema/table';
import { type Cell, textOf } from '../../values/cell';
import { readMoney } from '../../values/money';
import type { Params } from '../../values/outcome';
import { inUse } from '../rules/archived';
import { countedFields, summedFields } from './countedFields';
import type { ReportContext, ReportDefinition } from './definition';
import { headOf } from './head';

/** How many records say what in the fields the settings name, and in every declared field that can be counted; declared figures are added up beside. */
export const byField: ReportDefinition = {
  name: 'byField',
  label: { zh: '报表·按字段统计', en: 'Report · By field' },
  reads: (settings, tabs) =>
    Object.fromEntries(countedFields(settings, tabs).map(({ table }) => [table.name, all(table.name)])),
  build(records, context): Report {
    const blocks = countedFields(context.settings, Object.keys(records)).map((counted) =>
      blockOf(counted.table, counted.key, inUse(records[counted.table.name] ?? []), context),
    );
    const { lines, charts } = layOut(blocks, context);
    return { name: this.name, tab: this.label[context.language], lines, charts };
  },
};

/** One field with what its records say, the most frequent first. */
interface Block {
  readonly table: Table;
  readonly field: Field;
  readonly summed: readonly Field[];
  readonly rows: readonly Row[];
  readonly records: number;
}
interface Row {
  readonly word: string;
  readonly count: number;
  readonly sums: readonly number[];
}

function blockOf(table: Table, key: string, records: readonly Stored[], context: ReportContext): Block {
  const summed = summedFields(table);
  const groups = new Map<string, Stored[]>();
  for (const record of records) {
    const word = wordIn(record, key, table, context);
    groups.set(word, [...(groups.get(word) ?? []), record]);
  }
  const rows = [...groups].map(([word, group]) => ({
    word,
    count: group.length,
    sums: summed.map(([figure]) => group.reduce((sum, record) => sum + figureIn(record, figure), 0)),
  }));
  rows.sort((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1));
  const field = table.fields[key] as Field; // it was found among the fields of this table
  return { table, field, summed: summed.map(([, one]) => one), rows, records: records.length };
}

/** An option in any of its spellings counts as that option; what was not filled in is counted, too. */
function wordIn({ fields, cells }: Stored, key: string, table: Table, { language }: ReportContext): string {
  const value = fields[key];
  const field = table.fields[key];
  const text = value === undefined || !field ? textOf(cells[key] ?? '').trim() : field.format(value, language).trim();
  return text || say(language, 'report.notFilled');
}

/** An amount that is a range counts by its lower end. */
function figureIn({ fields, cells }: Stored, key: string): number {
  const value = fields[key];
  if (typeof value === 'number') return value;
  return readMoney(textOf((value as Cell | undefined) ?? cells[key] ?? ''))?.from ?? 0;
}

/** Lines that a chart covers. */
const CHART_LINES = 12;
/** Words a chart can show without crowding. */
const MOST_BARS = 12;

function layOut(blocks: readonly Block[], context: ReportContext) {
  const { language } = context;
  const words = (key: MessageKey, params: Params = {}) => say(language, key, params);
  const lines: ReportLine[] = [...headOf(words('report.byField'), words('report.byFieldScope'), context)];
  const charts: ReportChart[] = [];
  for (const block of blocks) {
    lines.push({ kind: 'blank', cells: [] });
    const header = lines.length;
    lines.push(...linesOf(block, context));
    if (block.rows.length < 2) continue;
    charts.push(chartOf(block, header, context));
    lines.push(
      { kind: 'blank', cells: [] },
      ...Array.from({ length: CHART_LINES }, (): ReportLine => ({ kind: 'chart', cells: [] })),
    );
  }
  if (blocks.length === 0) lines.push({ kind: 'finding', cells: [words('report.byFieldNone')] });
  return { lines: [...lines, { kind: 'note', cells: [words('report.kept')] } as const], charts };
}

function linesOf({ table, field, summed, rows, records }: Block, { language }: ReportContext): readonly ReportLine[] {
  const words = (key: MessageKey, params: Params = {}) => say(language, key, params);
  const formats = ['@', '0', '0.0%', ...summed.map(() => '#,##0.##')];
  const counted = rows.reduce((sum, row) => sum + row.count, 0);
  const totals = summed.map((_, at) => rows.reduce((sum, row) => sum + (row.sums[at] ?? 0), 0));
  const parts = rows.map(({ count }) => count).join(' + ') || '0';
  return [
    {
      kind: 'header',
      cells: [
        `${table.label[language]} · ${field.label[language]}`,
        words('report.records'),
        words('report.share'),
        ...summed.map(({ label }) => words('report.sumOf', { label: label[language] })),
      ],
    },
    ...rows.map(
      ({ word, count, sums }): ReportLine => ({
        kind: 'row',
        cells: [word, count, shareOf(count, records), ...sums],
        formats,
      }),
    ),
    { kind: 'total', cells: [words('report.total'), counted, shareOf(counted, records), ...totals], formats },
    {
      kind: 'check',
      cells: [
        words('report.check'),
        words(counted === records ? 'report.byFieldOk' : 'report.byFieldOff', { parts, sum: counted, records }),
      ],
    },
  ];
}

const shareOf = (count: number, records: number): number => (records === 0 ? 0 : count / records);

/** The frequent words only: a hundred bars tell nothing. */
const chartOf = ({ table, field, rows }: Block, header: number, { language }: ReportContext): ReportChart => ({
  title: `${table.label[language]} · ${field.label[language]}`,
  type: 'bar',
  stacked: false,
  fromLine: header,
  toLine: header + Math.min(rows.length, MOST_BARS),
  columns: [0, 1],
  colors: ['#2E7D8C'],
});
