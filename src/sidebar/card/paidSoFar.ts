import type { Card, CardRecord } from '../../addon/api';
import { readAmount } from '../../values/currency';
import type { Day } from '../../values/day';
import { recordsOf, textIn } from './sections';

/** A contract, what has come in of it, and what should have. */
export interface Purchase {
  readonly contract: CardRecord;
  readonly payments: readonly CardRecord[];
  /** In the contract's currency; undefined where the amount cannot be read. */
  readonly total: number | undefined;
  readonly received: number;
  /** Instalments whose day has passed and that have not come in. */
  readonly late: readonly CardRecord[];
}

/** What was bought, with what was paid (CA-29, CA-30). Payments without a contract on the card stand by themselves. */
export function purchasesOf(card: Card, today: Day): readonly Purchase[] {
  const payments = recordsOf(card, 'payments').filter(({ archived }) => !archived);
  return recordsOf(card, 'contracts')
    .filter(({ archived }) => !archived)
    .map((contract) => {
      const own = payments.filter((payment) => textIn(payment, 'contract') === contract.number);
      return { contract, ...paid(own, textIn(contract, 'amount'), today) };
    });
}

/** How far the instalments of one contract have come. */
export function paid(payments: readonly CardRecord[], amount: string, today: Day): Omit<Purchase, 'contract'> {
  const agreed = readAmount(amount);
  const sums = payments.map((payment) => readAmount(textIn(payment, 'receivedAmount')));
  const same = sums.filter((sum) => sum?.currency === agreed?.currency);
  return {
    payments,
    total: agreed?.from,
    received: same.reduce((sum, one) => sum + (one?.from ?? 0), 0),
    late: payments.filter((payment) => isLate(payment, today)),
  };
}

const isLate = (payment: CardRecord, today: Day): boolean => {
  const planned = textIn(payment, 'plannedOn');
  return (
    planned !== '' &&
    planned < today &&
    textIn(payment, 'receivedAmount') === '' &&
    !VOID.test(textIn(payment, 'state'))
  );
};
/** States in which nothing is waited for. */
const VOID = /作废|已回款|取消|void|received|cancel/i;
