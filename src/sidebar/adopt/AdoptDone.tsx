import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';

/** Step 3: the tab is taken over; what one can do now. */
export function AdoptDone({ onMore }: { onMore: () => void }) {
  const { t, go } = useApp();
  return (
    <EmptyState
      icon="ok"
      title={t('ui.adopt.done')}
      action={
        <div class="buttons center">
          <Button kind="primary" onPress={() => go({ page: 'today' })}>
            {t('ui.adopt.toToday')}
          </Button>
          <Button onPress={onMore}>{t('ui.adopt.another')}</Button>
        </div>
      }
    >
      {t('ui.adopt.doneWhy')}
    </EmptyState>
  );
}
