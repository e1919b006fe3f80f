import { type Cooperation, measured, readCooperations } from '../../values/cooperation';
import { asTyped, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/**
 * Past deals, `合同号/金额/周期` (CA-14); `readCooperations` gives them. A line of prose, as of a purchase (CA-36), is
 * legal; an amount or a period that cannot be read is kept and pointed out.
 */
export const cooperation = (options: FieldOptions): Field<string> =>
  asTyped(options, {
    type: 'cooperation',
    control: 'multiline',
    problems: (text) => readCooperations(text).flatMap(unread).slice(0, 1),
  });

function unread(deal: Cooperation) {
  const { amount, period } = measured(deal);
  if (deal.amount !== '' && !amount) return doubt('cooperation.amount', { params: { value: deal.amount } });
  if (deal.period !== '' && !period) return doubt('cooperation.period', { params: { value: deal.period } });
  return [];
}
