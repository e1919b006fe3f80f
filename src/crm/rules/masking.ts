import type { Cells } from '../../schema/change';
import type { Field } from '../../schema/field';
import { textOf } from '../../values/cell';
import { memberNamed } from '../../values/people';
import { fold, isMasked } from '../../values/text';
import type { Settings } from '../tables/settings';
import { tablesIn } from '../tables/tablesIn';

/** Who looks at a record, and in what capacity. */
export interface Viewer {
  /** The role the settings give this member; '' for somebody they do not list. */
  readonly role: string;
  /** The record is theirs. */
  readonly isOwner: boolean;
}
interface Known {
  readonly name: string;
  readonly email: string;
}

export const viewerOf = ({ email }: Pick<Known, 'email'>, { members }: Settings, isOwner: boolean): Viewer => ({
  role: members.find((member) => member.email !== '' && fold(member.email) === fold(email))?.role ?? '',
  isOwner,
});

/** Theirs is what names them as its owner or account manager; to somebody nobody knows, nothing belongs. */
export function isTheirs(table: string, cells: Cells, { name, email }: Known, settings: Settings): boolean {
  const owner = textOf(cells[tablesIn(settings)[table]?.card.owner ?? ''] ?? '').trim();
  if (owner === '') return false;
  return owner === name || owner === email || (email !== '' && memberNamed(settings.members, owner)?.email === email);
}

/** Some field is kept from somebody: without one nothing need be looked at. */
export const masksAny = ({ masking = {} }: Pick<Settings, 'masking'>): boolean =>
  Object.values(masking).some((fields) => Object.values(fields).some((whom) => whom.length > 0));

/**
 * Whether this viewer is shown a field masked. Display in the sidebar only: everybody with the file reads the whole of it
 * in the sheet, and the settings say so.
 */
export function isMaskedFor(settings: Settings, table: string, key: string, { role, isOwner }: Viewer): boolean {
  const whom = settings.masking?.[table]?.[key] ?? [];
  return whom.some((word) => word === 'everyone' || (word === 'others' ? !isOwner : fold(word) === fold(role)));
}

/** What is left to see of a value: enough to know it again, too little to use it. What is masked already stays. */
export function maskedText({ type }: Pick<Field, 'type'>, text: string): string {
  if (text.trim() === '' || isMasked(text)) return text;
  return (ways[type] ?? (() => HIDDEN))(text);
}

export const HIDDEN = '***';

/** Types whose values keep their ends; of every other one nothing is shown. */
const ways: Readonly<Record<string, (text: string) => string>> = {
  phone: (text) => text.replace(/\d[\d\s-]*\d/g, ends),
  idNumber: (text) => text.replace(/\d+[\dXx]/g, ends),
  email: (text) => text.replace(/([^\s@,，;；、])[^\s@,，;；、]*@/g, '$1***@'),
  person: (text) => text.replace(/(\p{L})\p{L}+/gu, '$1**'),
};

/** 138****4521; of a short number only its end. */
const ends = (digits: string): string =>
  digits.length > 9 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`;

/** What tells by itself, in any sentence, that it is such a value; the longer first, for an ID number holds a phone number. */
const inSentences: readonly (readonly [type: string, found: RegExp])[] = [
  ['idNumber', /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])/g],
  ['phone', /(?<![\dA-Za-z])(?:\+\d[\d -]{7,}\d|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8})(?![\dA-Za-z])/g],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
];

/** A sentence without the phone numbers, ID numbers and addresses that a viewer is kept from in some table, whoever wrote them there. */
export function maskedSentence(settings: Settings, viewer: Viewer, text: string): string {
  const tables = tablesIn(settings);
  return inSentences.reduce((left, [type, found]) => {
    const isKept = Object.entries(settings.masking ?? {}).some(([table, keys]) =>
      Object.keys(keys).some(
        (key) => tables[table]?.fields[key]?.type === type && isMaskedFor(settings, table, key, viewer),
      ),
    );
    return isKept ? left.replace(found, (value) => maskedText({ type }, value)) : left;
  }, text);
}
