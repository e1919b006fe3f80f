import { type TableName, tables } from '../../crm/tables';
import type { Declared } from '../../crm/tables/ownFields';
import { tablesIn } from '../../crm/tables/tablesIn';
import type { MessageKey } from '../../messages';
import type { Table } from '../../schema/table';

interface TableWords {
  readonly create: MessageKey;
  readonly save: MessageKey;
}
/** Sentences a label cannot be put into without breaking a language's grammar. */
const words: Record<TableName, TableWords> = {
  leads: { create: 'ui.new.leads', save: 'ui.save.leads' },
  customers: { create: 'ui.new.customers', save: 'ui.save.customers' },
  followUps: { create: 'ui.new.followUps', save: 'ui.save.followUps' },
};

const nameOf = (name: string | undefined): TableName =>
  name !== undefined && name in tables ? (name as TableName) : 'leads';

/** The table of a route; a name nobody knows is the leads'. With the settings it has the fields managers declared. */
export const tableOf = (name: string | undefined, settings: Declared = {}): Table =>
  tablesIn(settings)[nameOf(name)] ?? tables[nameOf(name)];
export const tableWords = (name: string | undefined): TableWords => words[nameOf(name)];
