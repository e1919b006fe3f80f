import type { TrashItem } from '../../addon/api';
import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import type { IconName } from '../parts/icons';
import { Section } from '../parts/Section';
import { TrashRow } from './TrashRow';

interface Props {
  readonly kind: TrashItem['kind'];
  readonly items: readonly TrashItem[];
  readonly onRestore: (item: TrashItem) => Promise<void>;
  readonly onRestoreAll: (seq: number) => Promise<void>;
}
const words: Readonly<
  Record<TrashItem['kind'], { readonly title: MessageKey; readonly why: MessageKey; readonly icon: IconName }>
> = {
  archived: { title: 'ui.trash.archived', why: 'ui.trash.archivedWhy', icon: 'archive' },
  withdrawn: { title: 'ui.trash.withdrawn', why: 'ui.trash.withdrawnWhy', icon: 'undo' },
  vanished: { title: 'ui.trash.vanished', why: 'ui.trash.vanishedWhy', icon: 'warning' },
};

/** One way of going, with what went that way; what went together comes back together. */
export function TrashSection({ kind, items, onRestore, onRestoreAll }: Props) {
  const { t } = useApp();
  if (items.length === 0) return null;
  const { title, why, icon } = words[kind];
  const together = [...new Set(items.map(({ seq }) => seq))].flatMap((seq) => {
    const count = items.filter((item) => item.seq === seq).length;
    return seq !== undefined && kind === 'vanished' && count > 1 ? [{ seq, count }] : [];
  });
  return (
    <Section title={t(title)} icon={icon} count={items.length}>
      <p class="meta">{t(why)}</p>
      {together.map(({ seq, count }) => (
        <div class="buttons" key={seq}>
          <Button small onPress={() => onRestoreAll(seq)}>
            {t('ui.trash.restoreAll', { count })}
          </Button>
        </div>
      ))}
      <ul class="card rows">
        {items.map((item) => (
          <TrashRow key={`${item.table}${item.number}`} item={item} onRestore={onRestore} />
        ))}
      </ul>
    </Section>
  );
}
