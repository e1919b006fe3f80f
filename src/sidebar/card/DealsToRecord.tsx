import type { Card } from '../../addon/api';
import { dealsToRecord, dealText } from '../../crm/rules/dealsToRecord';
import { say } from '../../messages';
import { readCooperations, writeCooperations } from '../../values/cooperation';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Data } from '../parts/Data';
import { recordsOf, textIn } from './sections';

/** Signed contracts the cooperation history of an archive does not name: proposed, and written down with one click (CA-36). */
export function DealsToRecord({ card }: { card: Card }) {
  const { t, hello, failed } = useApp();
  const { busy, act } = useAct();
  const contracts = recordsOf(card, 'contracts').filter(({ archived, masked }) => !archived && !masked);
  if (card.table !== 'customers' || card.masked?.includes('history')) return null;
  if (!hello.tables.customers?.fields.includes('history')) return null;
  const history = textIn(card, 'history');
  const deals = dealsToRecord(history, contracts).map((deal) => dealText(deal, say(hello.cellLanguage, deal.kind)));
  if (deals.length === 0) return null;
  const record = async (): Promise<void> => {
    const answer = await act('updateRecord', {
      table: card.table,
      number: card.number,
      fields: { history: writeCooperations(history, [...readCooperations(history), ...deals]) },
      seen: { ...card.cells },
    });
    if (!answer.ok) failed(answer.problems, record);
  };
  return (
    <Banner
      tint="warn"
      title={t('ui.deals.title')}
      actions={
        <Button small busy={busy} onPress={record}>
          {t('ui.deals.record', { count: deals.length })}
        </Button>
      }
    >
      {deals.map(({ contract, amount, period }) => (
        <p key={contract}>
          <Data text={[contract, amount, period].filter(Boolean).join(' · ')} />
        </p>
      ))}
    </Banner>
  );
}
