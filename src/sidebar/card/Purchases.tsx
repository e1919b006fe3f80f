import type { Card } from '../../addon/api';
import { readCooperations } from '../../values/cooperation';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { tableOf } from '../words/tableWords';
import { CardSectionOf } from './CardSectionOf';
import { PurchaseRow } from './PurchaseRow';
import { purchasesOf } from './paidSoFar';
import { recordsOf, textIn } from './sections';

/** What was bought when, and how far it is paid: contracts with their instalments, and the deals an archive remembers from before. */
export function Purchases({ card }: { card: Card }) {
  const { t, hello } = useApp();
  const purchases = purchasesOf(card, hello.today);
  const renewed = new Set(recordsOf(card, 'contracts').map((contract) => textIn(contract, 'renews')));
  const fields = Object.entries(tableOf(card.table, hello.settings).fields);
  const [key] = fields.find(([, { type }]) => type === 'cooperation') ?? [];
  const known = new Set(recordsOf(card, 'contracts').flatMap(({ number, title }) => [number, title]));
  const earlier = readCooperations(key === undefined ? '' : textIn(card, key)).filter(
    ({ contract }) => !known.has(contract),
  );
  if (purchases.length + earlier.length === 0) return null;
  return (
    <CardSectionOf card={card} table="contracts" title={t('ui.card.bought')} count={purchases.length + earlier.length}>
      <ul class="card rows">
        {purchases.map((purchase) => (
          <PurchaseRow
            key={purchase.contract.number}
            purchase={purchase}
            renewed={renewed.has(purchase.contract.number)}
          />
        ))}
        {earlier.map((deal) => (
          <li class="row earlier" key={JSON.stringify(deal)}>
            <span class="row-title">
              <Data text={deal.contract} class="name" />
              <Data text={deal.amount} class="row-end" />
            </span>
            {deal.period ? <Data text={deal.period} class="row-meta" /> : null}
          </li>
        ))}
      </ul>
    </CardSectionOf>
  );
}
