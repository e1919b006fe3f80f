import type { Today } from '../../addon/api';
import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';

const figures: readonly { readonly key: keyof Today; readonly label: MessageKey; readonly tint: string }[] = [
  { key: 'overdue', label: 'ui.today.overdue', tint: 'danger' },
  { key: 'today', label: 'ui.today.today', tint: 'warn' },
  { key: 'next7', label: 'ui.today.next7', tint: '' },
  { key: 'unassigned', label: 'ui.today.unassigned', tint: 'accent' },
];

/** The day in four numbers. A zero is grey: nothing there asks for attention. */
export function Counts({ today }: { today: Today }) {
  const { t } = useApp();
  return (
    <dl class="card counts">
      {figures.map(({ key, label, tint }) => (
        <div key={key} class={today[key].length > 0 ? tint : 'none'}>
          <dt>{t(label)}</dt>
          <dd>{today[key].length}</dd>
        </div>
      ))}
    </dl>
  );
}
