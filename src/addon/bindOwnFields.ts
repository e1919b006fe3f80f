import type { OwnField } from '../crm/tables/ownFields';
import { isBound } from '../sheets/book';
import { type Bound, normal } from '../sheets/columns';
import type { ColumnMemory, Memory } from '../sheets/memory';
import { applyBinding, tabMemory } from '../sheets/tabBinding';
import { offerOn } from './inspectSettings';
import { enter, type Step } from './inTurn';
import { learnRecords } from './learnRecords';
import { lastGood } from './settingsInForce';

/**
 * Columns that were declared as fields since the last scan are bound where they stand, one table after the other. The
 * cells are nobody's change: they enter the shadow as they are. No call where nothing was declared.
 */
export function declaredSteps(memory: Memory): readonly Step[] {
  const waiting = (lastGood(memory)?.ownFields ?? []).filter(({ table, key }) => {
    const tab = memory.tabs[table];
    return tab !== undefined && tab.fields[key] === undefined;
  });
  return [...new Set(waiting.map(({ table }) => table))].map((table) =>
    bindStep(
      table,
      waiting.filter((own) => own.table === table),
    ),
  );
}

function bindStep(table: string, waiting: readonly OwnField[]): Step {
  const request = Utilities.getUuid();
  return {
    rows: 0,
    run(desk) {
      const bound = desk.book.bound(table);
      const sheet = isBound(bound) ? desk.book.sheet(bound.tab.sheetId) : null;
      const now = desk.memory.tabs[table];
      const columns = isBound(bound) ? columnsFor(bound, waiting) : {};
      if (!isBound(bound) || !sheet || !now || Object.keys(columns).length === 0) return;
      const isDay = (key: string): boolean => /[yd]/i.test(desk.book.tables[table]?.fields[key]?.numberFormat ?? '');
      const seen = tabMemory(sheet, now.headerRow, true, now.number, { ...now.fields, ...columns }, isDay).fields;
      const added = Object.fromEntries(Object.keys(columns).flatMap((key) => (seen[key] ? [[key, seen[key]]] : [])));
      const after = { ...now, fields: { ...now.fields, ...added }, due: true };
      applyBinding(desk.memory, { table, before: now, after }, desk.book.sheet);
      desk.book.boundAgain(table);
      if (!now.adopted) offerOn(desk.book, desk.settings, table);
      const headers = Object.values(columns).map(({ header }) => header);
      enter(desk, {
        request,
        action: 'declareFields',
        about: '',
        changes: [],
        marks: [],
        message: { key: 'settings.declared', params: { columns: headers.join('、'), tab: now.name } },
        observed: true,
        already: true,
        by: '',
      });
      learnRecords(desk, table);
    },
  };
}

/** The one column under each header, where no other field stands in it. */
function columnsFor({ headers, fields, number }: Bound, waiting: readonly OwnField[]): Record<string, ColumnMemory> {
  const taken = new Set([number, ...Object.values(fields)]);
  return Object.fromEntries(
    waiting.flatMap(({ key, label }) => {
      const places = headers.flatMap((text, index) =>
        text === normal(label) && !taken.has(index + 1) ? [index + 1] : [],
      );
      const [column] = places;
      return column !== undefined && places.length === 1 ? [[key, { header: label, column }]] : [];
    }),
  );
}
