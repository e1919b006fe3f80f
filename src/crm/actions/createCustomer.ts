import { one } from '../../schema/read';
import { accept, refuse, refuseAll } from '../../values/outcome';
import { wayIn } from '../tables/ways';
import { defineAction } from './action';
import { archive, draftCustomer, overLead } from './customerFromLead';
import { parsers } from './inputs';
import { judgements, keysOf, objections, suspectsOf } from './suspects';
import { updateOf } from './updating';

/** Opens an archive. With a lead it takes over what the lead knows, before any deal (CA-32, C-10). */
export const createCustomer = defineAction({
  name: 'createCustomer',
  label: { zh: '新建客户', en: 'New customer' },
  parse: parsers.createCustomer,
  reads: ({ lead }) => ({ lead: one('leads', lead ?? '') }),
  alike: ({ lead }, { fields }, settings) => keysOf('customers', overLead(fields, lead), settings),
  decide(records, { fields, verdicts, lead }, context) {
    const origin = lead === undefined ? undefined : records.lead;
    if (lead !== undefined && origin === undefined) return refuse('record.unknown', { params: { number: lead } });
    if (origin?.cells.convertedTo) {
      return refuse('lead.alreadyConverted', {
        params: { number: origin.number, customer: String(origin.cells.convertedTo) },
      });
    }

    const way = wayIn(context.settings, 'archiveOn');
    if (origin && way === 'deal') return refuse('customer.beforeDeal');
    if (origin?.cells.lastFollowUpOn === '' && way === 'logged') return refuse('customer.beforeContact');
    const draft = draftCustomer(fields, origin, context);
    if (!draft.ok) return draft;
    const others = records.sharing.filter((other) => other.number !== lead);
    const suspects = suspectsOf(draft.value, others, context);
    const refused = objections(suspects, verdicts, {
      maybe: (other) => (other.table === 'leads' ? 'lead.maybeDuplicate' : 'customer.maybeDuplicate'),
      same: 'customer.sameAs',
      field: 'name',
    });
    if (refused.length > 0) return refuseAll(refused);

    const number = context.next('customers');
    const customer = archive({ ...draft.value, number }, others, verdicts, context);
    return accept({
      changes: [
        customer.change,
        ...(origin === undefined ? [] : updateOf(origin, { convertedTo: number })),
        ...judgements(number, suspects, verdicts),
      ],
      marks: customer.marks,
      about: number,
      message: { key: 'customer.created', params: { number } },
    });
  },
});
