import { useEffect, useState } from 'preact/hooks';
import type { HistoryRow } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAsked } from '../app/useAsked';
import { EntryRow } from '../history/EntryRow';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Toggle } from '../parts/Toggle';
import { dayHeading } from '../words/dayWords';

/** Every change: who, when, what, from what to what, and its undo. */
export function HistoryPage({ notice }: PageProps) {
  const { t, route, hello, rpc, version, failed, language } = useApp();
  const about = route.number ? { number: route.number } : {};
  const { value: newest, loading } = useAsked('history', about);
  const [older, setOlder] = useState<readonly HistoryRow[]>([]);
  const [ended, setEnded] = useState(false);
  const [mine, setMine] = useState(false);
  // after a change the older pages may no longer be true.
  useEffect(() => setOlder([]), [version]);

  const rows = [...(newest ?? []), ...older];
  const shown = mine ? rows.filter(({ by }) => by !== '' && by === hello.user.email) : rows;
  const days = [...new Set(shown.map(({ at }) => at.slice(0, 10)))];
  const last = rows[rows.length - 1];
  const more = async (): Promise<void> => {
    const answer = await rpc('history', { ...about, before: last?.seq ?? 0 });
    if (!answer.ok) return failed(answer.problems, more);
    setEnded(answer.value.length === 0);
    setOlder([...older, ...answer.value]);
  };
  return (
    <Page title={route.number ? t('ui.history.of', { number: route.number }) : t('ui.history.title')} notice={notice}>
      <div class="chips">
        <Toggle pressed={!mine} onPress={() => setMine(false)}>
          {t('ui.history.all')}
        </Toggle>
        <Toggle pressed={mine} onPress={() => setMine(true)}>
          {t('ui.history.mine')}
        </Toggle>
      </div>
      {newest === undefined && loading ? <Loading rows={4} /> : null}
      {newest !== undefined && shown.length === 0 ? (
        <EmptyState icon="history" title={t('ui.history.none')}>
          {t('ui.history.noneWhy')}
        </EmptyState>
      ) : null}
      {days.map((day) => (
        <Section key={day} title={dayHeading(day, hello.today, language)}>
          <ul class="card rows">
            {shown
              .filter(({ at }) => at.startsWith(day))
              .map((entry) => (
                <EntryRow key={entry.seq} entry={entry} />
              ))}
          </ul>
        </Section>
      ))}
      {last && last.seq > 1 && !ended ? <Button onPress={more}>{t('ui.history.older')}</Button> : null}
    </Page>
  );
}
