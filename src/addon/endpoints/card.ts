import * as v from 'valibot';
import { tableNamed } from '../../crm/actions/known';
import { gradeLead } from '../../crm/rules/grading';
import { openSteps } from '../../crm/rules/openSteps';
import { checkRecord } from '../../crm/rules/validation';
import type { Stored } from '../../schema/table';
import { accept } from '../../values/outcome';
import type { Card, GradeView } from '../api';
import { belongingTo, recordFrom } from './belonging';
import { endpoint, type View } from './endpoint';
import { titleOf } from './hit';
import { matchesFor } from './matches';
import { recordRef } from './shapes';
import { timelineOf } from './timeline';

/** How many journal entries a card shows; the history page has the rest. */
const mostEntries = 50;

export const card = endpoint<'card'>({
  ask: v.strictObject({ ...recordRef.entries, shown: v.exactOptional(v.boolean()) }),
  answer({ table: name, number }, open) {
    const view = open();
    const table = tableNamed(name, view.settings);
    if (table === undefined) return accept(null);
    const record = recordFrom(view, name, number);
    if (record === undefined) return accept(null);

    const { named, sections, followUps } = belongingTo(record, view);
    const steps = new Set(openSteps(followUps, view.settings).map(({ followUp }) => followUp.number));
    const grade = name === 'leads' ? gradeViewOf(record, view) : undefined;
    const answer: Card = {
      table: name,
      number,
      title: titleOf(record),
      cells: record.cells,
      problems: checkRecord(table, record.cells, view.settings, { sparse: true, today: view.today }),
      ...(grade ? { grade } : {}),
      duplicates: matchesFor(record, view),
      linked: named,
      sections,
      timeline: timelineOf(number, followUps, view.store.entries({ number, limit: mostEntries }), {
        isOpen: (followUp) => steps.has(followUp),
        isUndone: (seq) => view.store.undone(seq),
      }),
    };
    return accept(answer);
  },
});

/** The rule's letter with its reasons, beside the letter in force. */
export function gradeViewOf(lead: Stored, { settings }: View): GradeView {
  const { letter, reasons } = gradeLead(lead.fields, settings.grading);
  return { letter: String(lead.fields.manualGrade ?? letter), ruleLetter: letter, reasons };
}
