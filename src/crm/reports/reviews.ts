import { type MessageKey, say } from '../../messages';
import { all } from '../../schema/read';
import type { Report, ReportLine } from '../../schema/report';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { Params } from '../../values/outcome';
import { inUse } from '../rules/archived';
import { dayIn } from '../rules/openSteps';
import { type ReviewReason, reviewReasons } from '../rules/review';
import { customers } from '../tables/customers';
import { wayIn } from '../tables/ways';
import { type Way, wayWords } from '../tables/wayWords';
import type { ReportContext, ReportDefinition } from './definition';
import { headOf } from './head';

/** Which archives are due for review, by whom and why (C-14). */
export const reviews: ReportDefinition = {
  name: 'reviews',
  label: { zh: '报表·档案复核', en: 'Report · Reviews' },
  reads: (_settings, tabs) => ({
    customers: all('customers'),
    ...(tabs.includes('contacts') ? { contacts: all('contacts') } : {}),
  }),
  build(records, context): Report {
    const archives = inUse(records.customers ?? []);
    const due = archives.flatMap((customer) => {
      const own = (records.contacts ?? []).filter(
        ({ cells }) => textOf(cells.customer ?? '').trim() === customer.number,
      );
      const reasons = reviewReasons(customer, own, context.settings, context.now.slice(0, 10));
      return reasons.length > 0 ? [{ customer, reasons }] : [];
    });
    return { name: this.name, tab: this.label[context.language], lines: layOut(archives, due, context), charts: [] };
  },
};

interface Due {
  readonly customer: Stored;
  readonly reasons: readonly ReviewReason[];
}

/** By account manager, who has the most to do first; archives nobody looks after come last. */
function layOut(archives: readonly Stored[], due: readonly Due[], context: ReportContext) {
  const { language, settings } = context;
  const words = (key: MessageKey, params: Params = {}) => say(language, key, params);
  const way: Way = wayWords.review;
  const { name, manager, reviewedOn } = customers.fields;
  const managerOf = ({ customer }: Due): string => textOf(customer.cells.manager ?? '').trim();
  const loads = new Map<string, number>();
  for (const one of due) loads.set(managerOf(one), (loads.get(managerOf(one)) ?? 0) + 1);
  const weight = (one: Due): number => (managerOf(one) === '' ? 0 : (loads.get(managerOf(one)) ?? 0));
  const sorted = [...due].sort(
    (one, other) =>
      weight(other) - weight(one) ||
      managerOf(one).localeCompare(managerOf(other)) ||
      (one.customer.number < other.customer.number ? -1 : 1),
  );
  const rhythm = `${way.label[language]}：${way.words[wayIn(settings, 'review')]?.[language] ?? ''}`;
  const lines: ReportLine[] = [
    ...headOf(words('report.reviews'), rhythm, context),
    { kind: 'blank', cells: [] },
    { kind: 'finding', cells: [words('report.reviewsDue', { due: due.length, all: archives.length })] },
    { kind: 'blank', cells: [] },
    {
      kind: 'header',
      cells: [
        customers.number.label[language],
        name.label[language],
        manager.label[language],
        reviewedOn.label[language],
        words('report.reviewWhy'),
      ],
    },
    ...sorted.map(
      (one): ReportLine => ({
        kind: 'row',
        cells: [
          one.customer.number,
          textOf(one.customer.cells.name ?? '').trim(),
          managerOf(one) || words('report.reviewNobody'),
          dayIn(one.customer, 'reviewedOn') ?? words('report.reviewNever'),
          one.reasons.map((reason) => words(whys[reason])).join(language === 'zh' ? '、' : ', '),
        ],
        formats: ['@', '@', '@', '@', '@'],
      }),
    ),
    { kind: 'blank', cells: [] },
    { kind: 'note', cells: [words('report.reviewsNote', { label: reviewedOn.label[language] })] },
    { kind: 'note', cells: [words('report.kept')] },
  ];
  return lines;
}

const whys = {
  never: 'report.reviewReasonNever',
  quarter: 'report.reviewReasonQuarter',
  changed: 'report.reviewReasonChanged',
  joined: 'report.reviewReasonJoined',
  left: 'report.reviewReasonLeft',
} as const satisfies Record<ReviewReason, MessageKey>;
