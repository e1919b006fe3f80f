import type { Language } from '../messages';
import { fold } from './text';

const COUNTS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 半: 0.5 };
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:天|日|days?)$/, 1],
  [/^(?:周|星期|礼拜|weeks?)$/, 7],
  [/^(?:个?月|months?)$/, 30],
  [/^(?:个?季度?|quarters?)$/, 91],
  [/^(?:年|years?)$/, 365],
];
const UNIT = '天|日|周|星期|礼拜|个?月|个?季度?|年|days?|weeks?|months?|quarters?|years?';
const COUNT = '\\d{1,3}|[一两二三四五六半]';
const NEVER = /^(?:不跟进|不用跟进|无|never|none|-|–|—)$/;
const EVERY = new RegExp(
  `^(?:每隔?|every )?(${COUNT})?\\s*(${UNIT})(?:\\s*(${COUNT})(?:[-–~至到](${COUNT}))?\\s*(?:次|times?))?(?:一次)?$`,
);
const TIMES = new RegExp(`^(?:(once|twice)|(${COUNT})\\s*(?:times|x))\\s*(?:a|per|every)\\s*(${UNIT})$`);

/**
 * The longest pause in days between two contacts, as people say it: 3, 3 天, 每周 2 次, 每周 1-2 次, twice a week. Where
 * it is between two counts the lower one is what must be kept. 0 is never; undefined is not understood.
 */
export function readPause(text: string): number | undefined {
  const said = fold(text).replace(/(?<=[\u4e00-\u9fff\d])\s+(?=[\u4e00-\u9fff\d])/g, '');
  if (NEVER.test(said)) return 0;
  if (/^\d{1,3}$/.test(said)) return bounded(Number(said));
  const often = TIMES.exec(said);
  if (often) return within(often[3], 1, often[1] === 'twice' ? 2 : often[1] ? 1 : countOf(often[2], 1));
  const every = EVERY.exec(said);
  return every ? within(every[2], countOf(every[1], 1), countOf(every[3], 1)) : undefined;
}

const within = (unit: string | undefined, units: number, times: number): number | undefined => {
  const days = UNITS.find(([word]) => word.test(unit ?? ''))?.[1];
  return days === undefined || units <= 0 || times < 1
    ? undefined
    : bounded(Math.max(1, Math.floor((days * units) / times)));
};

const countOf = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : (COUNTS[text] ?? Number(text));

const bounded = (days: number): number | undefined => (days >= 1 && days <= 999 ? days : undefined);

/** 3 天. `readPause` gives it back. */
export const pauseText = (days: number, language: Language): string =>
  days === 0 ? { zh: '不跟进', en: 'never' }[language] : { zh: `${days} 天`, en: `${days} days` }[language];
