import type { Card } from '../../addon/api';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { formText } from '../words/cellText';

/** A record that was put away says so, and comes back with one click. */
export function ArchivedBanner({ card }: { card: Card }) {
  const { t, failed } = useApp();
  const { busy, act } = useAct();
  const { table, number } = card;
  const restore = async (): Promise<void> => {
    const answer = await act('restoreRecord', { table, number });
    if (!answer.ok) failed(answer.problems, restore);
  };
  return (
    <Banner
      tint="warn"
      title={t('ui.archive.since', { day: formText(card.cells.archivedOn) })}
      actions={
        <Button small busy={busy} onPress={restore}>
          {t('ui.archive.restore', { number })}
        </Button>
      }
    >
      {t('ui.archive.leftOut')}
    </Banner>
  );
}
