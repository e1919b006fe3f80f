import { useState } from 'preact/hooks';
import type { HistoryRow } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { isUndo } from './actionWords';
import { consequence } from './entryWords';

/** What undoing an entry would do, said before it is done. */
export function UndoAsk({ entry, onClose }: { entry: HistoryRow; onClose: () => void }) {
  const { t, undo } = useApp();
  const [busy, setBusy] = useState(false);
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    await undo(entry.seq);
    setBusy(false);
    onClose();
  };
  return (
    <div class="undo-ask">
      <p>{consequence(entry, t)}</p>
      <div class="buttons">
        <Button small kind="primary" busy={busy} onPress={takeBack}>
          {t(isUndo(entry.action) ? 'ui.history.redo' : 'ui.history.undo')}
        </Button>
        <Button small onPress={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
