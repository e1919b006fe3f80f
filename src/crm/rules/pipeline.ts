import type { FieldRules } from '../../schema/field';
import { means } from '../../schema/fields/choice';

/** How often an opportunity of a stage is won, where nobody knows better (OP-09). */
const winRates: readonly (readonly [stage: string, rate: number])[] = [
  ['初步接触', 0.1],
  ['需求确认', 0.3],
  ['方案制定', 0.5],
  ['商务谈判', 0.7],
  ['合同签署', 0.9],
];

/** By the stage's word in this workbook; a stage of a manager's own has none. */
export const winRateOf = (stage: string, rules: FieldRules): number | undefined =>
  winRates.find(([known]) => means(rules, 'stage', stage, known))?.[1];
