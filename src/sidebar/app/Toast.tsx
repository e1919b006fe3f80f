import type { Acted } from '../../addon/api';
import type { MessageKey } from '../../messages';
import { Snack } from '../parts/Snack';
import { useApp } from './appContext';

/** What laid out tabs: nothing of it can be taken back, it is done again or removed instead. */
const final: readonly MessageKey[] = ['setUp.done', 'report.written'];

/** One sentence about what was done, and its undo. Never for errors. */
export function Toast({ acted, onHide }: { acted: Acted; onHide: () => void }) {
  const { t, undo } = useApp();
  const { key, params } = acted.message;
  const action =
    acted.seq > 0 && !final.includes(key)
      ? { name: t(key.startsWith('undo.') ? 'ui.redo' : 'ui.undo'), onPress: () => undo(acted.seq) }
      : undefined;
  return (
    <Snack icon="ok" action={action} onHide={onHide}>
      {t(key, params)}
    </Snack>
  );
}
