import type { TodayItem } from '../../addon/api';
import { leads } from '../../crm/tables';
import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { listDay } from '../words/dayWords';
import { createWords } from '../words/tableWords';

/** Nothing is due: what comes next, and one thing to do. */
export function NothingDue({ next }: { next: TodayItem | undefined }) {
  const { t, go, hello, language } = useApp();
  return (
    <EmptyState
      icon="calendar"
      title={t('ui.today.nothing')}
      action={
        <Button onPress={() => go(next ? { page: 'card', table: next.table, number: next.number } : { page: 'new' })}>
          {next ? t('ui.today.openNext') : createWords(leads, language)}
        </Button>
      }
    >
      {next
        ? t('ui.today.nextIs', { day: listDay(next.dueOn, language, hello.today), title: next.title })
        : t('ui.today.nothingNext')}
    </EmptyState>
  );
}
