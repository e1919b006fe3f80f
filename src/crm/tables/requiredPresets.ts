import type { Table } from '../../schema/table';
import { contacts, contracts, customers, feedback, followUps, leads, opportunities, payments, tasks } from './index';
import { fieldsLine, headersOf, type Preset, requiredOf, type Topic } from './presetLines';
import { requiredSuffix } from './settingsLayout';
import { joined } from './settingsWords';

/** A table with the sets of fields its records may be asked for, by name. Every one has what it asks as built (`usual`), too. */
const asked = <T extends Table>(table: T, sets: Readonly<Record<string, readonly (keyof T['fields'] & string)[]>>) => ({
  table: table as Table,
  sets,
});

/** What must not be missing (C-13): the sets of S0, S2 and S4, and for the other tables what their sections call for. */
const choices: readonly ReturnType<typeof asked>[] = [
  asked(leads, {
    four: ['customerName', 'contactName', 'phone', 'need'],
    three: ['customerName', 'contactName', 'phone'],
    two: ['customerName', 'phone'],
  }),
  asked(customers, { four: ['name', 'contactName', 'phone', 'needTags'], two: ['name', 'phone'] }),
  // the least set of C-09, then all that S4 asks of a contact
  asked(followUps, {
    least: ['on', 'record', 'by', 'keyPoints', 'nextStep'],
    whole: ['on', 'record', 'by', 'method', 'keyPoints', 'feedback', 'nextStep', 'nextOwner', 'nextDueOn'],
  }),
  asked(contacts, { reachable: ['customer', 'name', 'title', 'phone'] }),
  asked(opportunities, { forecast: ['customer', 'name', 'stage', 'amount', 'expectedCloseOn', 'owner'] }),
  asked(contracts, { dated: ['customer', 'name', 'amount', 'signedOn', 'validTo'] }),
  asked(payments, { planned: ['contract', 'plannedAmount', 'plannedOn'] }),
  asked(feedback, { handled: ['on', 'customer', 'type', 'description', 'urgency', 'owner', 'dueOn'] }),
  asked(tasks, { dated: ['title', 'owner', 'dueOn'] }),
];

/** One topic per table. */
export const requiredTopics: readonly Topic[] = choices.map(({ table, sets }) => ({
  name: `required ${table.name}`,
  label: joined(table.label, requiredSuffix),
  presets: Object.entries({ usual: requiredOf(table), ...sets }).map(([name, keys]) => preset(name, table, keys)),
}));

function preset(name: string, table: Table, keys: readonly string[]): Preset {
  return { name, label: headersOf(table, keys), lines: [fieldsLine(table, requiredSuffix, keys)] };
}
