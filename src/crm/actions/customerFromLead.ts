import type { Change, Mark } from '../../schema/change';
import type { FieldRules } from '../../schema/field';
import { optionFor, writtenAs } from '../../schema/fields/choice';
import type { Stored } from '../../schema/table';
import { isMoment, textOf } from '../../values/cell';
import { accept, type Outcome } from '../../values/outcome';
import { beginningOf } from '../rules/beginning';
import { nextContactWithCustomer } from '../rules/cadence';
import { inspect } from '../rules/inspection';
import { customers } from '../tables/customers';
import { leads } from '../tables/leads';
import type { Context } from './action';
import { readNew } from './entering';
import { withVerdicts } from './suspects';
import { dayCell, filled, withDefaults } from './updating';

type Texts = Readonly<Record<string, string>>;

/** Which field of a lead fills which field of its archive (CA-32). */
const takenOver = {
  name: 'customerName',
  kind: 'customerKind',
  contactName: 'contactName',
  title: 'title',
  phone: 'phone',
  email: 'email',
  manager: 'owner',
  nextFollowUpOn: 'nextFollowUpOn',
} as const;

/** What the archive's form starts with when it is opened from a lead. */
export const customerFromLead = (
  lead: Pick<Stored, 'cells'>,
  rules: FieldRules,
  status = textOf(lead.cells.status ?? ''),
): Record<string, string> => ({ ...knownOf(lead), ...stageBy(status, rules) });

/** What these cells of a lead say of its customer. */
export const knownOf = ({ cells }: Pick<Stored, 'cells'>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(takenOver).flatMap(([field, from]) => {
      const cell = cells[from] ?? '';
      const text = isMoment(cell) ? cell.day : textOf(cell);
      return text.trim() === '' ? [] : [[field, text]];
    }),
  );

/** The state a lead reaches by conversion (CV-02), as this workbook writes it. */
export const wonStatus = (rules: FieldRules): string => writtenAs(rules, leads.fields.status.list ?? '', '已成交');

/** How far the archive is, by how far its lead is (C-04): nothing where no stage means the same. */
function stageBy(status: string, rules: FieldRules): Record<string, string> {
  const list = customers.fields.stage.list ?? '';
  const stage = status === '' ? undefined : optionFor(rules, list, status)?.value;
  return stage === undefined ? {} : { stage };
}

/** The texts of a form over what the lead knows, for what the form leaves out. */
export const overLead = (texts: Texts, lead: Stored | undefined): Texts =>
  withDefaults(texts, lead === undefined ? {} : knownOf(lead));

/** The archive as the form describes it, still without a number. */
export function draftCustomer(
  texts: Texts,
  lead: Stored | undefined,
  context: Context,
  status?: string,
): Outcome<Stored> {
  const known = lead === undefined ? {} : customerFromLead(lead, context.settings, status);
  const form = readNew(customers, texts, { ...defaultsOf(texts, context), ...known }, context);
  if (!form.ok) return form;
  const { fields, cells } = form.value;
  const origin = lead === undefined ? {} : { sourceLead: lead.number };
  return accept({
    table: 'customers',
    number: '',
    fields: { ...fields, ...origin, updatedOn: context.today },
    cells: { ...cells, ...origin, updatedOn: dayCell(context.today) },
  });
}

/** The change that opens the archive, with its checks and notes. */
export function archive(
  customer: Stored,
  sharing: readonly Stored[],
  verdicts: Readonly<Record<string, 'same' | 'different'>>,
  context: Context,
): { change: Change; marks: readonly Mark[] } {
  const { number } = customer;
  const verdictOf = withVerdicts(context, number, verdicts);
  const found = inspect(customers, customer, { ...context, sharing, verdictOf });
  return {
    change: { kind: 'create', table: 'customers', number, fields: filled({ ...customer.cells, ...found.fields }) },
    marks: found.marks,
  };
}

/** The next contact by what the archive is, as it begins. */
function defaultsOf(texts: Texts, context: Context) {
  const begun = beginningOf(customers, context);
  const isAs = { type: texts.type || begun.type || '', status: texts.status || begun.status || '' };
  return { nextFollowUpOn: nextContactWithCustomer(isAs, context.settings, context.today) };
}
