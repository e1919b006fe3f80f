import type { SettingsView } from '../../addon/api';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Section } from '../parts/Section';
import { problemWords } from '../words/problemWords';
import { useShowTab } from './useShowTab';

/** Lines that cannot be read, years nobody has told us of, declared fields without a column: each with the way to mend it. */
export function Doubts({ view: { doubts, unknownYears, missing } }: { view: SettingsView }) {
  const { t, language } = useApp();
  const { busy, show } = useShowTab();
  return (
    <Section title={t('ui.settings.doubts')} count={doubts.length + unknownYears.length + missing.length} tint="warn">
      {doubts.map(({ page, row, column, problem }) => (
        <Banner
          key={`${page} ${row} ${column}`}
          tint="danger"
          title={t('ui.settings.line', { tab: t(`ui.settings.${page === 'settings' ? 'tab' : page}`), row })}
          actions={
            <Button small busy={busy} onPress={() => show({ page, at: { row, column } })}>
              {t('ui.settings.showCell')}
            </Button>
          }
        >
          {problemWords(problem, language)}
        </Banner>
      ))}
      {unknownYears.map((year) => (
        <Banner
          key={year}
          tint="warn"
          title={t('ui.settings.unknownYear', { year })}
          actions={
            <Button small busy={busy} onPress={() => show({ page: 'calendar' })}>
              {t('ui.settings.openCalendar')}
            </Button>
          }
        >
          {t('ui.settings.unknownYearNote')}
        </Banner>
      ))}
      {missing.map((field) => (
        <MissingColumn key={`${field.table} ${field.field}`} {...field} />
      ))}
    </Section>
  );
}

function MissingColumn({ table, field, label, tab }: SettingsView['missing'][number]) {
  const { t, rpc, failed, refresh } = useApp();
  const { busy, change } = useAct();
  const add = async (): Promise<void> => {
    const answer = await change((request) => rpc('addColumn', { table, field, request }));
    if (!answer.ok) return failed(answer.problems, add);
    refresh();
  };
  return (
    <Banner
      tint="warn"
      title={t('ui.settings.noColumn', { tab, label })}
      actions={
        <Button small busy={busy} onPress={add}>
          {t('ui.settings.addColumn', { label })}
        </Button>
      }
    >
      {t('ui.settings.noColumnNote')}
    </Banner>
  );
}
