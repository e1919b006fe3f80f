import { writtenAs } from '../../schema/fields';
import type { Stored } from '../../schema/table';
import { accept, refuseAll } from '../../values/outcome';
import { calledIn } from '../rules/beginning';
import { nextContactWithLead } from '../rules/cadence';
import { gradeLead } from '../rules/grading';
import { inspect } from '../rules/inspection';
import { leads } from '../tables/leads';
import { type Context, defineAction } from './action';
import { readNew } from './entering';
import { parsers } from './inputs';
import { judgements, keysOf, objections, suspectsOf, withVerdicts } from './suspects';
import { dayCell, filled } from './updating';

/** Registers a lead. A lead that may be registered already is saved once the person has looked at each suspect. */
export const createLead = defineAction({
  name: 'createLead',
  label: { zh: '新建线索', en: 'New lead' },
  parse: parsers.createLead,
  reads: () => ({}),
  alike: (_records, { fields }, settings) => keysOf('leads', fields, settings),
  decide(records, { fields, verdicts }, context) {
    const form = readNew(leads, fields, defaultsOf(fields, context), context);
    if (!form.ok) return form;

    const draft: Stored = { table: 'leads', number: '', fields: form.value.fields, cells: form.value.cells };
    const suspects = suspectsOf(draft, records.sharing, context);
    const refused = objections(suspects, verdicts, {
      maybe: () => 'lead.maybeDuplicate',
      same: 'lead.sameAs',
      field: 'customerName',
    });
    if (refused.length > 0) return refuseAll(refused);

    const number = context.next('leads');
    const lead = planned({ ...draft, number }, context);
    const found = inspect(leads, lead.record, {
      ...context,
      sharing: records.sharing,
      verdictOf: withVerdicts(context, number, verdicts),
    });
    return accept({
      changes: [
        { kind: 'create', table: 'leads', number, fields: filled({ ...lead.record.cells, ...found.fields }) },
        ...judgements(number, suspects, verdicts),
      ],
      marks: found.marks,
      about: number,
      message: { key: 'lead.created', params: { number, grade: lead.grade, day: lead.nextOn } },
    });
  },
});

/** A lead is assigned on the day it gets its owner (AS-05): this one, where it has one or begins with the person's own name. */
const defaultsOf = ({ owner = '' }: Readonly<Record<string, string>>, { today, user }: Context) => ({
  assignedOn: owner || calledIn(user) ? today : undefined,
});

/** The lead with its rule's grade, and with a next contact where the person chose none. */
function planned(draft: Stored, { settings, today }: Context) {
  const letter = gradeLead(draft.fields, settings.grading).letter;
  const grade = String(draft.fields.manualGrade ?? letter);
  const chosen = draft.fields.nextFollowUpOn as string | undefined;
  const nextOn = chosen ?? nextContactWithLead({ grade, status: String(draft.fields.status ?? '') }, settings, today);
  const record: Stored = {
    ...draft,
    fields: { ...draft.fields, grade: letter, ...(nextOn ? { nextFollowUpOn: nextOn } : {}) },
    cells: { ...draft.cells, grade: writtenAs(settings, 'grade', letter), nextFollowUpOn: dayCell(nextOn) },
  };
  return { record, grade, nextOn: nextOn ?? '' };
}
