const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const PLACEHOLDER =
  /^(?:[-—–－_/.*?？]+|无|暂无|没有|未提供|未知|待定|待补充|空|none|null|nil|unknown|n\/?a|tbd|-+|#n\/a)$/i;
/** C-16, without the comma of a number such as 12,000. */
const SEPARATORS = /[,，、;；/／|｜\n\r]+/;

/** Full-width letters, digits and signs in their usual width, odd spaces as spaces. For comparison only, never to rewrite a cell (M16). */
export const foldWidth = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '');

/** The same text however it was typed: width, case and runs of spaces aside. */
export const fold = (text: string): string => foldWidth(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** Letters and digits of any script only: 'Ａ级 ' and 'a级' meet. */
export const foldTight = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** `-`, 无, 未提供, N/A: somebody said that there is nothing (M18). */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(foldWidth(text).trim());

/** 138****5678, 张*, 5678(内部脱敏): hidden on purpose, legal to keep, never a key (SD-07). */
export const isMasked = (text: string): boolean => /[*＊•●]|脱敏/.test(text) || /\d[xX]{3,}\d/.test(text);

/** The parts of a multi-value cell, none empty (C-16). */
export const splitMany = (text: string): readonly string[] =>
  text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Characters as a person counts them: 𠮷 is one. */
export const lengthOf = (text: string): number => Array.from(text).length;
