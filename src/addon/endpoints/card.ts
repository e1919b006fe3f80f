import { tableNamed } from '../../crm/actions/known';
import { gradeLead } from '../../crm/rules/grading';
import { openSteps } from '../../crm/rules/openSteps';
import { checkRecord } from '../../crm/rules/validation';
import { linkedTo, one } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import { accept } from '../../values/outcome';
import type { Card, GradeView, Hit } from '../api';
import { endpoint, type View } from './endpoint';
import { hitOf, titleOf } from './hit';
import { matchesFor } from './matches';
import { recordRef } from './shapes';
import { timelineOf } from './timeline';

/** How many journal entries a card shows; the history page has the rest. */
const mostEntries = 50;

export const card = endpoint<'card'>({
  ask: recordRef,
  answer({ table: name, number }, open) {
    const view = open();
    const table = tableNamed(name, view.settings);
    if (table === undefined) return accept(null);
    const record = view.store.read(one(name, number)) as Stored | undefined;
    if (record === undefined) return accept(null);

    const followUps = name === 'followUps' ? [] : many(view, linkedTo('followUps', 'record', number));
    const steps = new Set(openSteps(followUps, view.settings).map(({ followUp }) => followUp.number));
    const grade = name === 'leads' ? gradeViewOf(record, view) : undefined;
    const answer: Card = {
      table: name,
      number,
      title: titleOf(record),
      cells: record.cells,
      problems: checkRecord(table, record.cells, view.settings, { sparse: true }),
      ...(grade ? { grade } : {}),
      duplicates: matchesFor(record, view),
      linked: linkedWith(record, view),
      timeline: timelineOf(number, followUps, view.store.entries({ number, limit: mostEntries }), {
        isOpen: (followUp) => steps.has(followUp),
        isUndone: (seq) => view.store.undone(seq),
      }),
    };
    return accept(answer);
  },
});

const many = (view: View, read: ReturnType<typeof linkedTo>): readonly Stored[] =>
  view.store.read(read) as readonly Stored[];

/** The rule's letter with its reasons, beside the letter in force. */
export function gradeViewOf(lead: Stored, { settings }: View): GradeView {
  const { letter, reasons } = gradeLead(lead.fields, settings.grading);
  return { letter: String(lead.fields.manualGrade ?? letter), ruleLetter: letter, reasons };
}

/** For each table, the reads that find the records at the other end, in either direction (CV-08). */
function linkedWith(record: Stored, view: View): readonly Hit[] {
  const named = (field: string): string => textOf(record.cells[field] ?? '').trim();
  const found: (Stored | undefined)[] = [];
  const pointed = (table: string, number: string): void => {
    if (number !== '') found.push(view.store.read(one(table, number)) as Stored | undefined);
  };
  if (record.table === 'leads') pointed('customers', named('convertedTo'));
  if (record.table === 'customers') {
    pointed('leads', named('sourceLead'));
    found.push(...many(view, linkedTo('leads', 'convertedTo', record.number)));
  }
  if (record.table === 'followUps') {
    pointed('leads', named('record'));
    pointed('customers', named('record'));
  }
  const unique = new Map(found.flatMap((one) => (one === undefined ? [] : [[one.number, one] as const])));
  return [...unique.values()].map(hitOf);
}
