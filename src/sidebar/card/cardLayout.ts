import type { Tint } from '../parts/Chip';

interface CardLayout {
  /** One line below the name. */
  readonly sub: readonly string[];
  readonly chips: readonly string[];
  readonly owner: string;
  readonly figures: readonly string[];
}

/** Where the fields of a record stand on its card; the others follow in a list. */
export const cardLayouts: Readonly<Record<string, CardLayout>> = {
  leads: {
    sub: ['source', 'sourceDetail'],
    chips: ['customerKind', 'status'],
    owner: 'owner',
    figures: ['budget', 'registeredOn', 'nextFollowUpOn'],
  },
  customers: {
    sub: ['industry', 'sizeBand'],
    chips: ['type', 'status'],
    owner: 'manager',
    figures: ['contractAmount', 'contractEndsOn', 'nextFollowUpOn'],
  },
  followUps: {
    sub: ['record', 'contactName'],
    chips: ['method', 'state'],
    owner: 'by',
    figures: ['on', 'nextDueOn'],
  },
};
export const layoutOf = (table: string): CardLayout =>
  cardLayouts[table] ?? { sub: [], chips: [], owner: '', figures: [] };

/** A person to talk to: shown as a row of their own, with the telephone. */
export const contactFields = ['contactName', 'title', 'phone'] as const;

/** States that are over and well, or over; every other one is under way. */
const tints: readonly (readonly [RegExp, Tint])[] = [
  [/活跃|已成交|已完成|active|won|done/i, 'ok'],
  [/流失|无效|lost|discarded/i, 'neutral'],
  [/沉睡|顺延|dormant|postponed/i, 'warn'],
];
export const chipTint = (field: string, value: string): Tint =>
  field === 'status' || field === 'state' ? (tints.find(([words]) => words.test(value))?.[1] ?? 'accent') : 'neutral';
