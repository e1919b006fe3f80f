import * as v from 'valibot';
import { overLead } from '../../crm/actions/customerFromLead';
import { keysOf, valuesOf } from '../../crm/actions/suspects';
import { duplicateKeys, evidenceOf } from '../../crm/rules/duplicates';
import { one, sharing } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { accept } from '../../values/outcome';
import type { Match } from '../api';
import { endpoint, type View } from './endpoint';
import { hitOf } from './hit';
import { number, tableName, texts } from './shapes';

export const matches = endpoint<'matches'>({
  ask: v.strictObject({
    table: tableName,
    number: v.exactOptional(number),
    lead: v.exactOptional(number),
    fields: texts,
  }),
  answer({ table, number: own, lead, fields: given }, open) {
    const view = open();
    const fields = overLead(given, lead === undefined ? undefined : (view.store.read(one('leads', lead)) as Stored));
    const keys = keysOf(table, fields, view.settings);
    if (keys.length === 0) return accept([]);
    const typed: Stored = { table, number: own ?? '', fields: valuesOf(table, fields, view.settings), cells: fields };
    return accept(matchesOf(typed, view.store.read(sharing(keys)) as readonly Stored[], view));
  },
});

/** The records that may be the same as a stored one. */
export const matchesFor = (record: Stored, view: View): readonly Match[] => {
  const keys = duplicateKeys(record.table, record.fields, view.settings);
  return keys.length === 0 ? [] : matchesOf(record, view.store.read(sharing(keys)) as readonly Stored[], view);
};

/** Each with its evidence; those somebody called different are left out. */
function matchesOf(record: Stored, others: readonly Stored[], { settings, store }: View): readonly Match[] {
  return others
    .filter((other) => other.number !== record.number)
    .filter((other) => record.number === '' || store.verdictOf(record.number, other.number) !== 'different')
    .map((other) => ({ ...hitOf(other), evidence: evidenceOf(record, other, settings) }))
    .filter((match) => match.evidence.length > 0);
}
