import { tables } from '../crm/tables';
import type { Change } from '../schema/change';
import type { Stored } from '../schema/table';
import { numberIn, openBook, recordIn } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { recall } from '../sheets/memory';
import { noteOf, writeMarks } from '../sheets/notes';
import type { Cell } from '../values/cell';
import { commit } from './commit';
import { atDesk } from './desk';
import { inspectRecords } from './inspectRecords';
import { settingsEdited } from './inspectSettings';
import { withoutDerived } from './lookAtRows';
import { languageIn } from './person';
import { LEAD, recordFinder } from './recordRows';
import { type Session, sessionOn } from './session';
import { registering } from './toldChanges';

/** Up to here new rows are also checked and graded at once; a larger paste gets its numbers, the scan does the rest. */
const FEW = 20;

/** What onEdit asks for: the edited rows and no others, within its call budget. The scan does what this leaves. */
export function inspectRows(sheetId: number, first: number, rows: number): void {
  const memory = recall();
  if (!memory) return;
  if (sheetId === memory.settingsId) settingsEdited(openBook(memory, tables), languageIn(memory));
  const table = Object.keys(memory.tabs).find((name) => memory.tabs[name]?.sheetId === sheetId);
  if (table === undefined) return;
  const session = sessionOn(openBook(memory, tables), languageIn(memory));
  const from = Math.max(first, (memory.tabs[table]?.headerRow ?? 0) + 1);
  const count = first + rows - from;
  const seen = count < 1 ? undefined : session.book.near(table, from, count, LEAD);
  if (!seen) return;
  const { bound, above } = seen;
  const isRecord = recordFinder(bound, from - above.length === bound.tab.headerRow + 1);
  const { settings } = session;
  const isNew = (cells: readonly Cell[]): boolean =>
    isRecord(cells, numberIn(cells[bound.number - 1] ?? ''), () => recordIn(bound, cells, settings));
  for (const cells of above) isNew(cells);
  const lines = seen.rows;
  const fresh = lines.flatMap((cells, index) => (isNew(cells) ? [from + index] : []));
  if (fresh.length > 0) register(session, bound, fresh, new Map(lines.map((cells, index) => [from + index, cells])));
  else if (count === 1) flag(session, bound, from, lines[0] ?? []);
}

function register(session: Session, bound: Bound, rows: readonly number[], values: ReadonlyMap<number, Cell[]>): void {
  const table = bound.table.name;
  const few = rows.length <= FEW;
  atDesk(
    (desk) => {
      const formulas = few ? formulasOf(session, bound, rows) : new Map<number, string[]>();
      const records = rows.map(
        (row): Stored => ({ ...recordIn(bound, values.get(row) ?? [], desk.settings), number: desk.next(table) }),
      );
      const judged = few
        ? inspectRecords(
            desk,
            records.map((record) => ({ record })),
            true,
          )
        : [];
      const changes = records.map(
        (record, index): Change =>
          registering(record, { fields: withoutDerived(judged[index]?.fields ?? {}), marks: [] }),
      );
      return commit(desk, {
        request: Utilities.getUuid(),
        action: 'register',
        about: records[0]?.number ?? '',
        changes,
        marks: [],
        message: { key: 'scan.found', params: { count: rows.length } },
        hints: new Map(records.map(({ number }, index) => [number, rows[index] ?? 0])),
        observed: true,
        fresh: { values, formulas, notes: new Map() },
      });
    },
    undefined,
    undefined,
    session,
  );
}

function formulasOf({ book }: Session, bound: Bound, rows: readonly number[]): Map<number, string[]> {
  const first = rows[0] ?? 1;
  const last = rows[rows.length - 1] ?? first;
  const texts =
    book
      .sheet(bound.tab.sheetId)
      ?.getRange(first, 1, last - first + 1, bound.width)
      .getFormulas() ?? [];
  return new Map(texts.map((line, index) => [first + index, line]));
}

/** An edit that needs a word gets its note at once; the check cell and duplicates wait for the scan, which may journal. */
function flag(session: Session, bound: Bound, row: number, cells: readonly Cell[]): void {
  const record = recordIn(bound, cells, session.settings);
  const sheet = session.book.sheet(bound.tab.sheetId);
  if (record.number === '' || !sheet) return;
  const [judged] = inspectRecords(session, [{ record }], false);
  const check = judged?.fields.check;
  if (!judged || check === undefined) return;
  const wanted = judged.marks.flatMap(({ field, lines }) => {
    const column = bound.fields[field];
    return column === undefined ? [] : [{ row, column, note: noteOf(lines) }];
  });
  writeMarks(sheet, wanted, bound.width);
}
