import { type Decider, readChain, writeChain } from '../../values/decisionChain';
import { useApp } from '../app/appContext';
import type { ControlProps } from './control';
import { RowsControl } from './RowsControl';

/** Who decides at the customer, in order: a name and what they are (CD-04). */
export function DecisionChainControl(props: ControlProps) {
  const { t } = useApp();
  return (
    <RowsControl<Decider & Record<string, string>>
      {...props}
      columns={[
        { key: 'name', label: t('ui.chain.name') },
        { key: 'title', label: t('ui.chain.title') },
      ]}
      read={(text) => readChain(text).map((decider) => ({ ...decider }))}
      write={writeChain}
      empty={{ name: '', title: '' }}
      add={t('ui.chain.add')}
    />
  );
}
