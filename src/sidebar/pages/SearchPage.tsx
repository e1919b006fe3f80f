import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { Icon } from '../parts/Icon';
import { Loading } from '../parts/Loading';
import { Toggle } from '../parts/Toggle';
import { FoundRow } from '../search/FoundRow';
import { NothingFound } from '../search/NothingFound';
import { TableChips } from '../search/TableChips';
import { useSearch } from '../search/useSearch';

/** Everything there is, as one types: by name, pinyin, number, telephone. ↓ goes into the results, Enter opens the first. */
export function SearchPage({ notice }: PageProps) {
  const { t, open } = useApp();
  const [typed, setTyped] = useState('');
  const [table, setTable] = useState<string>();
  const [archived, setArchived] = useState(false);
  const [deep, setDeep] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const search = useSearch(typed, { table, archived, deep: deep !== '' && deep === typed });
  const { wanted, hits, counts, loading } = search;
  const total =
    table === undefined ? Object.values(counts).reduce((sum, count) => sum + count, 0) : (counts[table] ?? 0);

  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-row]')?.focus();
    else if (event.key === 'Enter' && hits[0] && !loading) open(hits[0]);
    else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    } else return;
    event.preventDefault();
  };
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
          onKeyDown={press}
        />
      </search>
      <div class="chips">
        <Toggle pressed={archived} onPress={() => setArchived(!archived)}>
          {t('ui.search.archived')}
        </Toggle>
      </div>
      {wanted && search.answered ? <TableChips counts={counts} chosen={table} onChoose={setTable} /> : null}
      <p class={wanted && hits.length > 0 ? 'found-count meta' : 'sr-only'} role="status">
        {wanted && search.answered && !loading
          ? t(hits.length < total ? 'ui.search.foundFirst' : 'ui.search.found', { count: total, shown: hits.length })
          : ''}
      </p>
      {results()}
    </Page>
  );

  function results() {
    if (!wanted) return <p class="lead-text">{t(typed.trim() === '' ? 'ui.search.how' : 'ui.search.longer')}</p>;
    if (hits.length === 0 && loading) return <Loading />;
    if (hits.length === 0)
      return <NothingFound text={wanted.text} archived={archived} onArchived={() => setArchived(true)} />;
    return (
      <>
        <ul
          class="card rows"
          aria-label={t('ui.search.results')}
          aria-busy={loading}
          onKeyDown={(event) => {
            const isFirst = document.querySelector('[data-row]')?.matches(':focus');
            if (event.key !== 'ArrowUp' || !isFirst) return;
            event.preventDefault();
            field.current?.focus();
          }}
        >
          {hits.map((hit) => (
            <FoundRow key={`${hit.table}${hit.number}`} hit={hit} wanted={wanted} />
          ))}
        </ul>
        {search.deep || loading ? null : (
          <button type="button" class="link found-deep" onClick={() => setDeep(typed)}>
            {t('ui.search.deep')}
          </button>
        )}
      </>
    );
  }
}
