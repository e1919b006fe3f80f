import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';

/** Something is hidden here; one click shows it, and the note says what hiding is worth. */
export function MaskNote({ onReveal }: { onReveal: () => void }) {
  const { t } = useApp();
  return (
    <p class="mask-note">
      <Icon name="shield" size={12} />
      <span>{t('ui.mask.note')}</span>
      <button type="button" class="link" onClick={onReveal}>
        {t('ui.mask.reveal')}
      </button>
    </p>
  );
}
