import type { Tint } from '../parts/Chip';

/** A person to talk to: shown as a row of their own, with the telephone. */
export const contactFields = ['contactName', 'title', 'phone'] as const;

/** States that are over and well, or over; every other one is under way. */
const tints: readonly (readonly [RegExp, Tint])[] = [
  [/活跃|已成交|已完成|完毕|完结|active|won|done|completed|fulfilled/i, 'ok'],
  [/流失|无效|lost|discarded/i, 'neutral'],
  [/沉睡|顺延|dormant|postponed/i, 'warn'],
];
export const chipTint = (field: string, value: string): Tint =>
  field === 'status' || field === 'state' ? (tints.find(([words]) => words.test(value))?.[1] ?? 'accent') : 'neutral';
