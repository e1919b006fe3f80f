import type { Card } from '../../addon/api';
import { renewalOf } from '../../crm/rules/renewal';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { tableOf } from '../words/tableWords';
import { openIn } from './masked';

interface Renew {
  /** What the button says: where the tab has no column for the old number yet, that one is added, too. */
  readonly words: string;
  readonly busy: boolean;
  renew(): Promise<void>;
}

/** Begins the contract that renews one, with everything prefilled and the old one named. */
export function useRenew(contract: Pick<Card, 'number' | 'title' | 'cells' | 'masked'>): Renew {
  const { t, rpc, hello, go, failed, refresh, titles } = useApp();
  const { busy, change } = useAct();
  const table = tableOf('contracts', hello.settings);
  const columns = hello.tables.contracts?.fields ?? [];
  const lacks = !columns.includes('renews');
  const renew = async (): Promise<void> => {
    if (lacks) {
      const answer = await change((request) => rpc('addColumn', { table: 'contracts', field: 'renews', request }));
      if (!answer.ok) return failed(answer.problems, renew);
      refresh();
    }
    titles.set(contract.number, contract.title);
    const texts = renewalOf(table, contract.number, openIn(contract));
    const known = Object.entries(texts).filter(([key]) => key === 'renews' || columns.includes(key));
    go({
      page: 'new',
      table: 'contracts',
      texts: Object.fromEntries(known),
      from: { table: 'contracts', number: contract.number },
    });
  };
  return { words: t(lacks ? 'ui.renew.withColumn' : 'ui.renew.does'), busy, renew };
}
