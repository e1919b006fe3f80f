import type { Card, Hello } from '../../addon/api';
import { formText } from '../words/cellText';

/** Whom a contact is written down with, and what it names besides. */
export interface TalkedAbout {
  readonly table: 'leads' | 'customers';
  readonly number: string;
  readonly also: Readonly<Record<string, string>>;
}

/** Which field of a follow-up names a record of these tables (FU-20). */
const named: Readonly<Record<string, string>> = { contacts: 'contact', opportunities: 'opportunity' };

/** From the card of a contact, an opportunity, a contract: the customer's log, which names that record too where it has a column. */
export function talkedAbout(
  { table, number, cells }: Pick<Card, 'table' | 'number' | 'cells'>,
  hello: Hello,
): TalkedAbout | undefined {
  if (table === 'leads' || table === 'customers') return { table, number, also: {} };
  const customer = table === 'followUps' ? '' : formText(cells.customer).trim();
  if (customer === '') return undefined;
  const field = named[table];
  const hasColumn = field !== undefined && (hello.tables.followUps?.fields.includes(field) ?? false);
  return { table: 'customers', number: customer, also: hasColumn ? { [field]: number } : {} };
}
