import type { Label } from '../../messages';

/** Whom the longest pause between two contacts is for, with the usual pause in days (C-07): S1 for leads, S4 for customers. */
export const conditions = {
  gradeA: { label: { zh: 'A 级线索', en: 'Grade A leads' }, days: 3 },
  gradeB: { label: { zh: 'B 级线索', en: 'Grade B leads' }, days: 7 },
  gradeC: { label: { zh: 'C 级线索', en: 'Grade C leads' }, days: 30 },
  newCustomer: { label: { zh: '新客户', en: 'New customers' }, days: 7 },
  highValue: { label: { zh: '高价值客户', en: 'High-value customers' }, days: 30 },
  dormant: { label: { zh: '沉睡客户', en: 'Dormant customers' }, days: 14 },
  customer: { label: { zh: '其他客户', en: 'Other customers' }, days: 30 },
} as const satisfies Record<string, { readonly label: Label; readonly days: number }>;
export type Condition = keyof typeof conditions;

export interface Pause {
  /** The longest pause in days; 0 where nobody is to be contacted. */
  readonly days: number;
  /** Ways to make contact, the first one first. */
  readonly methods: readonly string[];
}
export type Cadence = Readonly<Partial<Record<Condition, Pause>>>;

export const pauseOf = ({ cadence }: { readonly cadence?: Cadence }, condition: Condition): Pause =>
  cadence?.[condition] ?? { days: conditions[condition].days, methods: [] };

export const usualCadence: Cadence = Object.fromEntries(
  Object.entries(conditions).map(([name, { days }]) => [name, { days, methods: [] }]),
);
