import type { Language } from '../messages';
import { foldWidth } from './text';

/** An amount in yuan, from and to; equal for a single figure. */
export interface Yuan {
  readonly from: number;
  readonly to: number;
  /** Whether a unit was written (万, 亿, 元, ¥, k): a bare 20 in a budget may well mean 20 万. */
  readonly unit: boolean;
}

/** The upper end of “50 万以上”: more than any budget, and still a number that survives JSON. */
export const UNBOUNDED = Number.MAX_SAFE_INTEGER;

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[一二两三四五六七八九十百]+`;
const UNIT = '亿|千万|百万|十万|万|千|million|mln|k|m|w';
const CURRENCY = '(?:人民币|rmb|cny|¥)';
const FIGURE = String.raw`(?:${CURRENCY}\s*)?(${NUMBER})\s*(${UNIT})?\s*(?:元人民币|元|块|yuan|rmb|cny)?`;
const RANGE = String.raw`${FIGURE}(?:\s*(?:-|–|—|~|～|至|到)\s*${FIGURE})?`;
const ABOUT = String.raw`(?:约|大约|大概|大致|近|预计|预算|左右|about|approx\.?|~|合计|共)*\s*[:：]?\s*`;
const AT_MOST =
  /^(?:不超过|不超|最多|至多|低于|少于|小于|控制在|up to|under|below|<=?|≤)\s*|\s*(?:以内|以下|之内|内)$/i;
const AT_LEAST = /^(?:不低于|不少于|至少|超过|大于|高于|over|above|at least|>=?|≥)\s*|\s*(?:以上|起|\+|多)$/i;
const TRAILING = /\s*(?:左右|上下|\(含税\)|\(不含税\)|含税|不含税|\/年|每年|一年|年)$/;

const UNITS: Readonly<Record<string, number>> = {
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  w: 1e4,
  千: 1e3,
  k: 1e3,
  m: 1e6,
  mln: 1e6,
  million: 1e6,
};
const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads an amount as people write it: 5万, 约50万元, 5000万-2亿, 12,000, 50万以内. Undefined where the text is no amount (C-18, M23). */
export function readMoney(text: string): Yuan | undefined {
  const folded = foldWidth(text).toLowerCase().trim().replace(/[￥¥]/g, '¥').replace(TRAILING, '');
  const atMost = AT_MOST.test(folded);
  const atLeast = !atMost && AT_LEAST.test(folded);
  const bare = folded
    .replace(atMost ? AT_MOST : atLeast ? AT_LEAST : '', '')
    .replace(TRAILING, '')
    .trim();
  const found = new RegExp(`^${ABOUT}${RANGE}$`).exec(bare);
  const yuan = found && yuanOf(found[1], found[2], found[3], found[4], /[元块¥]|rmb|cny|yuan/.test(bare));
  if (!yuan) return undefined;
  if (atMost) return { ...yuan, from: 0 };
  return atLeast ? { ...yuan, to: UNBOUNDED } : yuan;
}

/** In 20-30万 the unit belongs to both ends. */
function yuanOf(first?: string, firstUnit?: string, second?: string, secondUnit?: string, currency = false): Yuan {
  const from = figure(first ?? '') * (UNITS[firstUnit ?? (second ? secondUnit : undefined) ?? ''] ?? 1);
  const to = second === undefined ? from : figure(second) * (UNITS[secondUnit ?? ''] ?? 1);
  const unit = currency || firstUnit !== undefined || secondUnit !== undefined;
  return { from: cents(Math.min(from, to)), to: cents(Math.max(from, to)), unit };
}

const cents = (yuan: number): number => Math.round(yuan * 100) / 100;

/** 12,000 · 3.5 · 五十 · 二十五. */
function figure(written: string): number {
  if (/^[\d.,]+$/.test(written)) return Number(written.replace(/,/g, ''));
  let total = 0;
  let digit = 0;
  for (const sign of written) {
    if (sign === '百' || sign === '十') {
      total += (digit || 1) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else digit = DIGITS[sign] ?? 0;
  }
  return total + digit;
}

const WRITTEN: Readonly<Record<Language, readonly (readonly [number, string, string])[]>> = {
  zh: [
    [1e8, '', ' 亿'],
    [1e4, '', ' 万'],
    [1, '', ' 元'],
  ],
  en: [
    [1e6, 'CNY ', 'M'],
    [1e3, 'CNY ', 'k'],
    [1, 'CNY ', ''],
  ],
};

/** 35 万, 1.2 亿, 8000 元 · CNY 350k, CNY 120M (UI.md §3): the largest unit that needs no more than two decimals, so nothing is lost. */
export function yuanText(yuan: number, language: Language): string {
  const [unit, front, back] = WRITTEN[language].find(([size]) => yuan >= size && isWhole((yuan / size) * 100)) ?? [
    1,
    '',
    '',
  ];
  return `${front}${Math.round((yuan / unit) * 100) / 100}${back}`;
}

const isWhole = (number: number): boolean => Math.abs(number - Math.round(number)) < 1e-6;

/** 20–80 万 · 50 万以上 · 80 万以内 · CNY 200k–800k. */
export function rangeText({ from, to }: Pick<Yuan, 'from' | 'to'>, language: Language): string {
  if (from === to) return yuanText(from, language);
  if (to >= UNBOUNDED)
    return language === 'zh' ? `${yuanText(from, language)}以上` : `${yuanText(from, language)} or more`;
  if (from === 0) return language === 'zh' ? `${yuanText(to, language)}以内` : `up to ${yuanText(to, language)}`;
  const [low, high] = [yuanText(from, language), yuanText(to, language)];
  if (language === 'en') return `${low}–${high.replace('CNY ', '')}`;
  const unit = high.slice(high.indexOf(' '));
  return `${low.endsWith(unit) ? low.slice(0, -unit.length) : low}–${high}`;
}
