import { useEffect, useState } from 'preact/hooks';
import type { TrashItem } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAct } from '../app/useAct';
import { useAsked } from '../app/useAsked';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import { Loading } from '../parts/Loading';
import { TrashSection } from '../trash/TrashSection';

/** How long the typing rests before the add-on is asked, in milliseconds. */
const rest = 300;
const kinds = ['archived', 'withdrawn', 'vanished'] as const;

/** What was put away, taken back, or deleted by hand; nothing of it is lost, and each comes back with one click. */
export function TrashPage({ notice }: PageProps) {
  const { t, rpc, undo, failed } = useApp();
  const { change } = useAct();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  const { value: items, loading } = useAsked('trash', asked === '' ? {} : { text: asked });
  const restore = async ({ table, number, kind }: TrashItem): Promise<void> => {
    const from = kind === 'archived' ? 'archived' : 'gone';
    const answer = await change((request) => rpc('restore', { table, number, kind: from, request }));
    if (!answer.ok) return failed(answer.problems);
    await rpc('reveal', { table, number });
  };
  return (
    <Page title={t('ui.trash.title')} notice={notice}>
      <search class="with-button search-field">
        <Icon name="search" class="search-sign" />
        <input
          class="control"
          type="search"
          aria-label={t('ui.trash.search')}
          placeholder={t('ui.trash.search')}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </search>
      {items === undefined ? (
        loading ? (
          <Loading rows={4} />
        ) : null
      ) : items.length === 0 ? (
        <EmptyState icon="trash" title={asked === '' ? t('ui.trash.none') : t('ui.search.none', { text: asked })}>
          {t('ui.trash.noneWhy')}
        </EmptyState>
      ) : (
        kinds.map((kind) => (
          <TrashSection
            key={kind}
            kind={kind}
            items={items.filter((item) => item.kind === kind)}
            onRestore={restore}
            onRestoreAll={undo}
          />
        ))
      )}
    </Page>
  );
}
