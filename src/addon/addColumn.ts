import { fieldNamed } from '../crm/actions/known';
import { ARCHIVED_ON } from '../crm/rules/archived';
import type { Field } from '../schema/field';
import { doubtsOf, isBound } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { freeColumn } from '../sheets/freeColumn';
import { tabMemory } from '../sheets/tabBinding';
import { accept, type Outcome, refuse, refuseAll } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk } from './desk';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Adds the column of a field at the right end of a tab that lacks it, once the person has agreed: a change of the
 * binding, so it is journalled and can be undone. Nothing is moved unless something stands there already.
 */
export function addColumn(table: string, field: string, request: string): Outcome<Acted> {
  return atDesk((desk, attempt) => {
    const before = answerBefore(desk, request, attempt);
    if (before) return before;
    const definition = desk.book.tables[table];
    const bound = desk.book.bound(table);
    const sheet = isBound(bound) ? desk.book.sheet(bound.tab.sheetId) : null;
    const doubts = doubtsOf(bound);
    if (doubts.length > 0) return refuseAll(doubts);
    if (!isBound(bound) || !sheet) return refuse('table.missing', { params: { tab: definition?.tab.name ?? table } });
    const wanted = definition && fieldNamed(definition, field);
    const header = wanted && isAddable(field, wanted) ? wanted.label[desk.language] : undefined;
    if (header === undefined) return refuse('input.malformed');
    if (bound.fields[field] !== undefined) {
      const message = { key: 'archive.columnThere', params: { tab: bound.tab.name } } as const;
      return accept({ number: '', seq: 0, message, repeated: true });
    }
    const column = freeColumn(sheet, bound.tab.headerRow, Math.max(bound.number, ...Object.values(bound.fields)));
    const now = desk.memory.tabs[table] ?? bound.tab;
    const fields = { ...now.fields, [field]: { header, column } };
    const isDay = (key: string) => /[yd]/i.test(definition?.fields[key]?.numberFormat ?? '');
    const after = { ...now, fields: { ...now.fields, ...added(sheet, now, fields, field, isDay) } };
    return commit(desk, {
      request,
      action: 'addColumn',
      about: '',
      changes: [],
      marks: [],
      message: { key: 'archive.columnAdded', params: { tab: bound.tab.name, header } },
      binding: { table, before: now, after, header: { column, before: '', after: header } },
    });
  });
}

/** Every field that people fill in, built in or declared; of the others the one that archiving needs. */
const isAddable = (key: string, { machine }: Field): boolean => key === ARCHIVED_ON || !machine;

/** The new column as an adoption would remember it; the others stay as they are known. */
function added(
  sheet: Sheet,
  now: Bound['tab'],
  fields: Bound['tab']['fields'],
  field: string,
  isDay: (key: string) => boolean,
): Bound['tab']['fields'] {
  const seen = tabMemory(sheet, now.headerRow, true, now.number, fields, isDay).fields[field];
  return seen ? { [field]: seen } : {};
}
