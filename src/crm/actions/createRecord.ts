import { linkedTo, type Read } from '../../schema/read';
import type { Stored, Table } from '../../schema/table';
import { isYes } from '../../values/flag';
import { accept, refuse, refuseAll } from '../../values/outcome';
import { beginningOf } from '../rules/beginning';
import { consequencesOf } from '../rules/consequences';
import { inspect } from '../rules/inspection';
import { type Context, defineAction } from './action';
import { readNew } from './entering';
import { type Inputs, parsers } from './inputs';
import { tableNamed } from './known';
import { mainNoMore } from './mainContact';
import { broughtIn, namedReads, unknownIn } from './naming';
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
    return table === undefined ? {} : { ...namedReads(table, input.fields), ...beside(input) };
  },
  decide(records, { table: name, fields }, context) {
    const table = tableNamed(name, context.settings);
    if (!table?.firstUsed) return refuse('record.tableUnknown', { params: { table: name } });
    const unknown = unknownIn(table, fields, records, context);
    if (unknown.length > 0) return refuseAll(unknown);
    const form = readNew(table, fields, broughtIn(table, fields, records), context);
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

const columnsOf = (table: Table, context: Context) =>
  Object.fromEntries(context.columns(table.name).map((key) => [key, '']));

/** The other contacts of the same customer, where this one is to be the main one (CD-08). */
const beside = ({ table, fields }: Inputs['createRecord']): Readonly<Record<string, Read>> =>
  table === 'contacts' && isYes(fields.isMain ?? '')
    ? { contacts: linkedTo('contacts', 'customer', (fields.customer ?? '').trim()) }
    : {};
