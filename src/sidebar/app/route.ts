/** The pages of the sidebar; a menu item opens one of them. */
export const pages = [
  'today',
  'new',
  'edit',
  'followUp',
  'convert',
  'card',
  'search',
  'history',
  'trash',
  'adopt',
  'report',
  'check',
  'health',
  'settings',
  'claim',
  'more',
  'help',
  'remove',
  'setUp',
] as const;
export type Page = (typeof pages)[number];

/** Where one is: a page, and the record or table it is about. */
export interface Route {
  readonly page: Page;
  readonly table?: string;
  readonly number?: string;
  /** Texts a new record begins with. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The record on whose card a new one was begun. */
  readonly from?: { readonly table: string; readonly number: string };
  /** The field of another draft that the new record's number goes into. */
  readonly fills?: { readonly draft: string; readonly field: string };
  /** The open follow-up this one settles. */
  readonly completes?: string;
}

/** What the menu hands to `start`; `page` is plain text until it has been read. */
export interface Boot {
  readonly page: string;
  readonly table?: string;
  readonly number?: string;
  readonly language?: string;
}

/** A page nobody knows (an older menu, a hand-made link) is today's. */
export function routeOf({ page, table, number }: Boot): Route {
  const known = pages.find((name) => name === page) ?? 'today';
  return { page: known, ...(table && { table }), ...(number && { number }) };
}

const topLevel: readonly Page[] = ['today', 'search', 'history', 'more'];

/** Pages reached from the bottom navigation; all others have a back arrow. */
export const isTopLevel = ({ page, number }: Route): boolean => topLevel.includes(page) && number === undefined;

export const sameRoute = (a: Route, b: Route): boolean =>
  a.page === b.page && a.table === b.table && a.number === b.number && a.from?.number === b.from?.number;
