import type { Cells, Change } from '../schema/change';
import type { Stored } from '../schema/table';
import type { Bound } from '../sheets/columns';
import { isEmptyCell } from '../values/cell';
import type { Intent } from './commit';
import type { Desk } from './desk';
import { inEntries } from './entrySizes';
import type { Judged } from './inspectRecords';
import { enter, type Step, touchedSince } from './inTurn';
import { DERIVED, type Edited } from './lookAtRows';
import { standsOnce } from './numberPlaces';
import type { Session } from './session';
import { authorsOf } from './traces';

/** A step that tells of so many rows. */
export interface Counted extends Step {
  readonly found: number;
}
type Told = Pick<Intent, 'action' | 'about' | 'changes' | 'message'> & Partial<Intent>;

/** What the CRM writes down by itself: nobody's deed. */
export const told = (told: Told): Intent => ({ request: Utilities.getUuid(), marks: [], observed: true, ...told });

export const numberOf = (change: Change | undefined): string =>
  change === undefined || change.kind === 'judge' ? '' : change.number;

/** What a person typed stays as it is: the number and empty machine cells are all that is added. */
export const registering = (record: Stored, judged: Judged | undefined): Change => ({
  kind: 'register',
  table: record.table,
  number: record.number,
  seen: Object.fromEntries(Object.entries(record.cells).filter(([key, cell]) => key !== DERIVED && !isEmptyCell(cell))),
  fields: judged?.fields ?? {},
});

export function updating({ record, before, fields }: Edited): Change {
  const old = Object.fromEntries(Object.keys(fields).map((key) => [key, before.cells[key] ?? '']));
  return { kind: 'update', table: record.table, number: record.number, before: old, fields };
}

/** What check and grade of a record should say now; undefined where they say it. */
export function derivedUpdate(bound: Bound, record: Stored, judged: Judged | undefined): Change | undefined {
  const fields: Cells = Object.fromEntries(
    Object.entries(judged?.fields ?? {}).filter(([key]) => record.cells[key] !== undefined && !bound.computed.has(key)),
  );
  const keys = Object.keys(fields);
  if (keys.length === 0) return undefined;
  const before = Object.fromEntries(keys.map((key) => [key, record.cells[key] ?? '']));
  return { kind: 'update', table: record.table, number: record.number, before, fields };
}

/** What was read says nothing any more of a record that somebody else's entry touched since. */
export function untouched(desk: Desk, { book }: Session): (change: Change) => boolean {
  const isTouched = touchedSince(desk, book.memory.done);
  return (change) => change.kind === 'judge' || !isTouched(change.table, change.number);
}

/** Whom the journal names where nobody knows: between which looks it happened, and who found it. */
export const unknownBy = ({ scannedAt, now, user }: Session) => ({
  by: '',
  foundBy: user.email,
  ...(scannedAt === '' ? {} : { between: [scannedAt, now] as const }),
});

/**
 * Edits made in the sheet, with what was there before: by whom, where the edit left a trace. What the CRM derives from
 * them stands in the same entry; where it derives nothing, nothing is left to be written.
 */
export function editsOf(
  session: Session,
  bound: Bound,
  edited: readonly { readonly edit: Edited; readonly derived: Change | undefined }[],
  exchanged: ReadonlyMap<string, string>,
): Counted[] {
  const derived = new Map(edited.map(({ edit, derived: change }) => [edit.record.number, change]));
  const edits = edited.map(({ edit }) => edit);
  const isExchanged = ({ record }: Edited): boolean => exchanged.has(record.number);
  const groups = [
    ...[...authorsOf(edits.filter((edit) => !isExchanged(edit)))].map(([by, own]) => ({
      by,
      own,
      key: 'scan.edited' as const,
    })),
    { by: '', own: edits.filter(isExchanged), key: 'scan.exchanged' as const },
  ];
  return groups.flatMap(({ by, own, key }) => {
    const told = (share: readonly Edited[], already: boolean) =>
      inEntries(share.map((edit) => [updating(edit), ...(already ? [] : take(derived, edit.record.number))])).map(
        (changes) => editStep(session, bound, changes, { by, key, already }),
      );
    const isPlain = ({ record }: Edited): boolean => derived.get(record.number) === undefined;
    return [
      ...told(own.filter(isPlain), true),
      ...told(
        own.filter((edit) => !isPlain(edit)),
        false,
      ),
    ];
  });
}

/** What is derived of a record stands in one entry, however many people edited it. */
function take(derived: Map<string, Change | undefined>, number: string): Change[] {
  const change = derived.get(number);
  derived.delete(number);
  return change ? [change] : [];
}

function editStep(
  session: Session,
  bound: Bound,
  changes: readonly Change[],
  { by, key, already }: { by: string; key: 'scan.edited' | 'scan.exchanged'; already: boolean },
): Counted {
  const rows = new Set(changes.map(numberOf)).size;
  const request = Utilities.getUuid();
  return {
    rows: already ? 0 : rows,
    found: rows,
    already,
    run(desk) {
      const standing = already ? changes : changes.filter((change) => standsOnce(desk, bound, numberOf(change)));
      const own = standing.filter(untouched(desk, session));
      if (own.length === 0) return;
      const message = { key, params: { count: rows } } as const;
      const who = by === '' ? unknownBy(session) : { by };
      enter(desk, {
        ...told({ request, action: 'outsideEdit', about: numberOf(own[0]), changes: own, message, ...who }),
        ...(already ? { already: true as const } : {}),
      });
    },
  };
}
