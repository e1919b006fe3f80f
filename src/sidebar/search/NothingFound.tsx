import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';

/** Where nothing is found: what else to try, and a new lead that begins with what was typed. */
export function NothingFound({
  text,
  archived,
  onArchived,
}: {
  text: string;
  archived: boolean;
  onArchived: () => void;
}) {
  const { t, go, hello } = useApp();
  const isPhone = /^[+\d][\d\s()-]{6,}$/.test(text);
  return (
    <EmptyState
      icon="search"
      title={t('ui.search.none', { text })}
      action={
        <div class="buttons">
          {'leads' in hello.tables ? (
            <Button
              kind="primary"
              onPress={() =>
                go({ page: 'new', table: 'leads', texts: isPhone ? { phone: text } : { customerName: text } })
              }
            >
              {t('ui.search.newLead', { text })}
            </Button>
          ) : null}
          {archived ? null : <Button onPress={onArchived}>{t('ui.search.alsoArchived')}</Button>}
        </div>
      }
    >
      {t('ui.search.noneWhy')}
    </EmptyState>
  );
}
