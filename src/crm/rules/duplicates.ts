import type { MessageKey } from '../../messages';
import type { FieldRules } from '../../schema/field';
import { means } from '../../schema/fields/choice';
import type { Stored } from '../../schema/table';
import { isSameCompany, readCompanyName } from '../../values/companyName';
import { readCreditCode } from '../../values/creditCode';
import { readEmails } from '../../values/email';
import type { Params } from '../../values/outcome';
import { phoneKeys } from '../../values/phone';
import { fold, foldTight, isMasked, isPlaceholder } from '../../values/text';
import { isArchived } from './archived';

/** One thing two records share, in words. */
export interface Evidence {
  readonly kind: 'phone' | 'email' | 'creditCode' | 'name' | 'contact';
  readonly key: MessageKey;
  readonly params: Params;
}

/** What of a record tells whether it is another one. Masked values and placeholders are left out (SD-07, M18). */
interface Identity {
  readonly name: string;
  readonly contact: string;
  readonly individual: boolean;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly creditCode: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where each table keeps it. A follow-up is never a duplicate. */
const KEPT_IN: Readonly<Record<string, { readonly name: string; readonly kind: string }>> = {
  leads: { name: 'customerName', kind: 'customerKind' },
  customers: { name: 'name', kind: 'kind' },
};

/**
 * The keys under which a record is found by another that may be the same: `p:` phone, `m:` mail, `c:` credit code,
 * `n:` company name without region and legal form. Sharing a key is a reason to look, `evidenceOf` decides.
 */
export function duplicateKeys(table: string, fields: Fields, rules: FieldRules): readonly string[] {
  const found = identityOf(table, fields, rules);
  if (!found) return [];
  const name = found.individual ? undefined : readCompanyName(found.name);
  const keys = [
    ...found.phones.map((phone) => `p:${phone}`),
    ...found.emails.map((email) => `m:${email}`),
    ...(found.creditCode === '' ? [] : [`c:${found.creditCode}`]),
    ...(name ? [`n:${name.core}`] : []),
  ];
  return [...new Set(keys)];
}

/** Why two records may be one; none where nothing points to it. Symmetric. A lead and the customer it became are no duplicates. */
export function evidenceOf(a: Stored, b: Stored, rules: FieldRules): readonly Evidence[] {
  const pair = pairOf(a, b, rules);
  if (!pair || isSwitchboard(pair)) return pair ? codeEvidence(pair) : [];
  const found = [...codeEvidence(pair), ...contactEvidence(pair), ...nameEvidence(pair)];
  const contact = sharedContact(pair);
  return found.length > 0 && contact !== ''
    ? [...found, evidence('contact', 'duplicate.sameContact', { contact })]
    : found;
}

/** What two different companies share without being one: the number of a switchboard, a common mailbox (M19). */
export function relatedOf(a: Stored, b: Stored, rules: FieldRules): readonly Evidence[] {
  const pair = pairOf(a, b, rules);
  if (!pair || !isSwitchboard(pair)) return [];
  const [one, other] = pair;
  return [
    ...shared(one.phones, other.phones).map((phone) => evidence('phone', 'duplicate.switchboard', { phone })),
    ...shared(one.emails, other.emails).map((email) => evidence('email', 'duplicate.mailbox', { email })),
  ];
}

type Pair = readonly [Identity, Identity];

function pairOf(a: Stored, b: Stored, rules: FieldRules): Pair | undefined {
  if ((a.table === b.table && a.number !== '' && a.number === b.number) || isConverted(a, b) || isConverted(b, a))
    return undefined;
  const [one, other] = [identityOf(a.table, a.fields, rules), identityOf(b.table, b.fields, rules)];
  return one && other ? [one, other] : undefined;
}

const isConverted = (lead: Stored, customer: Stored): boolean =>
  lead.table === 'leads' &&
  customer.table === 'customers' &&
  ((customer.number !== '' && lead.fields.convertedTo === customer.number) ||
    (lead.number !== '' && customer.fields.sourceLead === lead.number));

function identityOf(table: string, fields: Fields, rules: FieldRules): Identity | undefined {
  const kept = KEPT_IN[table];
  if (!kept || isArchived({ fields })) return undefined;
  const kind = textIn(fields, kept.kind);
  const code = readCreditCode(textIn(fields, 'creditCode'));
  return {
    name: textIn(fields, kept.name),
    contact: textIn(fields, 'contactName'),
    individual: means(rules, 'customerKind', kind, '个人'),
    phones: phoneKeys(textIn(fields, 'phone')),
    emails: readEmails(textIn(fields, 'email')).flatMap(({ key }) => key ?? []),
    creditCode: code.ok ? code.value : '',
  };
}

const textIn = (fields: Fields, key: string): string => {
  const value = fields[key];
  return typeof value === 'string' && !isPlaceholder(value) ? value.trim() : '';
};

/** Different company and different person, both known: what they share is a switchboard. */
const isSwitchboard = ([one, other]: Pair): boolean =>
  isKnown(one.name) &&
  isKnown(other.name) &&
  !isSameName(one, other) &&
  isKnown(one.contact) &&
  isKnown(other.contact) &&
  foldTight(one.contact) !== foldTight(other.contact);

const isKnown = (text: string): boolean => text !== '' && !isMasked(text);

const isSameName = (one: Identity, other: Identity): boolean =>
  fold(one.name) === fold(other.name) || isSameCompany(one.name, other.name);

function codeEvidence([one, other]: Pair): readonly Evidence[] {
  return one.creditCode !== '' && one.creditCode === other.creditCode
    ? [evidence('creditCode', 'duplicate.sameCreditCode', { code: one.creditCode })]
    : [];
}

const contactEvidence = ([one, other]: Pair): readonly Evidence[] => [
  ...shared(one.phones, other.phones).map((phone) => evidence('phone', 'duplicate.samePhone', { phone })),
  ...shared(one.emails, other.emails).map((email) => evidence('email', 'duplicate.sameEmail', { email })),
];

/** Two valid credit codes that differ are two companies, whatever they are called. */
function nameEvidence([one, other]: Pair): readonly Evidence[] {
  const twoCodes = one.creditCode !== '' && other.creditCode !== '' && one.creditCode !== other.creditCode;
  if (twoCodes || one.individual || other.individual || !isSameCompany(one.name, other.name)) return [];
  return fold(one.name) === fold(other.name)
    ? [evidence('name', 'duplicate.sameName', { name: one.name })]
    : [evidence('name', 'duplicate.alikeName', { core: readCompanyName(one.name)?.core ?? '' })];
}

const sharedContact = ([one, other]: Pair): string =>
  isKnown(one.contact) && foldTight(one.contact) === foldTight(other.contact) ? one.contact : '';

const shared = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((one, index) => others.includes(one) && some.indexOf(one) === index);

const evidence = (kind: Evidence['kind'], key: MessageKey, params: Params): Evidence => ({ kind, key, params });
