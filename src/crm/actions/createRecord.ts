import { linkedTo, one, type Read } from '../../schema/read';
import type { Stored, Table } from '../../schema/table';
import { isYes } from '../../values/flag';
import { accept, type Problem, refuse, refuseAll } from '../../values/outcome';
import { beginningOf } from '../rules/beginning';
import { broughtBy } from '../rules/bringing';
import { consequencesOf } from '../rules/consequences';
import { inspect } from '../rules/inspection';
import { type Context, defineAction } from './action';
import { readNew } from './entering';
import { type Inputs, parsers } from './inputs';
import { tableNamed } from './known';
import { mainNoMore } from './mainContact';
import { filled } from './updating';

/**
 * A record of a table that has no verb of its own: contacts, opportunities, contracts, payments, feedback, tasks. What it
 * names must be there, and brings along what both have in common.
 */
export const createRecord = defineAction({
  name: 'createRecord',
  label: { zh: '新建记录', en: 'New record' },
  parse: parsers.createRecord,
  reads: (input, settings): Readonly<Record<string, Read>> => {
    const table = tableNamed(input.table, settings);
    return table === undefined ? {} : { ...named(table, input.fields), ...beside(input) };
  },
  decide(records, { table: name, fields }, context) {
    const table = tableNamed(name, context.settings);
    if (!table?.firstUsed) return refuse('record.tableUnknown', { params: { table: name } });
    const unknown = unknownIn(table, fields, records);
    if (unknown.length > 0) return refuseAll(unknown);
    const form = readNew(table, fields, brought(table, fields, records), context);
    if (!form.ok) return form;

    const number = context.next(name);
    const draft: Stored = { table: name, number, fields: form.value.fields, cells: form.value.cells };
    const next: Stored = { ...draft, cells: { ...columnsOf(table, context), ...draft.cells } };
    const follows = consequencesOf({
      after: next,
      settings: context.settings,
      today: context.today,
      begun: beginningOf(table, context),
    });
    const found = inspect(table, { ...next, cells: { ...next.cells, ...follows } }, { ...context, sharing: [] });
    return accept({
      changes: [
        { kind: 'create', table: name, number, fields: filled({ ...draft.cells, ...follows, ...found.fields }) },
        ...mainNoMore(next, records.contacts),
      ],
      marks: found.marks,
      about: number,
      message: { key: 'record.created', params: { number, zh: table.record.zh, en: table.record.en } },
    });
  },
});

type Records = Readonly<Record<string, Stored | readonly Stored[] | undefined>>;
type Texts = Inputs['createRecord']['fields'];

/** For every reference that was typed, the records of that number in the tables it may name. */
const named = (table: Table, fields: Texts): Readonly<Record<string, Read>> =>
  Object.fromEntries(
    referencesIn(table, fields).flatMap(([key, number, to]) =>
      to.map((target): [string, Read] => [`${key} ${target}`, one(target, number)]),
    ),
  );

function referencesIn(table: Table, fields: Texts): readonly (readonly [string, string, readonly string[]])[] {
  return Object.entries(table.fields).flatMap(([key, { type, references = [] }]) => {
    const number = (fields[key] ?? '').trim();
    return type !== 'reference' || number === '' ? [] : [[key, number, references] as const];
  });
}

const recordIn = (records: Records, key: string, to: readonly string[]): Stored | undefined =>
  to.map((target) => records[`${key} ${target}`] as Stored | undefined).find((record) => record !== undefined);

const unknownIn = (table: Table, fields: Texts, records: Records): readonly Problem[] =>
  referencesIn(table, fields)
    .filter(([key, , to]) => recordIn(records, key, to) === undefined)
    .map(([field, number]) => ({ code: 'record.unknown', field, params: { number } }));

/** What earlier references bring wins. */
const brought = (table: Table, fields: Texts, records: Records): Record<string, string> =>
  Object.fromEntries(
    [...referencesIn(table, fields)].reverse().flatMap(([key, , to]) => {
      const record = recordIn(records, key, to);
      return record ? Object.entries(broughtBy(table, key, record)) : [];
    }),
  );

const columnsOf = (table: Table, context: Context) =>
  Object.fromEntries(context.columns(table.name).map((key) => [key, '']));

/** The other contacts of the same customer, where this one is to be the main one (CD-08). */
const beside = ({ table, fields }: Inputs['createRecord']): Readonly<Record<string, Read>> =>
  table === 'contacts' && isYes(fields.isMain ?? '')
    ? { contacts: linkedTo('contacts', 'customer', (fields.customer ?? '').trim()) }
    : {};
