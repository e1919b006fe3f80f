import type { Cells, Change } from '../../schema/change';
import { means, writtenAs } from '../../schema/fields';
import { linkedTo, one } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { isEmptyCell, sameCell, textOf } from '../../values/cell';
import { isYes } from '../../values/flag';
import { accept, type Outcome, refuse } from '../../values/outcome';
import { inspect } from '../rules/inspection';
import { contacts } from '../tables/contacts';
import { type Context, defineAction } from './action';
import { readNew } from './entering';
import { type Inputs, parsers } from './inputs';
import { mainNoMore } from './mainContact';
import { dayCell, filled, titleOf, updateOf, withCells } from './updating';

/**
 * Somebody left the customer: they are kept, with the day, and whoever takes over is named, entered or chosen, in the same
 * step (CD-07). Where the main contact left, the successor is the main contact now (CD-08), and stands in the archive where
 * it named the one who left.
 */
export const replaceContact = defineAction({
  name: 'replaceContact',
  label: { zh: '联系人离职', en: 'Contact left' },
  parse: parsers.replaceContact,
  reads: ({ number, customer }) => ({
    contact: one('contacts', number),
    customer: one('customers', customer),
    others: linkedTo('contacts', 'customer', customer),
  }),
  decide({ contact, customer, others }, input, context) {
    const { settings, today } = context;
    if (contact === undefined) return refuse('record.unknown', { params: { number: input.number } });
    const name = titleOf(contact);
    if (hasLeft(contact, context)) return refuse('contact.alreadyLeft', { params: { name } });
    const found = successorOf(contact, others, input, context);
    if (!found.ok) return found;

    const wasMain = isYes(textOf(contact.cells.isMain ?? ''));
    const { record: next, created } = found.value;
    const main: Cells = wasMain ? { isMain: '是' } : {};
    const successor = next && withCells(next, main, {});
    const inspected = successor && created ? inspect(contacts, successor, { ...context, sharing: [] }) : undefined;
    return accept({
      changes: [
        ...(successor && created
          ? [
              {
                kind: 'create' as const,
                table: 'contacts',
                number: successor.number,
                fields: filled({ ...successor.cells, ...inspected?.fields }),
              },
            ]
          : next
            ? updateOf(next, main)
            : []),
        ...updateOf(contact, {
          status: writtenAs(settings, 'contactStatus', '已离职'),
          leftOn: dayCell(today),
          isMain: '',
          ...(successor ? { successor: successor.number } : {}),
        }),
        ...(successor
          ? mainNoMore(
              successor,
              others.filter(({ number }) => number !== contact.number),
            )
          : []),
        ...(customer && successor && wasMain ? inArchive(customer, contact, successor) : []),
      ],
      marks: inspected?.marks ?? [],
      about: contact.number,
      message: successor
        ? { key: 'contact.replaced', params: { name, successor: titleOf(successor) } }
        : { key: 'contact.left', params: { name } },
    });
  },
});

interface Successor {
  /** Nobody yet, where nobody was named. */
  readonly record?: Stored;
  readonly created: boolean;
}

/** One of the customer's contacts, or somebody entered just now. */
function successorOf(
  contact: Stored,
  others: readonly Stored[],
  { successor, fields }: Inputs['replaceContact'],
  context: Context,
): Outcome<Successor> {
  if (successor !== undefined) {
    const record = others.find(({ number }) => number === successor && number !== contact.number);
    if (record === undefined)
      return refuse('contact.successorElsewhere', { field: 'successor', params: { number: successor } });
    return hasLeft(record, context)
      ? refuse('contact.alreadyLeft', { field: 'successor', params: { name: titleOf(record) } })
      : accept({ record, created: false });
  }
  if (Object.values(fields).every((text) => text.trim() === '')) return accept({ created: false });
  const { customer = '', customerName = '' } = contact.cells;
  const form = readNew(
    contacts,
    { ...fields, customer: textOf(customer) },
    { customerName: textOf(customerName) },
    context,
  );
  if (!form.ok) return form;
  const number = context.next('contacts');
  return accept({ record: { table: 'contacts', number, ...form.value }, created: true });
}

const hasLeft = ({ cells }: Stored, { settings }: Context): boolean =>
  means(settings, 'contactStatus', textOf(cells.status ?? '').trim(), '已离职');

/** Which field of the archive names its counterpart by which field of a contact. */
const counterpart = { contactName: 'name', title: 'title', phone: 'phone', email: 'email', wechat: 'wechat' } as const;

/** Only where the archive names the one who left, and only what reads as theirs. */
function inArchive(customer: Stored, left: Stored, next: Stored): readonly Change[] {
  if (!sameCell(customer.cells.contactName ?? '', left.cells.name ?? '')) return [];
  const fields = Object.entries(counterpart).flatMap(([key, from]): [string, Cells[string]][] => {
    const now = customer.cells[key] ?? '';
    return isEmptyCell(now) || !sameCell(now, left.cells[from] ?? '') ? [] : [[key, next.cells[from] ?? '']];
  });
  return updateOf(customer, Object.fromEntries(fields));
}
