/// <reference path="./libraries.d.ts" />
import isAddress from 'validator/es/lib/isEmail';
import type { Problem } from './outcome';
import { foldWidth, isMasked, splitMany } from './text';

export interface EmailReading {
  readonly raw: string;
  /** The address in the form in which two of them are compared; absent for a masked or unreadable one. */
  readonly key?: string;
  readonly problem?: Problem;
}

/** Every address in the text, in order. */
export const readEmails = (text: string): readonly EmailReading[] => {
  const parts = isEmail(mended(text)) ? [text.trim()] : splitMany(text);
  return parts.map(readEmail);
};

function readEmail(raw: string): EmailReading {
  if (isMasked(raw)) return { raw };
  if (isEmail(raw)) return { raw, key: raw.toLowerCase() };
  const fix = mended(raw);
  return { raw, problem: { code: reasonFor(raw), params: { value: raw }, ...(isEmail(fix) ? { fix } : {}) } };
}

function reasonFor(raw: string): 'email.noAt' | 'email.twoAt' | 'email.noName' | 'email.domain' | 'email.invalid' {
  const [name, ...hosts] = foldWidth(raw).split('@');
  if (hosts.length === 0) return 'email.noAt';
  if (hosts.length > 1) return 'email.twoAt';
  if (!name) return 'email.noName';
  return /^[^\s.]+(?:\.[^\s.]+)+$/.test(hosts[0] ?? '') ? 'email.invalid' : 'email.domain';
}

/** The address with what a Chinese keyboard does to it undone: ＠ 。 ， spaces, and a `mailto:` in front. */
const mended = (raw: string): string =>
  foldWidth(raw.replace(/[。｡，]/g, '.'))
    .replace(/^mailto:/i, '')
    .replace(/\s+/g, '')
    .replace(/,(?=[a-z]{2,}$)/i, '.')
    .replace(/\.+$/, '');

/** The library counts bytes and throws on half a character, so such a text is none before it is asked. */
const isEmail = (text: string): boolean => !/[\ud800-\udfff]/u.test(text) && isAddress(text);
