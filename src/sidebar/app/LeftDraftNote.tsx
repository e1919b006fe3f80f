import { Snack } from '../parts/Snack';
import { useApp } from './appContext';
import type { LeftDraft } from './useAppState';

/** A form was left with something unsaved in it: nothing is lost, and one click goes back. */
export function LeftDraftNote({ left, onHide }: { left: LeftDraft; onHide: () => void }) {
  const { t, go } = useApp();
  return (
    <Snack icon="pencil" action={{ name: t('ui.draft.return'), onPress: () => go(left.route) }} onHide={onHide}>
      {t('ui.draft.left')}
    </Snack>
  );
}
