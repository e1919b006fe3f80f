import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { ChoiceChips } from '../parts/ChoiceChips';

interface Props {
  readonly rule: string;
  readonly value: string;
  readonly onChoose: (letter: string) => void;
  readonly onClose: () => void;
}

/** A person's own letter. The rule's stays beside it, and can be followed again at any time (GR-16). */
export function ManualGrade({ rule, value, onChoose, onClose }: Props) {
  const { t } = useApp();
  return (
    <div class="manual-grade">
      <ChoiceChips
        name={t('ui.grade.choose')}
        options={['A', 'B', 'C'].map((letter) => ({ value: letter, label: letter }))}
        value={value}
        onChoose={onChoose}
      />
      <p class="meta">{t('ui.grade.byHand')}</p>
      <div class="buttons">
        <Button
          small
          onPress={() => {
            onChoose('');
            onClose();
          }}
        >
          {t('ui.grade.follow', { letter: rule })}
        </Button>
        <Button small kind="link" onPress={onClose}>
          {t('ui.grade.close')}
        </Button>
      </div>
    </div>
  );
}
