/** What an action asks to see before it decides. The store answers each with stored records; none of them costs a call per row. */
export type Read =
  /** The record with this number, or none. */
  | { readonly kind: 'one'; readonly table: string; readonly number: string }
  /** Records of this table whose reference field holds this number. */
  | { readonly kind: 'linkedTo'; readonly table: string; readonly field: string; readonly number: string }
  /** Records that share one of these search keys, found in the packed keys. */
  | { readonly kind: 'sharing'; readonly keys: readonly string[] }
  /** The whole table; for reports, today's list and the scan only. */
  | { readonly kind: 'all'; readonly table: string };

type ReadOf<K extends Read['kind']> = Extract<Read, { readonly kind: K }>;

export const one = (table: string, number: string): ReadOf<'one'> => ({ kind: 'one', table, number });
export const linkedTo = (table: string, field: string, number: string): ReadOf<'linkedTo'> => ({
  kind: 'linkedTo',
  table,
  field,
  number,
});
export const sharing = (keys: readonly string[]): ReadOf<'sharing'> => ({ kind: 'sharing', keys });
export const all = (table: string): ReadOf<'all'> => ({ kind: 'all', table });
