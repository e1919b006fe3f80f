import * as v from 'valibot';
import { tableNamed } from '../../crm/actions/known';
import { broughtIn, type Named, namedReads } from '../../crm/actions/naming';
import type { Stored } from '../../schema/table';
import { accept } from '../../values/outcome';
import { endpoint } from './endpoint';
import { titleOf } from './hit';
import { tableName, texts } from './shapes';

export const brings = endpoint<'brings'>({
  ask: v.strictObject({ table: tableName, fields: texts }),
  answer({ table: name, fields }, open) {
    const { store, settings } = open('remembered');
    const table = tableNamed(name, settings);
    const reads = table ? Object.entries(namedReads(table, fields)) : [];
    if (!table || reads.length === 0) return accept({ table: name, cells: {}, names: [] });
    const found = store.readAll(reads.map(([, read]) => read));
    const records = Object.fromEntries(reads.map(([place], index) => [place, found[index]])) as Named;
    const named = found.filter((record) => record !== undefined) as readonly Stored[];
    return accept({
      table: name,
      cells: broughtIn(table, fields, records),
      names: named.map((record) => ({ table: record.table, number: record.number, title: titleOf(record) })),
    });
  },
});
