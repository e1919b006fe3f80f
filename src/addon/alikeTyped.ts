import type { Change } from '../schema/change';
import type { Stored } from '../schema/table';
import type { Bound } from '../sheets/columns';
import type { Due } from './dueNotes';
import { inspectRecords } from './inspectRecords';
import { enter } from './inTurn';
import { standsOnce } from './numberPlaces';
import { keysFor, type Session } from './session';
import { type Counted, derivedUpdate, numberOf, told, untouched } from './toldChanges';

interface Found {
  /** Records that were seen to in this look. */
  readonly beside: readonly Stored[];
  /** What was derived of them before the typed rows had numbers. */
  readonly derived: ReadonlyMap<string, Change | undefined>;
  /** The typed rows with their numbers: filled by the steps before this one. */
  readonly entered: readonly Stored[];
}

/** Records seen to that read like rows typed since the last look: their checks name these once they have numbers. */
export function checkAlike(session: Session, bound: Bound, { beside, derived, entered }: Found, due: Due): Counted {
  const request = Utilities.getUuid();
  return {
    rows: 0,
    found: 0,
    run(desk) {
      const keysOf = keysFor(session.book, session.settings);
      const keys = new Set(entered.flatMap(({ table, cells }) => keysOf(table, cells)));
      const records = beside.map((record) => asChecked(record, derived.get(record.number)));
      const alike = records.filter(({ table, cells }) => keysOf(table, cells).some((key) => keys.has(key)));
      if (alike.length === 0) return;
      const looked = alike.map((record) => ({ record, before: record }));
      const others = [...entered, ...records.filter((record) => !alike.includes(record))];
      const judged = inspectRecords({ ...desk, known: session.known }, looked, true, others);
      const changes = alike
        .flatMap((record, index) => derivedUpdate(bound, record, judged[index]) ?? [])
        .filter((change) => standsOnce(desk, bound, numberOf(change)))
        .filter(untouched(desk, session));
      if (changes.length === 0) return;
      const message = { key: 'scan.found', params: { count: changes.length } } as const;
      enter(desk, told({ request, action: 'check', about: numberOf(changes[0]), changes, message }));
      due.marks.push(...judged.flatMap(({ marks }) => marks));
    },
  };
}

const asChecked = (record: Stored, derived: Change | undefined): Stored =>
  derived?.kind === 'update' ? { ...record, cells: { ...record.cells, ...derived.fields } } : record;
