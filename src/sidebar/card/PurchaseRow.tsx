import { addDays } from '../../values/day';
import { yuanText } from '../../values/money';
import { useApp } from '../app/appContext';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';
import { Progress } from '../parts/Progress';
import { cellText } from '../words/cellText';
import { shortDay } from '../words/dayWords';
import { tableOf } from '../words/tableWords';
import { chipTint } from './cardLayout';
import type { Purchase } from './paidSoFar';
import { RenewContract } from './RenewContract';
import { textIn } from './sections';

/** Days before its end from which a contract offers its renewal. */
const SOON = 60;

/** One contract: what, for how much, from when to when, and what has come in. */
export function PurchaseRow({ purchase, renewed }: { purchase: Purchase; renewed: boolean }) {
  const { t, open, hello, language } = useApp();
  const { contract, payments, total, received, late } = purchase;
  const { amount, items, status } = tableOf('contracts', hello.settings).fields;
  const text = (key: string): string => textIn(contract, key);
  const day = (key: string): string => (text(key) === '' ? '' : shortDay(text(key), language, hello.today));
  const agreed = cellText(amount, contract.cells.amount, hello.settings, language);
  const isShown = !contract.masked?.includes('amount');
  const ends = text('validTo');
  const isEnding = ends !== '' && ends <= addDays(hello.today, SOON) && !renewed;
  return (
    <li class="row">
      <button type="button" class="row-open" data-row onClick={() => open(contract)}>
        <span class="row-title">
          <Data text={contract.title} class="name" />
          <Data text={agreed} class="row-end" />
        </span>
        {items && text('items') ? (
          <span class="row-meta one-line">
            <Data text={text('items')} />
          </span>
        ) : null}
        <span class="row-meta">
          {status && text('status') ? <Chip tint={chipTint('status', text('status'))}>{text('status')}</Chip> : null}{' '}
          {[
            day('signedOn') && t('ui.card.signed', { day: day('signedOn') }),
            ends && t('ui.card.until', { day: day('validTo') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {payments.length > 0 && isShown && total ? (
          <span class="paid">
            <Progress done={Math.min(received, total)} total={total} name={t('ui.card.paid')} />
            <span class="row-meta">
              {t('ui.card.paidOf', { received: yuanText(received, language), total: yuanText(total, language) })}
              {late.length > 0 ? (
                <span class="late"> · {t('ui.card.latePayments', { count: late.length })}</span>
              ) : null}
            </span>
          </span>
        ) : null}
      </button>
      {isEnding ? <RenewContract contract={contract} /> : null}
    </li>
  );
}
