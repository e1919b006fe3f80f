import { useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { IconButton } from '../parts/IconButton';
import { Section } from '../parts/Section';
import { momentWords } from '../words/dayWords';
import { draftTitle, routeOfDraft } from './draftWords';

/** What this person has begun and not saved, on any page: one click goes on with it. */
export function UnsavedDrafts() {
  const { t, go, drafts, hello, language } = useApp();
  const [, thrownAway] = useState(0);
  const found = drafts.all().flatMap((draft) => {
    const route = routeOfDraft(draft.key);
    return route ? [{ ...draft, route, title: draftTitle(route, t, language) }] : [];
  });
  if (found.length === 0) return null;
  return (
    <Section title={t('ui.draft.all')} icon="pencil" count={found.length}>
      <ul class="card rows">
        {found.map(({ key, at, route, title }) => (
          <li class="row row-line" key={key}>
            <button type="button" class="row-open" data-row onClick={() => go(route)}>
              <span class="row-title">
                <span class="name">{title}</span>
                {at === '' ? null : <span class="row-end meta">{momentWords(at, hello.today, language)}</span>}
              </span>
            </button>
            <IconButton
              icon="trash"
              name={t('ui.draft.throwAwayOf', { title })}
              onPress={() => {
                drafts.drop(key);
                thrownAway((count) => count + 1);
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
