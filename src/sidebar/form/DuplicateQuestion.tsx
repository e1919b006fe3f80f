import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';

/** Not saved yet: somebody should look at the records above; or say that none of them is the same, and save. */
export function DuplicateQuestion({ onSave }: { onSave: () => void }) {
  const { t } = useApp();
  return (
    <div class="duplicate-question" role="alert">
      <Icon name="duplicate" />
      <p>{t('ui.duplicate.asked')}</p>
      <Button small onPress={onSave}>
        {t('ui.duplicate.saveAnyway')}
      </Button>
    </div>
  );
}
