import type { HistoryRow } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { actionWords } from './actionWords';

interface Props {
  readonly entry: HistoryRow;
  readonly partly: NonNullable<HistoryRow['partly']>;
}

/** Cells of ours read as before again, most likely by Ctrl+Z in the sheet: finish what is half undone, or do it again. */
export function PartlyTaken({ entry, partly }: Props) {
  const { t, language, undo } = useApp();
  const what = [actionWords(partly.action, language), partly.about].filter(Boolean).join(' · ');
  return (
    <div class="undo-ask">
      <p>{t(partly.whole ? 'ui.history.keysWhole' : 'ui.history.keysPartly', { what })}</p>
      <div class="buttons">
        {partly.whole ? null : (
          <Button small kind="primary" onPress={() => undo(partly.seq)}>
            {t('ui.history.finish')}
          </Button>
        )}
        <Button small onPress={() => undo(entry.seq)}>
          {t('ui.redo')}
        </Button>
      </div>
    </div>
  );
}
