import { readNumber } from './number';
import { foldWidth } from './text';

const DIGITS = '〇一二三四五六七八九';

/** A share as people write it, 1 for the whole: 13%, 百分之三十, 8成, 七成五 (M23). Undefined for a bare number or a range. */
export function readPercent(text: string): number | undefined {
  const folded = foldWidth(text).trim();
  const marked = /^(.+?)\s*(?:%|percent)$/i.exec(folded)?.[1] ?? /^百分之(.+)$/.exec(folded)?.[1];
  const hundredths = marked === undefined ? tenths(folded) : (readNumber(marked) ?? inWords(marked));
  return hundredths === undefined ? undefined : share(hundredths);
}

/** 30 → 0.3, without the dust of binary fractions. */
export const share = (hundredths: number): number => Number((hundredths / 100).toPrecision(12));

/** 0.125 → 12.5%. */
export const percentText = (fraction: number): string => `${Number((fraction * 100).toPrecision(12))}%`;

/** 8成 is 80, 七成五 is 75. */
function tenths(text: string): number | undefined {
  const found = /^([\d一二三四五六七八九])成([一二三四五六七八九半])?$/.exec(text);
  if (!found) return undefined;
  const half = found[2] === '半' ? 5 : DIGITS.indexOf(found[2] ?? '〇');
  return digit(found[1] ?? '') * 10 + half;
}

/** 三十 is 30, 五 is 5, 百 is 100; only what a share needs. */
function inWords(text: string): number | undefined {
  if (/^一?百$/.test(text)) return 100;
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!found || text === '' || (found[2] === undefined && text.length > 1)) return undefined;
  return found[2] === undefined ? digit(text) : digit(found[1] ?? '一') * 10 + digit(found[3] ?? '〇');
}

const digit = (sign: string): number => (/\d/.test(sign) ? Number(sign) : DIGITS.indexOf(sign));
