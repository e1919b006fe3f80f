import { type MessageKey, say } from '../../messages';
import { means, optionFor } from '../../schema/fields/choice';
import { all } from '../../schema/read';
import type { Report, ReportLine } from '../../schema/report';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import { daysBetween } from '../../values/day';
import { readMoney } from '../../values/money';
import type { Params } from '../../values/outcome';
import { inUse } from '../rules/archived';
import { dayIn } from '../rules/openSteps';
import { opportunities } from '../tables/opportunities';
import type { ReportContext, ReportDefinition } from './definition';
import { headOf } from './head';

/** How many opportunities stand in each stage, worth how much and for how long (OP-06), and which are past their expected day (OP-08). */
export const funnel: ReportDefinition = {
  name: 'funnel',
  label: { zh: '报表·销售漏斗', en: 'Report · Funnel' },
  reads: () => ({ opportunities: all('opportunities') }),
  build(records, context): Report {
    const registered = inUse(records.opportunities ?? []);
    const open = registered.filter((one) => textOf(one.cells.outcome ?? '').trim() === '');
    const stages = stagesOf(open, context);
    const lines = layOut(registered, open, stages, context);
    const header = lines.findIndex(({ kind }) => kind === 'header');
    const chart = {
      title: say(context.language, 'report.funnel'),
      type: 'bar',
      stacked: false,
      fromLine: header,
      toLine: header + stages.length,
      columns: [0, 1],
      colors: ['#2E7D8C'],
    } as const;
    return {
      name: this.name,
      tab: this.label[context.language],
      lines,
      charts: stages.some(({ count }) => count > 0) ? [chart] : [],
    };
  },
};

interface Stage {
  readonly stage: string;
  readonly count: number;
  readonly amount: number;
  /** The amount by each one's own chances. */
  readonly weighted: number;
  /** Days since they came there, on average; undefined where nobody wrote down when. */
  readonly stay?: number;
}

/** The stages in the order of their list, then what is on no list, then those without one. */
function stagesOf(open: readonly Stored[], context: ReportContext): readonly Stage[] {
  const { settings, language } = context;
  const list = opportunities.fields.stage.list ?? '';
  const stageOf = ({ cells }: Stored): string => {
    const word = textOf(cells.stage ?? '').trim();
    return word === '' ? say(language, 'report.notFilled') : (optionFor(settings, list, word)?.value ?? word);
  };
  const listed = (settings.choices[list] ?? []).map(({ value }) => value);
  return [...new Set([...listed, ...open.map(stageOf)])].map((stage) =>
    stageFrom(
      stage,
      open.filter((one) => stageOf(one) === stage),
      context.now.slice(0, 10),
    ),
  );
}

function stageFrom(stage: string, group: readonly Stored[], today: string): Stage {
  const stays = group.flatMap((one) => {
    const moved = dayIn(one, 'movedOn');
    return moved === undefined ? [] : [daysBetween(moved, today)];
  });
  return {
    stage,
    count: group.length,
    amount: total(group, amountOf),
    weighted: total(
      group,
      (one) => amountOf(one) * (typeof one.fields.probability === 'number' ? one.fields.probability : 0),
    ),
    ...(stays.length > 0 ? { stay: stays.reduce((sum, days) => sum + days, 0) / stays.length } : {}),
  };
}

const total = (group: readonly Stored[], of: (one: Stored) => number): number =>
  group.reduce((sum, one) => sum + of(one), 0);

/** An amount that is a range counts by its lower end. */
const amountOf = ({ cells }: Stored): number => readMoney(textOf(cells.amount ?? ''))?.from ?? 0;

const CHART_LINES = 12;
const formats = ['@', '0', '#,##0', '#,##0', '0.0'];

function layOut(
  registered: readonly Stored[],
  open: readonly Stored[],
  stages: readonly Stage[],
  context: ReportContext,
): readonly ReportLine[] {
  const { language, settings } = context;
  const words = (key: MessageKey, params: Params = {}) => say(language, key, params);
  const closed = (word: string) =>
    registered.filter((one) => means(settings, 'outcome', textOf(one.cells.outcome ?? '').trim(), word)).length;
  const sum = (of: (stage: Stage) => number): number => stages.reduce((all, stage) => all + of(stage), 0);
  const counted = sum(({ count }) => count);
  const chart =
    counted > 0 ? Array.from({ length: CHART_LINES }, (): ReportLine => ({ kind: 'chart', cells: [] })) : [];
  return [
    ...headOf(words('report.funnel'), words('report.funnelScope'), context),
    { kind: 'blank', cells: [] },
    {
      kind: 'header',
      cells: (['report.stage', 'report.opportunities', 'report.amount', 'report.weighted', 'report.stay'] as const).map(
        (key) => words(key),
      ),
    },
    ...stages.map(
      ({ stage, count, amount, weighted, stay }): ReportLine => ({
        kind: 'row',
        cells: [stage, count, amount, Math.round(weighted), stay === undefined ? '' : Math.round(stay * 10) / 10],
        formats,
      }),
    ),
    {
      kind: 'total',
      cells: [
        words('report.total'),
        counted,
        sum(({ amount }) => amount),
        Math.round(sum(({ weighted }) => weighted)),
        '',
      ],
      formats,
    },
    {
      kind: 'check',
      cells: [
        words('report.check'),
        words(counted === open.length ? 'report.byFieldOk' : 'report.byFieldOff', {
          parts: stages.map(({ count }) => count).join(' + ') || '0',
          sum: counted,
          records: open.length,
        }),
      ],
    },
    { kind: 'blank', cells: [] },
    { kind: 'finding', cells: [finding(stages, counted, context)] },
    { kind: 'meta', cells: [words('report.funnelClosed', { won: closed('赢单'), lost: closed('输单') })] },
    { kind: 'blank', cells: [] },
    ...chart,
    ...overdueLines(open, context),
    { kind: 'note', cells: [words('report.kept')] },
  ];
}

/** A bottleneck holds its share of opportunities or more, and holds them longest. */
function finding(stages: readonly Stage[], counted: number, { language }: ReportContext): string {
  const used = stages.filter(({ count }) => count > 0);
  const slow = used
    .filter(({ count, stay }) => stay !== undefined && count * used.length >= counted)
    .sort((one, other) => (other.stay ?? 0) - (one.stay ?? 0))[0];
  if (slow?.stay !== undefined)
    return say(language, 'report.bottleneck', { stage: slow.stage, count: slow.count, days: Math.round(slow.stay) });
  return say(language, counted === 0 ? 'report.noOpportunities' : 'report.noBottleneck');
}

/** Those past their expected day, the latest first: what a weekly look goes through. */
function overdueLines(open: readonly Stored[], { language, now }: ReportContext): readonly ReportLine[] {
  const today = now.slice(0, 10);
  const late = open
    .flatMap((one) => {
      const expected = dayIn(one, 'expectedCloseOn');
      return expected !== undefined && expected < today ? [{ one, expected }] : [];
    })
    .sort((a, b) => (a.expected < b.expected ? -1 : 1));
  if (late.length === 0) return [];
  const { name, owner, expectedCloseOn } = opportunities.fields;
  return [
    { kind: 'finding', cells: [say(language, 'report.pastDay', { count: late.length })] },
    {
      kind: 'header',
      cells: [
        opportunities.number.label[language],
        name.label[language],
        owner.label[language],
        expectedCloseOn.label[language],
        say(language, 'report.daysLate'),
      ],
    },
    ...late.map(
      ({ one, expected }): ReportLine => ({
        kind: 'row',
        cells: [
          one.number,
          textOf(one.cells.name ?? '').trim(),
          textOf(one.cells.owner ?? '').trim(),
          expected,
          daysBetween(expected, today),
        ],
        formats: ['@', '@', '@', '@', '0'],
      }),
    ),
    { kind: 'blank', cells: [] },
  ];
}
