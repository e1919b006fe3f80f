import type { Language, MessageKey } from '../../messages';
import type { Say } from '../app/appContext';
import type { Route } from '../app/route';
import { createWords, tableOf } from '../words/tableWords';

/**
 * The key of a draft tells which page it was begun on: `new:leads`, `new:contacts:customers:CU2026001` where it was begun
 * on that customer's card, `edit:leads:LX2026001`, `convert:LX2026001`, `followUp:leads:LX2026001`.
 */
export function routeOfDraft(key: string): Route | undefined {
  const [page = '', table = '', number = '', ...more] = key.split(':');
  if (page === 'new' && number === '') return { page, table };
  if (page === 'new') return { page, table, from: { table: number, number: more.join(':') } };
  if (page === 'convert') return { page, table: 'leads', number: table };
  if (page === 'edit' || page === 'followUp') return { page, table, number };
  return undefined;
}

const words = {
  edit: 'ui.draft.edit',
  convert: 'ui.draft.convert',
  followUp: 'ui.draft.followUp',
} as const satisfies Record<string, MessageKey>;

/** What a draft is about, as a line in a list. */
export function draftTitle({ page, table, number = '', from }: Route, t: Say, language: Language): string {
  if (page === 'edit' || page === 'convert' || page === 'followUp') return t(words[page], { number });
  return [createWords(tableOf(table), language), from?.number].filter(Boolean).join(' · ');
}
