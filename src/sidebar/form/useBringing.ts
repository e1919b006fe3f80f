import { useEffect, useRef } from 'preact/hooks';
import { takenOver } from '../../crm/rules/bringing';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { firstTexts } from './layout';
import type { DraftHandle } from './useDraft';

/**
 * What the records named in the form of a new one bring along, filled in as soon as they are known, so that a person sees it
 * before saving. Nothing that was typed is replaced; what is kept from the person is left to the add-on.
 */
export function useBringing(table: Table, handle: DraftHandle): void {
  const { rpc, hello, titles } = useApp();
  const { texts, touched } = handle.draft;
  const named = Object.fromEntries(
    Object.entries(table.fields).flatMap(([key, { references }]) => {
      const text = (texts[key] ?? '').trim();
      return references && text !== '' && (titles.has(text) || touched.includes(key)) ? [[key, text]] : [];
    }),
  );
  const names = JSON.stringify(named);
  const known = useRef(names);
  const brought = useRef<Readonly<Record<string, string>>>({});
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    if (names === known.current) return undefined;
    known.current = names;
    if (names === '{}') return undefined;
    let dropped = false;
    rpc('brings', { table: table.name, fields: JSON.parse(names) }).then((answer) => {
      if (dropped || !answer.ok) return;
      for (const { number, title } of answer.value.names) titles.set(number, title);
      const { cells, masked = [] } = answer.value;
      const open = Object.fromEntries(Object.entries(cells).filter(([key]) => !masked.includes(key)));
      const { draft, change } = latest.current;
      const taken = takenOver(open, draft.texts, { ...firstTexts(table, hello), ...brought.current });
      brought.current = { ...brought.current, ...taken };
      if (Object.keys(taken).length > 0) change({ texts: { ...draft.texts, ...taken } });
    });
    return () => {
      dropped = true;
    };
  }, [names, rpc, table, hello, titles]);
}
