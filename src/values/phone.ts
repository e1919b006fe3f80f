import type { Problem } from './outcome';
import { readAbroad } from './phoneAbroad';
import { readMainland } from './phoneMainland';
import type { PhonePolicy, PhoneReading } from './phoneReading';
import { foldWidth, isMasked, isPlaceholder } from './text';

const SEPARATORS = /[,，/／、;；|｜\n\r]+/;
const LABEL =
  /^(?:手机号码?|手机|移动电话|联系电话|电话号码|电话|座机|固话|固定电话|tel|phone|mobile|cell|办公|[tpm])\s*[:：.]?\s*/i;
const REMARK = /[（(][^()（）\d]*[)）]/g;

/** Every number in the text, in order, judged by the policy (C-06). A masked number is always legal (SD-07), a placeholder is no number (M18). */
export const readPhones = (text: string, policy: PhonePolicy): readonly PhoneReading[] =>
  partsOf(text).map((raw) => ruled(readPhone(raw), policy));

/** The keys by which two records share a number: readable, not masked, and not 13800138000 or 11111111111. */
export const phoneKeys = (text: string): readonly string[] =>
  readPhones(text, 'international').flatMap((read) => (read.key && !isStandIn(read.key) ? [read.key] : []));

/** Digits typed to fill the cell: seven alike in a row, a plain run, the famous 13800138000. */
export const isStandIn = (key: string): boolean =>
  /(\d)\1{6}/.test(key) || /(?:01234567|12345678|23456789|87654321|98765432)/.test(key) || key === '13800138000';

/** The parts of a cell (M14). Two whole numbers with only a space between are two; the 8 of 021-51234567/8 stays with its number. */
function partsOf(text: string): readonly string[] {
  if (isMasked(text) && !/\d{7}/.test(text)) return text.trim() === '' ? [] : [text.trim()];
  const parts: string[] = [];
  for (const part of text.split(SEPARATORS).flatMap(spacedNumbers)) {
    const last = parts[parts.length - 1];
    if (last !== undefined && /^\s*\d{1,4}\s*$/.test(part) && /\d{7}/.test(last))
      parts[parts.length - 1] = `${last}/${part}`;
    else if (part.trim() !== '') parts.push(part.trim());
  }
  return parts;
}

function spacedNumbers(part: string): readonly string[] {
  const words = part.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(word)) ? words : [part];
}

function readPhone(raw: string): PhoneReading {
  if (isPlaceholder(raw)) return { raw, kind: 'placeholder' };
  if (isMasked(raw)) return { raw, kind: 'masked' };
  const bare = foldWidth(raw).replace(REMARK, '').trim().replace(LABEL, '').trim();
  const abroad = /^(?:\+|00)(?!\s*-?86)/.test(bare) && /^[+\d\s().\-·/]+$/.test(bare);
  return abroad ? readAbroad(raw, bare.replace(/^00/, '+')) : readMainland(raw, bare);
}

/** What the policy in force says about a number that can be read. */
function ruled(read: PhoneReading, policy: PhonePolicy): PhoneReading {
  if (read.problem) return { ...read, problem: withFix(read.problem, policy) };
  if (read.key === undefined) return read;
  if (policy === 'masked') return { ...read, problem: { code: 'phone.unmasked', fix: mask(read.key) } };
  if (policy === 'cn-mobile' && read.kind !== 'mobile')
    return { ...read, problem: { code: 'phone.notMobile', params: { value: read.raw } } };
  if (policy === 'cn-any' && read.kind === 'international')
    return { ...read, problem: { code: 'phone.notMainland', params: { value: read.raw } } };
  return read;
}

/** A repair is offered only if the policy takes it; where numbers are masked, so is the repair. */
function withFix({ fix, ...problem }: Problem, policy: PhonePolicy): Problem {
  if (fix === undefined) return problem;
  const mended = policy === 'masked' ? mask(fix) : fix;
  return ruled(readPhone(mended), policy).problem ? problem : { ...problem, fix: mended };
}

/** 138****4521: the digits a policy of masking leaves. */
export const mask = (key: string): string =>
  key.length < 8 ? key.replace(/\d(?=\d{2})/g, '*') : `${key.slice(0, key.length - 8)}****${key.slice(-4)}`;
