import { type Cooperation, readCooperations, writeCooperations } from '../../values/cooperation';
import { useApp } from '../app/appContext';
import type { ControlProps } from './control';
import { RowsControl } from './RowsControl';

/** Past deals: contract, amount, period (CA-14). */
export function CooperationControl(props: ControlProps) {
  const { t } = useApp();
  return (
    <RowsControl<Cooperation & Record<string, string>>
      {...props}
      columns={[
        { key: 'contract', label: t('ui.cooperation.contract'), wide: true },
        { key: 'amount', label: t('ui.cooperation.amount') },
        { key: 'period', label: t('ui.cooperation.period') },
      ]}
      read={(text) => readCooperations(text).map((deal) => ({ ...deal }))}
      write={writeCooperations}
      empty={{ contract: '', amount: '', period: '' }}
      add={t('ui.cooperation.add')}
    />
  );
}
