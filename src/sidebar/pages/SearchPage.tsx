import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAsked } from '../app/useAsked';
import { EmptyState } from '../parts/EmptyState';
import { HitRow } from '../parts/HitRow';
import { Icon } from '../parts/Icon';
import { Loading } from '../parts/Loading';
import { Toggle } from '../parts/Toggle';

/** How long the typing rests before the add-on is asked, in milliseconds. */
const rest = 300;

/** By name, number, telephone, as one types. ↓ goes into the results. */
export function SearchPage({ notice }: PageProps) {
  const { t } = useApp();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [archived, setArchived] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  const { value, loading } = useAsked(
    'search',
    asked === '' ? undefined : { text: asked, ...(archived ? { archived } : {}) },
  );
  const found = asked === '' ? undefined : value?.hits;
  return (
    <Page title={t('ui.search.title')} notice={notice}>
      <search class="with-button search-field">
        <Icon name="search" class="search-sign" />
        <input
          ref={field}
          class="control"
          type="search"
          aria-label={t('ui.search.label')}
          placeholder={t('ui.search.hint')}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-row]')?.focus();
          }}
        />
      </search>
      <div class="chips">
        <Toggle pressed={archived} onPress={() => setArchived(!archived)}>
          {t('ui.search.archived')}
        </Toggle>
      </div>
      <p class="sr-only" role="status">
        {found && !loading ? t('ui.search.found', { count: found.length }) : ''}
      </p>
      {found === undefined ? (
        loading && asked !== '' ? (
          <Loading />
        ) : (
          <p class="lead-text">{t('ui.search.how')}</p>
        )
      ) : found.length === 0 && !loading ? (
        <EmptyState icon="search" title={t('ui.search.none', { text: asked })}>
          {t('ui.search.noneWhy')}
        </EmptyState>
      ) : (
        <ul class="card rows" aria-label={t('ui.search.results')}>
          {found.map((hit) => (
            <HitRow key={`${hit.table}${hit.number}`} hit={hit} />
          ))}
        </ul>
      )}
    </Page>
  );
}
