import type { HistoryRow } from '../../addon/api';
import type { Member } from '../../crm/tables/settings';
import type { Language } from '../../messages';
import type { Say } from '../app/appContext';
import { momentWords } from '../words/dayWords';
import { personName } from '../words/personName';

type Done = Pick<HistoryRow, 'by' | 'between' | 'foundBy'>;
interface Reader {
  readonly t: Say;
  readonly members: readonly Member[];
  readonly today: string;
  readonly language: Language;
}

/** Who did it; of an edit whose author the platform withholds: unknown, between when and when, and who found it. */
export function whoWords({ by, between, foundBy }: Done, { t, members, today, language }: Reader): string {
  const name = personName(by, members);
  if (name !== '') return name;
  const parts = [t('ui.history.unknown')];
  if (between) {
    const [from, to] = between.map((at) => momentWords(at, today, language));
    parts.push(t(from ? 'ui.history.between' : 'ui.history.beforeThen', { from: from ?? '', to: to ?? '' }));
  }
  if (foundBy) parts.push(t('ui.history.foundBy', { who: personName(foundBy, members) }));
  return parts.join(t('ui.history.join'));
}
