import type { Bound } from '../sheets/columns';
import { computedIn } from '../sheets/tabBinding';
import { enter, type Step } from './inTurn';
import { widthOf } from './lookAtRows';
import type { Session } from './session';

/** Rows from the header on that tell whether a formula fills a column. */
const LOOK = 50;

/**
 * A formula that fills a column now, or no longer does, since it was bound: from here on the column is read and never
 * written, or written again; the journal says so. Undefined where all is as it was. One call.
 */
export function computedSince(
  { book }: Session,
  bound: Bound,
): { readonly bound: Bound; readonly step: Step } | undefined {
  const { table, tab } = bound;
  const sheet = book.sheet(tab.sheetId);
  if (!sheet) return undefined;
  const rows = Math.min(LOOK, sheet.getMaxRows() - tab.headerRow + 1);
  const formulas = sheet.getRange(tab.headerRow, 1, rows, widthOf(bound)).getFormulas();
  const now = new Set(Object.keys(bound.fields).filter((key) => computedIn(formulas, bound.fields[key] ?? 0)));
  const changed = Object.keys(bound.fields).filter((key) => now.has(key) !== bound.computed.has(key));
  if (changed.length === 0) return undefined;
  const request = Utilities.getUuid();
  return {
    bound: { ...bound, computed: now },
    step: {
      rows: 0,
      run(desk) {
        const here = desk.memory.tabs[table.name];
        if (!here) return;
        const fields = Object.entries(here.fields).map(([key, { computed, ...column }]) => [
          key,
          now.has(key) ? { ...column, computed: true } : column,
        ]);
        desk.memory.tabs[table.name] = { ...here, fields: Object.fromEntries(fields) };
        const labels = changed.map((key) => here.fields[key]?.header ?? key).join('、');
        const key = changed.some((one) => now.has(one)) ? 'scan.computed' : 'scan.written';
        const message = { key, params: { columns: labels, tab: here.name } } as const;
        enter(desk, {
          request,
          action: 'columnFormula',
          about: '',
          changes: [],
          marks: [],
          message,
          observed: true,
          already: true,
          by: '',
        });
      },
    },
  };
}
