import { type MessageKey, say } from '../../messages';
import { means } from '../../schema/fields';
import { all } from '../../schema/read';
import type { Report, ReportLine } from '../../schema/report';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { Params } from '../../values/outcome';
import { foldTight } from '../../values/text';
import { inUse } from '../rules/archived';
import { leads } from '../tables/leads';
import type { Settings } from '../tables/settings';
import { wayIn } from '../tables/ways';
import type { ReportContext, ReportDefinition } from './definition';
import { headOf } from './head';

/** How many leads each channel brings, of which grade, and how many become customers (RP-01, RP-02). */
export const channelQuality: ReportDefinition = {
  name: 'channelQuality',
  label: { zh: '报表·渠道质量', en: 'Report · Channel quality' },
  reads: () => ({ leads: all('leads') }),
  build(records, context): Report {
    const registered = inUse(records.leads ?? []);
    const channels = countByChannel(registered, context);
    const lines = layOut(registered.length, channels, context);
    const header = lines.findIndex((line) => line.kind === 'header');
    return {
      name: this.name,
      tab: this.label[context.language],
      lines,
      charts: channels.length === 0 ? [] : [gradeChart(header, channels.length, context)],
    };
  },
};

/** Leads of one channel, or of all. Every lead is in exactly one of a, b, c and none. */
interface Count {
  readonly channel: string;
  readonly leads: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly none: number;
  readonly converted: number;
}

/** Biggest channel first; equal ones by name, so that the same register always reads the same. */
function countByChannel(registered: readonly Stored[], { settings, language }: ReportContext): readonly Count[] {
  const groups = new Map<string, Stored[]>();
  for (const lead of registered) {
    const channel = channelOf(lead, settings) ?? say(language, 'report.noChannel');
    groups.set(channel, [...(groups.get(channel) ?? []), lead]);
  }
  return [...groups]
    .map(([channel, group]) => count(channel, group, settings))
    .sort((one, other) => other.leads - one.leads || (one.channel < other.channel ? -1 : 1));
}

/** With one column for the source the channel is the option its text names: 2026 合肥工业展 B12 came by 行业展会 (C-05). */
function channelOf({ fields: { source } }: Stored, settings: Settings): string | undefined {
  if (source === undefined || wayIn(settings, 'sourceColumns') === 'two') return source as string | undefined;
  const text = foldTight(String(source));
  const named = (settings.choices[leads.fields.source.list ?? ''] ?? []).flatMap(({ value, aliases }) =>
    [value, ...aliases].flatMap((word) => (text.includes(foldTight(word)) ? [{ value, length: word.length }] : [])),
  );
  return named.sort((one, other) => other.length - one.length)[0]?.value ?? String(source);
}

function count(channel: string, group: readonly Stored[], settings: Settings): Count {
  const graded = (letter: string) => group.filter((lead) => gradeIn(lead) === letter).length;
  return {
    channel,
    leads: group.length,
    a: graded('A'),
    b: graded('B'),
    c: graded('C'),
    none: graded(''),
    converted: group.filter((lead) => isConverted(lead, settings)).length,
  };
}

/** A person's grade counts before the rule's. */
const gradeIn = (lead: Stored): string => String(lead.fields.manualGrade ?? lead.fields.grade ?? '');

const isConverted = (lead: Stored, settings: Settings): boolean =>
  textOf(lead.cells.convertedTo ?? '') !== '' ||
  means(settings, leads.fields.status.list ?? '', textOf(lead.cells.status ?? ''), '已成交');

const sum = (channels: readonly Count[], channel: string): Count =>
  channels.reduce(
    (total, one) => ({
      channel,
      leads: total.leads + one.leads,
      a: total.a + one.a,
      b: total.b + one.b,
      c: total.c + one.c,
      none: total.none + one.none,
      converted: total.converted + one.converted,
    }),
    { channel, leads: 0, a: 0, b: 0, c: 0, none: 0, converted: 0 },
  );

/** The columns, in order: header, cell, format. */
const columns: readonly {
  readonly key: MessageKey;
  readonly params?: Params;
  readonly cell: (count: Count) => string | number;
  readonly format: string;
}[] = [
  { key: 'report.channel', cell: (count) => count.channel, format: '@' },
  { key: 'report.leads', cell: (count) => count.leads, format: '0' },
  { key: 'report.gradeOf', params: { grade: 'A' }, cell: (count) => count.a, format: '0' },
  { key: 'report.gradeOf', params: { grade: 'B' }, cell: (count) => count.b, format: '0' },
  { key: 'report.gradeOf', params: { grade: 'C' }, cell: (count) => count.c, format: '0' },
  { key: 'report.ungraded', cell: (count) => count.none, format: '0' },
  { key: 'report.converted', cell: (count) => count.converted, format: '0' },
  { key: 'report.rate', cell: rateOf, format: '0.0%' },
];
/** Lines under the finding that the chart covers. */
const CHART_LINES = 14;
const formats = columns.map((column) => column.format);

function rateOf(count: Count): number {
  return count.leads === 0 ? 0 : count.converted / count.leads;
}

function layOut(rows: number, channels: readonly Count[], context: ReportContext): readonly ReportLine[] {
  const { language, settings } = context;
  const words = (key: MessageKey, params: Params = {}) => say(language, key, params);
  const tab = leads.tab.name;
  const total = sum(channels, words('report.total'));
  return [
    ...headOf(words('report.channelQuality'), words('report.scopeAll'), context),
    { kind: 'meta', cells: [words('report.from', { tab, rows, version: settings.grading.version })] },
    { kind: 'blank', cells: [] },
    { kind: 'header', cells: columns.map((column) => words(column.key, column.params)) },
    ...channels.map((one): ReportLine => ({ kind: 'row', cells: columns.map((column) => column.cell(one)), formats })),
    { kind: 'total', cells: columns.map((column) => column.cell(total)), formats },
    { kind: 'check', cells: [words('report.check'), reconciled(rows, channels, total, tab, context)] },
    { kind: 'blank', cells: [] },
    { kind: 'finding', cells: [finding(rows, channels, total, context)] },
    { kind: 'blank', cells: [] },
    ...Array.from({ length: channels.length > 0 ? CHART_LINES : 0 }, (): ReportLine => ({ kind: 'chart', cells: [] })),
    { kind: 'note', cells: [words('report.kept')] },
  ];
}

/** The sums beside the rows that were read; where they differ the line says so instead of looking right. */
function reconciled(
  rows: number,
  channels: readonly Count[],
  { leads: summed, a, b, c, none }: Count,
  tab: string,
  { language }: ReportContext,
): string {
  const grades = a + b + c + none;
  const parts = channels.map((one) => one.leads).join(' + ') || '0';
  return say(language, summed === rows && grades === rows ? 'report.channelCheckOk' : 'report.channelCheckOff', {
    parts,
    sum: summed,
    a,
    b,
    c,
    none,
    grades,
    tab,
    rows,
  });
}

/** A channel with one lucky lead is no finding: only channels of average size or more compete, if any converted. */
function finding(rows: number, channels: readonly Count[], total: Count, { language }: ReportContext): string {
  const rich = [...channels].sort((one, other) => other.a - one.a)[0];
  if (rich === undefined) return say(language, 'report.noLeads');
  const fair = channels.filter((one) => one.converted > 0 && one.leads * channels.length >= total.leads);
  const best = [...(fair.length > 0 ? fair : channels)].sort((one, other) => rateOf(other) - rateOf(one))[0] ?? rich;
  if (total.converted === 0) {
    return say(language, 'report.channelNoneConverted', { rows, rich: rich.channel, grade: rich.a });
  }
  return say(language, 'report.channelFinding', {
    channel: best.channel,
    leads: best.leads,
    converted: best.converted,
    rate: percent(rateOf(best)),
    all: percent(rateOf(total)),
    rich: rich.channel,
    grade: rich.a,
  });
}

const percent = (rate: number): string => `${(rate * 100).toFixed(1)}%`;

/** Teal, ochre and deep for A, B and C, mist for the remainder (UI.md §6). */
const gradeChart = (header: number, channels: number, { language }: ReportContext): Report['charts'][number] => ({
  title: say(language, 'report.gradesPerChannel'),
  type: 'column',
  stacked: true,
  fromLine: header,
  toLine: header + channels,
  columns: [0, 2, 3, 4, 5],
  colors: ['#2E7D8C', '#C8782A', '#0C4B57', '#BFD9DE'],
});
