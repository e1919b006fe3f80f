import type { Cells } from '../../schema/change';
import { linkedTo, one } from '../../schema/read';
import type { Stored, Table } from '../../schema/table';
import { sameCell, textOf } from '../../values/cell';
import { isYes } from '../../values/flag';
import { accept, type Problem, refuse, refuseAll } from '../../values/outcome';
import { formText, takenOver } from '../rules/bringing';
import { consequencesOf } from '../rules/consequences';
import { inspect } from '../rules/inspection';
import { type Context, defineAction } from './action';
import { type Inputs, parsers } from './inputs';
import { tableNamed } from './known';
import { mainNoMore } from './mainContact';
import { broughtIn, type Named, namedReads, namesIn, unknownIn } from './naming';
import { keysOf } from './suspects';
import { readTouched } from './touched';
import { updateOf, withCells } from './updating';

/** Saves what a person changed on a card. A cell somebody else changed since it was shown is refused, not overwritten. */
export const updateRecord = defineAction({
  name: 'updateRecord',
  label: { zh: '编辑', en: 'Edit' },
  parse: parsers.updateRecord,
  reads: ({ table: name, number, fields, seen }, settings) => {
    const table = tableNamed(name, settings);
    return {
      record: one(name, number),
      ...(table ? namedReads(table, namesIn(table, { cells: seen as Cells }, Object.keys(fields))) : {}),
      ...(table ? namedReads(table, fields) : {}),
      ...(isYes(fields.isMain)
        ? { contacts: linkedTo('contacts', 'customer', textOf((seen as Cells).customer ?? '')) }
        : {}),
    };
  },
  alike: ({ record }, { table, fields }, settings) =>
    keysOf(table, { ...(record as Stored | undefined)?.cells, ...fields }, settings),
  decide(records, input, context) {
    const { table: name, number } = input;
    const table = tableNamed(name, context.settings);
    if (table === undefined) return refuse('record.tableUnknown', { params: { table: name } });
    const { record } = records;
    if (record === undefined) return refuse('record.unknown', { params: { number } });

    const former = namesIn(table, record, Object.keys(input.fields));
    const unknown = unknownIn(table, input.fields, records, context, former);
    if (unknown.length > 0) return refuseAll(unknown);
    const touched = readTouched(
      table,
      record,
      { ...comesAlong(table, record, input, records, former), ...input.fields },
      context,
    );
    if (!touched.ok) return touched;
    const problems = conflicts(table, record, touched.value.cells, input, context);
    if (problems.length > 0) return refuseAll(problems);
    if (updateOf(record, touched.value.cells).length === 0) return refuse('record.unchanged');

    const typed = withCells(record, touched.value.cells, touched.value.fields);
    const wanted = {
      ...touched.value.cells,
      ...consequencesOf({ before: record, after: typed, settings: context.settings, today: context.today }),
    };
    const next = withCells(record, wanted, touched.value.fields);
    const found = inspect(table, next, { ...context, sharing: records.sharing, before: record });
    const changes = [...updateOf(record, { ...wanted, ...found.fields }), ...mainNoMore(next, records.contacts)];
    const count = Object.keys(input.fields).filter((key) => !sameCell(record.cells[key] ?? '', next.cells[key] ?? ''));
    return accept({
      changes,
      marks: found.marks,
      about: number,
      message: { key: 'record.updated', params: { number, count: count.length } },
    });
  },
});

/** What the records named just now bring, where nobody typed anything else: the name of the new customer for that of the former. */
function comesAlong(
  table: Table,
  record: Stored,
  { fields }: Inputs['updateRecord'],
  records: Named,
  former: Readonly<Record<string, string>>,
): Record<string, string> {
  const now = Object.fromEntries(Object.entries(record.cells).map(([key, cell]) => [key, formText(cell)]));
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([key, text]) => text.trim() !== (former[key] ?? '')),
  );
  const brought = takenOver(broughtIn(table, changed, records), now, broughtIn(table, former, records));
  return Object.fromEntries(
    Object.entries(brought).filter(([key]) => record.cells[key] !== undefined && !(key in fields)),
  );
}

/** Fields whose cell is neither what the person saw nor what the person wants. */
function conflicts(
  table: Table,
  record: Stored,
  wanted: Cells,
  { seen, number, fields }: Inputs['updateRecord'],
  { language }: Context,
): readonly Problem[] {
  return Object.keys(fields).flatMap((key) => {
    const now = record.cells[key] ?? '';
    const before = (seen as Cells)[key] ?? '';
    if (sameCell(now, before) || sameCell(now, wanted[key] ?? '')) return [];
    const label = table.fields[key]?.label[language] ?? key;
    const params = { label, number, seen: textOf(before), now: textOf(now) };
    return [{ code: 'record.changedMeanwhile' as const, field: key, params }];
  });
}
