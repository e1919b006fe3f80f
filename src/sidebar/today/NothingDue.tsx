import type { TodayItem } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { listDay } from '../words/dayWords';

/** Nothing is due: what comes next, and one thing to do. */
export function NothingDue({ next }: { next: TodayItem | undefined }) {
  const { t, go, hello, language } = useApp();
  return (
    <EmptyState
      icon="calendar"
      title={t('ui.today.nothing')}
      action={
        <Button onPress={() => go(next ? { page: 'card', table: next.table, number: next.number } : { page: 'new' })}>
          {t(next ? 'ui.today.openNext' : 'ui.new.leads')}
        </Button>
      }
    >
      {next
        ? t('ui.today.nextIs', { day: listDay(next.dueOn, language, hello.today), title: next.title })
        : t('ui.today.nothingNext')}
    </EmptyState>
  );
}
