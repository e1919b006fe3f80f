import { say } from '../messages';
import type { Change, Mark } from '../schema/change';
import type { Stored } from '../schema/table';
import { type Bound, NUMBER } from '../sheets/columns';
import type { Cell } from '../values/cell';
import { checkAlike } from './alikeTyped';
import type { Desk } from './desk';
import { areNotesDue, type Due, lateNotes, noteSteps } from './dueNotes';
import { batches, inEntries } from './entrySizes';
import { inspectRecords } from './inspectRecords';
import { enter, type Step } from './inTurn';
import { keepHighest } from './keepHighest';
import type { Look } from './lookAtRows';
import { giveBack } from './numberBack';
import { standsOnce } from './numberPlaces';
import { exchangedAmong, type Returned } from './recognise';
import { registerTyped } from './registerTyped';
import { keysFor, type Session } from './session';
import { type Counted, derivedUpdate, editsOf, numberOf, registering, told, untouched } from './toldChanges';

/** What a look found, as steps to be done in turn, and how many rows got something once they are done. */
export interface Settling {
  readonly steps: readonly Step[];
  changed(): number;
}

/** So many records have their notes written together, whatever was found about them. */
const FEW = 500;

/**
 * Checks and grades are brought up to date; edits are written down as they stand; typed rows get numbers, those whose
 * number cell was emptied their own again; notes come last. Every step is at most one entry, and finds nothing to do again.
 */
export function settle(session: Session, bound: Bound, look: Look, returned: readonly Returned[]): Settling {
  const own = new Set(returned.map(({ row }) => row));
  const typed = look.typed.filter(({ row }) => !own.has(row));
  const exchanged = exchangedAmong(bound, look.edited);
  const unedited = [...look.unknown, ...look.touched];
  const looked = [...unedited.map((record) => ({ record })), ...look.edited];
  const judged = inspectRecords(session, looked, true);
  const derived = new Map(
    looked.map(({ record }, index) => [record.number, derivedUpdate(bound, record, judged[index])]),
  );
  const edits = look.edited.map((edit) => ({ edit, derived: derived.get(edit.record.number) }));
  const stands = standingNotes(session, look);
  const all = [
    ...judged.flatMap((one) => one.marks).filter((mark) => !stands(mark)),
    ...besideNumbers(session, bound, look, exchanged),
  ];
  // a tab just adopted has no note of ours that could be taken away
  const marks = bound.tab.due === true ? all.filter(({ lines }) => lines.length > 0) : all;
  const isFew = looked.length + typed.length <= FEW;
  const due: Due = { marks: isFew ? marks : [], rows: new Map() };
  const entered: Stored[] = [];
  const beside = looked.map(({ record }) => record);
  let changed = look.copies.length;
  const noticed = new WeakSet<Desk['book']>();
  const counting = (step: Counted): Step => ({
    ...step,
    run(desk) {
      if (!noticed.has(desk.book)) notice(desk, bound, beside);
      noticed.add(desk.book);
      step.run(desk);
      changed += step.found;
    },
  });
  const steps = [
    ...welcome(session, bound, look.unknown),
    ...checks(
      session,
      bound,
      unedited.flatMap(({ number }) => derived.get(number) ?? []),
    ),
    ...editsOf(session, bound, edits, exchanged),
    ...batches(returned).map((rows) => giveBack(session, bound, rows)),
    ...batches(typed).map((rows) => registerTyped(session, bound, rows, { due, entered, beside })),
    ...(typed.length > 0 && looked.length > 0 ? [checkAlike(session, bound, { beside, derived, entered }, due)] : []),
  ];
  return {
    steps: [
      ...steps.map(counting),
      ...(isFew ? [] : noteSteps(bound, marks)),
      ...(isLate() ? [lateNotes(bound, due, look.copies)] : []),
    ],
    changed: () => changed,
  };

  function isLate(): boolean {
    if (typed.length + returned.length + look.copies.length > 0) return true;
    if (looked.length === 0 || !look.seen || !isFew) return looked.length > 0;
    return areNotesDue(session, bound, marks, look.seen);
  }
}

/** How these rows were read: where one stands otherwise by now, its columns may have moved, and it is looked at again. */
function notice({ book }: Desk, { table, number, fields }: Bound, records: readonly Stored[]): void {
  for (const record of records) {
    const line: Cell[] = [];
    line[number - 1] = record.number;
    for (const [key, column] of Object.entries(fields)) line[column - 1] = record.cells[key] ?? '';
    book.looked.set(
      `${table.name} ${record.number}`,
      Array.from(line, (cell) => cell ?? ''),
    );
  }
}

/**
 * Notes that need no look: an edit did not touch what they say. They were written when the record was last seen to, unless
 * something has happened to it since.
 */
function standingNotes(session: Session, { table, edited }: Look): (mark: Mark) => boolean {
  const { book, settings, known } = session;
  const keysOf = keysFor(book, settings);
  const since = known.touchedAfter(table, book.memory.settled ?? 0);
  const calm = edited.filter(
    ({ record, before }) =>
      !since.has(record.number) && keysOf(table, record.cells).join() === keysOf(table, before.cells).join(),
  );
  const marksOf = (records: readonly Stored[]) =>
    inspectRecords(
      session,
      records.map((record) => ({ record })),
      false,
    ).map(({ marks }) => marks);
  const [then, now] = [marksOf(calm.map(({ before }) => before)), marksOf(calm.map(({ record }) => record))];
  const same = new Set(
    now.flatMap((marks, index) => {
      const said = new Set(then[index]?.map(wordsOf));
      return marks.filter((mark) => said.has(wordsOf(mark))).map(placeOf);
    }),
  );
  return (mark) => same.has(placeOf(mark));
}

const placeOf = ({ number, field }: Mark): string => `${number}\t${field}`;
const wordsOf = (mark: Mark): string => `${placeOf(mark)}\t${mark.lines.join('\n')}`;

/** Rows that came with their number are written down as they are; the numbers count as issued. */
function welcome(session: Session, bound: Bound, records: readonly Stored[]): Counted[] {
  return inEntries(records.map((record) => [registering(record, undefined)])).map((changes): Counted => {
    const message = { key: 'scan.found', params: { count: changes.length } } as const;
    const request = Utilities.getUuid();
    return {
      rows: 0,
      found: changes.length,
      run(desk) {
        const own = changes.filter(untouched(desk, session));
        const numbers = own.map(numberOf);
        if (own.length === 0) return;
        keepHighest(
          desk,
          bound.table.name,
          desk.settings.numbering[bound.table.name] ?? bound.table.numbering,
          numbers,
        );
        enter(
          desk,
          told({ request, action: 'register', about: numbers[0] ?? '', changes: own, message, already: true }),
        );
      },
    };
  });
}

/** What check and grade of these records should say now. */
function checks(session: Session, bound: Bound, derived: readonly Change[]): Counted[] {
  return inEntries(derived.map((change) => [change])).map((changes): Counted => {
    const message = { key: 'scan.found', params: { count: changes.length } } as const;
    const request = Utilities.getUuid();
    return {
      rows: changes.length,
      found: changes.length,
      run(desk) {
        const own = changes
          .filter((change) => standsOnce(desk, bound, numberOf(change)))
          .filter(untouched(desk, session));
        if (own.length > 0)
          enter(desk, told({ request, action: 'check', about: numberOf(own[0]), changes: own, message }));
      },
    };
  });
}

/** A record that reads as another did says so beside its number; one edited since says it no more. */
function besideNumbers(
  { language }: Session,
  { table }: Bound,
  { edited }: Look,
  exchanged: ReadonlyMap<string, string>,
): Mark[] {
  return edited.map(({ record: { number } }): Mark => {
    const other = exchanged.get(number);
    const lines = other === undefined ? [] : [say(language, 'note.exchanged', { number: other })];
    return { table: table.name, number, field: NUMBER, lines };
  });
}
