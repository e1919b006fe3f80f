import { means } from '../../schema/fields/choice';
import { linkedTo, one } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { isEmptyCell, textOf } from '../../values/cell';
import { accept, type Outcome, refuse, refuseAll } from '../../values/outcome';
import { customers } from '../tables/customers';
import { inForce } from '../tables/tablesIn';
import { wayIn } from '../tables/ways';
import { type Context, type Decision, defineAction } from './action';
import { archive, draftCustomer, overLead, wonStatus } from './customerFromLead';
import { type Inputs, parsers } from './inputs';
import { fieldNamed } from './known';
import { judgements, keysOf, objections, suspectsOf } from './suspects';
import { readTouched } from './touched';
import { dayCell, updateOf } from './updating';

/**
 * A lead becomes a customer: a new archive, or one that exists already, named by the person or opened from this lead
 * earlier (C-10, both orders). Each record then names the other (CV-08).
 */
export const convertLead = defineAction({
  name: 'convertLead',
  label: { zh: '线索转客户', en: 'Convert lead' },
  parse: parsers.convertLead,
  reads: ({ lead, customer }) => ({
    lead: one('leads', lead),
    chosen: one('customers', customer ?? ''),
    archived: linkedTo('customers', 'sourceLead', lead),
  }),
  // an archive of the same company is looked for by the form; without one the lead is taken as it stands
  alike: ({ lead }, { customer, fields }, settings) =>
    customer === undefined && Object.keys(fields).length > 0
      ? keysOf('customers', overLead(fields, lead), settings)
      : [],
  decide(records, input, context) {
    const { lead } = records;
    if (lead === undefined) return refuse('record.unknown', { params: { number: input.lead } });
    const chosen = input.customer === undefined ? undefined : records.chosen;
    if (input.customer !== undefined && chosen === undefined) {
      return refuse('record.unknown', { field: 'customer', params: { number: input.customer } });
    }
    const before = String(lead.cells.convertedTo ?? '');
    if (before !== '' && textOf(lead.cells.status ?? '') === wonStatus(context.settings)) {
      return refuse('lead.alreadyConverted', { params: { number: lead.number, customer: before } });
    }
    const target = chosen ?? records.archived[0];
    if (wayIn(context.settings, 'archiveOn') === 'approval' && !isApproved(target, context))
      return refuse('customer.notApproved');
    return target === undefined
      ? intoNew(lead, records.sharing, input, context)
      : intoExisting(lead, target, input, context);
  },
});

const isApproved = (customer: Stored | undefined, { settings }: Context): boolean =>
  means(settings, customers.fields.approvalState.list ?? '', textOf(customer?.cells.approvalState ?? ''), '已归档');

function intoNew(
  lead: Stored,
  sharingKeys: readonly Stored[],
  { fields, verdicts }: Inputs['convertLead'],
  context: Context,
): Outcome<Decision> {
  const draft = draftCustomer(fields, lead, context, wonStatus(context.settings));
  if (!draft.ok) return draft;
  const others = sharingKeys.filter((other) => other.table === 'customers');
  const suspects = suspectsOf(draft.value, others, context);
  const refused = objections(suspects, verdicts, {
    maybe: () => 'customer.maybeDuplicate',
    same: 'customer.sameAs',
    field: 'name',
  });
  if (refused.length > 0) return refuseAll(refused);

  const number = context.next('customers');
  const customer = archive({ ...draft.value, number }, others, verdicts, context);
  return accept({
    changes: [
      customer.change,
      ...updateOf(lead, { status: wonStatus(context.settings), convertedTo: number }),
      ...judgements(number, suspects, verdicts),
    ],
    marks: customer.marks,
    about: number,
    message: { key: 'lead.converted', params: { number: lead.number, customer: number } },
  });
}

/** Linking fills what the archive lacks and overwrites nothing. */
function intoExisting(
  lead: Stored,
  customer: Stored,
  { fields }: Inputs['convertLead'],
  context: Context,
): Outcome<Decision> {
  const typed = Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''));
  const table = inForce(customers, context.settings);
  const touched = readTouched(table, customer, typed, context);
  if (!touched.ok) return touched;
  const taken = Object.entries(touched.value.cells).filter(([key, wanted]) => {
    const now = customer.cells[key] ?? '';
    return !isEmptyCell(now) && textOf(now) !== textOf(wanted);
  });
  if (taken.length > 0) {
    return refuseAll(
      taken.map(([key]) => ({
        code: 'customer.alreadyHas',
        field: key,
        params: {
          number: customer.number,
          label: fieldNamed(table, key)?.label[context.language] ?? key,
          now: textOf(customer.cells[key] ?? ''),
        },
      })),
    );
  }

  const origin = textOf(customer.cells.sourceLead ?? '');
  return accept({
    changes: [
      ...updateOf(customer, {
        ...touched.value.cells,
        ...(origin === '' ? { sourceLead: lead.number } : {}),
        updatedOn: dayCell(context.today),
      }),
      ...updateOf(lead, { status: wonStatus(context.settings), convertedTo: customer.number }),
    ],
    marks: [],
    about: customer.number,
    message: { key: 'lead.linked', params: { number: lead.number, customer: customer.number } },
  });
}
