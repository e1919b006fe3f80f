import { type Amount, readAmount } from './currency';
import { rewritten } from './listCell';
import { type Period, readPeriod } from './period';
import { isPlaceholder } from './text';

/** One past deal in the words it was written in, `''` for a part that was left out. */
export interface Cooperation {
  readonly contract: string;
  readonly amount: string;
  readonly period: string;
}

/** Between deals; a comma only before something with a slash, and never the one of 12,000. */
const BETWEEN = /[;；\n\r|｜]+|(?!(?<=\d)[,，]\d{3}(?!\d))[,，、](?=[^,，、]*[/／])/;

/** The deals of a cell (CA-14): `CRM2023001/5万/12个月`, several with any separator; a period may hold dates with slashes. `-` is none. */
export function readCooperations(text: string): readonly Cooperation[] {
  if (isPlaceholder(text)) return [];
  const deals = text.split(BETWEEN).map((deal) => deal.trim());
  return deals.filter((deal) => deal !== '' && !isPlaceholder(deal)).map(readDeal);
}

/** The cell for these deals; those that were there keep the words they were typed in. */
export const writeCooperations = (text: string, deals: readonly Cooperation[]): string =>
  deals.length === 0 ? '' : rewritten(text, deals, readCooperations, written);

/** What the amount and the period of a deal come to, where they can be read. */
export const measured = (
  deal: Cooperation,
): { readonly amount: Amount | undefined; readonly period: Period | undefined } => ({
  amount: readAmount(deal.amount),
  period: readPeriod(deal.period),
});

function readDeal(deal: string): Cooperation {
  const [contract = '', amount = '', ...period] = deal.split(/\s*[/／]\s*/);
  const none = (part: string): string => (isPlaceholder(part) ? '' : part);
  return { contract: none(contract), amount: none(amount), period: none(period.join('/')) };
}

const written = ({ contract, amount, period }: Cooperation): string =>
  [contract, amount, period].map((part) => part || '-').join('/');
