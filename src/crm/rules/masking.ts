import type { Field } from '../../schema/field';
import { fold, isMasked } from '../../values/text';
import type { Settings } from '../tables/settings';

/** Who looks at a record, and in what capacity. */
export interface Viewer {
  /** The role the settings give this member; '' for somebody they do not list. */
  readonly role: string;
  /** The record is theirs. */
  readonly isOwner: boolean;
}

export const viewerOf = ({ email }: { readonly email: string }, { members }: Settings, isOwner: boolean): Viewer => ({
  role: members.find((member) => member.email !== '' && fold(member.email) === fold(email))?.role ?? '',
  isOwner,
});

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

const HIDDEN = '***';

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
