import { inspect } from '../crm/rules/inspection';
import { tables } from '../crm/tables';
import type { Cells, Mark } from '../schema/change';
import type { Stored } from '../schema/table';
import { storedFrom } from '../sheets/store';
import { keysFor, type Session } from './session';

/** What the CRM wants written about some records, looked up among everything it knows in two calls for all of them. */
export interface Looked {
  readonly record: Stored;
  /** As we last knew it: a grade the rule gave then may be replaced. */
  readonly before?: Stored;
}
export interface Judged {
  readonly fields: Cells;
  readonly marks: readonly Mark[];
}

/** So many records under one key are compared: a switchboard has no end of them. */
const MOST = 60;

/** `among` false leaves out duplicates: nothing is read. `beside` are records that read otherwise now than they are known. */
export function inspectRecords(
  session: Session,
  looked: readonly Looked[],
  among: boolean,
  beside: readonly Stored[] = [],
): readonly Judged[] {
  const { book, settings, known, today, language } = session;
  const keysOf = keysFor(book, settings);
  const keys = looked.map(({ record }) => (among ? keysOf(record.table, record.cells) : []));
  const holders = new Map<string, Stored[]>();
  const hold = (key: string, record: Stored) => {
    const held = holders.get(key);
    if (!held) holders.set(key, [record]);
    else if (held.length < MOST) held.push(record);
  };
  const own = new Set([...looked.map(({ record }) => record), ...beside].map(({ number }) => number));
  if (among) {
    for (const { table, number, cells } of known.images(known.sharing([...new Set(keys.flat())]))) {
      if (own.has(number)) continue;
      const other = storedFrom(book, table, number, cells, settings);
      for (const key of keysOf(table, cells)) hold(key, other);
    }
  }
  for (const record of among ? beside : []) for (const key of keysOf(record.table, record.cells)) hold(key, record);
  looked.forEach(({ record }, index) => {
    for (const key of keys[index] ?? []) hold(key, record);
  });
  return looked.map(({ record, before }, index) => {
    const sharing = new Set((keys[index] ?? []).flatMap((key) => holders.get(key) ?? []));
    sharing.delete(record);
    const table = tables[record.table as keyof typeof tables];
    return inspect(table, record, {
      settings,
      sharing: [...sharing],
      verdictOf: among ? known.verdictOf : () => 'open',
      today,
      language,
      ...(before ? { before } : {}),
    });
  });
}
