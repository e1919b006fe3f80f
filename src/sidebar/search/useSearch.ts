import { useRef } from 'preact/hooks';
import type { FoundHit } from '../../addon/api';
import { closestOf, isNarrower, type Wanted, wantedIn } from '../../crm/rules/search';
import { tablesIn } from '../../crm/tables/tablesIn';
import { useApp } from '../app/appContext';
import { type Answered, useAnswer } from './useAnswer';

/** How one searches besides the words. */
export interface Scope {
  /** Of one table only. */
  readonly table: string | undefined;
  readonly archived: boolean;
  readonly deep: boolean;
}
export interface Search {
  /** Nothing where too little is typed to look for. */
  readonly wanted: Wanted | undefined;
  readonly hits: readonly FoundHit[];
  /** How many there are in each table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly deep: boolean;
  /** What is shown may still change: the question is on its way. */
  readonly loading: boolean;
  /** Something has been answered; before that there is nothing to show. */
  readonly answered: boolean;
}

/** A search as one types. Where all that was found is at hand, a longer word is looked for in it at once, without asking. */
export function useSearch(typed: string, { table, archived, deep }: Scope): Search {
  const { hello, version } = useApp();
  const wanted = wantedIn(typed);
  const whole = useRef<Whole | undefined>(undefined);
  const narrowed = wanted && narrowedBy(whole.current, wanted, `${version} ${archived} ${deep}`);
  const more = { ...(archived ? { archived } : {}), ...(deep ? { deep } : {}) };
  const every = useAnswer(wanted && !narrowed ? { text: wanted.text, ...more } : undefined);
  if (wanted && !narrowed && !every.loading && every.last && isWhole(every.last))
    whole.current = { wanted, scope: `${version} ${archived} ${deep}`, ...every.last };
  const found = narrowed ?? every.last?.found;
  const hits = found ? among(found.hits, table) : [];
  const isCut = found !== undefined && !isComplete(found) && table !== undefined;
  const some = useAnswer(
    wanted && isCut && !every.loading ? { text: wanted.text, tables: [table], ...more } : undefined,
  );

  return {
    wanted,
    hits: isCut && some.last && !some.loading ? some.last.found.hits : hits,
    counts: found?.counts ?? {},
    deep: found?.deep ?? false,
    loading: every.loading || some.loading,
    answered: found !== undefined,
  };

  function narrowedBy(before: Whole | undefined, now: Wanted, scope: string) {
    if (!before || before.scope !== scope || !isNarrower(before.wanted, now)) return undefined;
    const tables = tablesIn(hello.settings);
    const { shown, counts } = closestOf(before.found.hits, { tables, wanted: now, most: before.found.hits.length });
    // the tabs have not been looked through: nothing at hand is not yet nothing to be found
    return shown.length > 0 || before.found.deep ? { hits: shown, counts, deep: before.found.deep } : undefined;
  }
}

/** An answer that holds all there is to be found. */
interface Whole extends Answered {
  readonly wanted: Wanted;
  readonly scope: string;
}

const isComplete = ({ hits, counts }: Answered['found']): boolean =>
  hits.length === Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What is masked cannot be looked through here. */
const isWhole = ({ found }: Answered): boolean => isComplete(found) && found.hits.length > 0 && !found.hides;

const among = (hits: readonly FoundHit[], table: string | undefined): readonly FoundHit[] =>
  table === undefined ? hits : hits.filter((hit) => hit.table === table);
