import { tables } from '../../crm/tables';
import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';

/** A tab nobody could make out: the person says what it is, the columns are checked next. */
export function AdoptKind({ onChoose, onBack }: { onChoose: (table: string) => void; onBack: () => void }) {
  const { t, language } = useApp();
  return (
    <EmptyState
      icon="table"
      title={t('ui.adopt.unreadTitle')}
      action={
        <div class="buttons center">
          {Object.values(tables).map((table) => (
            <Button key={table.name} onPress={() => onChoose(table.name)}>
              {table.label[language]}
            </Button>
          ))}
          <Button kind="link" onPress={onBack}>
            {t('ui.adopt.back')}
          </Button>
        </div>
      }
    >
      {t('ui.adopt.unreadWhy')}
    </EmptyState>
  );
}
