import { useEffect, useState } from 'preact/hooks';
import type { HistoryRow } from '../../addon/api';
import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAsked } from '../app/useAsked';
import { EntryRow } from '../history/EntryRow';
import { UndoPanel } from '../history/UndoPanel';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Toggle } from '../parts/Toggle';
import { dayHeading } from '../words/dayWords';

const whiches = ['all', 'mine', 'inSheet'] as const;
type Which = (typeof whiches)[number];
/** What was found in the sheet rather than done here. */
const inSheet = new Set(['outsideEdit', 'register', 'seenMissing', 'typedOver', 'pastedOver', 'numberBack']);
const filters: Readonly<
  Record<Which, { readonly label: MessageKey; readonly fits: (row: HistoryRow, me: string) => boolean }>
> = {
  all: { label: 'ui.history.all', fits: () => true },
  mine: { label: 'ui.history.mine', fits: ({ by }, me) => by !== '' && by === me },
  inSheet: { label: 'ui.history.inSheet', fits: ({ action }) => inSheet.has(action) },
};

/** Every change: who, when, what, from what to what, and its undo. */
export function HistoryPage({ notice }: PageProps) {
  const { t, route, hello, rpc, version, failed, language, undoing } = useApp();
  const about = route.number ? { number: route.number } : {};
  const { value: newest, loading } = useAsked('history', about);
  const [older, setOlder] = useState<readonly HistoryRow[]>([]);
  const [ended, setEnded] = useState(false);
  const [which, setWhich] = useState<Which>('all');
  // after a change the older pages may no longer be true.
  useEffect(() => setOlder([]), [version]);

  const rows = [...(newest ?? []), ...older];
  const shown = rows.filter((row) => filters[which].fits(row, hello.user.email));
  const asked = undoing && !shown.some(({ seq }) => seq === undoing.seq) ? undoing : undefined;
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
        {whiches.map((name) => (
          <Toggle key={name} pressed={which === name} onPress={() => setWhich(name)}>
            {t(filters[name].label)}
          </Toggle>
        ))}
      </div>
      {asked ? <UndoPanel key={asked.seq} question={asked} /> : null}
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
