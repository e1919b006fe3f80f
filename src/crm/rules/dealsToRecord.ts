import type { MessageKey } from '../../messages';
import type { Cells } from '../../schema/change';
import { textOf } from '../../values/cell';
import { type Cooperation, readCooperations } from '../../values/cooperation';
import type { Day } from '../../values/day';

interface Contract {
  readonly number: string;
  readonly cells: Cells;
}
/** A deal the archive does not remember yet, and what it was. */
export interface Deal {
  readonly contract: string;
  readonly amount: string;
  readonly product: string;
  readonly signedOn: Day;
  readonly kind: Extract<MessageKey, `deal.${string}`>;
}

/**
 * Signed contracts that the cooperation history of an archive does not name, oldest first (CA-36): a first deal, one that
 * renews another (续约), or one beside those that were there (增购).
 */
export function dealsToRecord(history: string, contracts: readonly Contract[]): readonly Deal[] {
  const known = new Set(readCooperations(history).map(({ contract }) => contract));
  const text = ({ cells }: Contract, key: string): string => textOf(cells[key] ?? '').trim();
  const signed = contracts
    .filter((contract) => text(contract, 'signedOn') !== '')
    .sort((a, b) => (text(a, 'signedOn') < text(b, 'signedOn') ? -1 : 1));
  return signed.flatMap((contract, at): readonly Deal[] => {
    if ([contract.number, text(contract, 'name')].some((name) => name !== '' && known.has(name))) return [];
    const isFirst = at === 0 && known.size === 0;
    return [
      {
        contract: contract.number,
        amount: text(contract, 'amount'),
        product: (text(contract, 'name') || text(contract, 'items')).replace(/[\s/／;；,，、|｜]+/g, ' '),
        signedOn: text(contract, 'signedOn'),
        kind: text(contract, 'renews') !== '' ? 'deal.renewed' : isFirst ? 'deal.first' : 'deal.added',
      },
    ];
  });
}

/** A deal in the composite form of the manuals (CA-14), with its day and product where the period stands. */
export const dealText = ({ contract, amount, product, signedOn }: Deal, kind: string): Cooperation => ({
  contract,
  amount,
  period: [signedOn, kind, product].filter((part) => part !== '').join(' '),
});
