import { fold } from './text';

const UNIT_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:天|日|days?)$/, 1],
  [/^(?:周|星期|礼拜|weeks?)$/, 7],
  [/^(?:个?月|months?)$/, 30],
  [/^(?:个?季度?|quarters?)$/, 91],
  [/^(?:年|years?)$/, 365],
];
const COUNTS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 半: 0.5, 十: 10 };
const COUNT = '\\d{1,3}|[一两二三四五六半十]';
/** 1周内, 1-3个月内, 三个月之内: how far off at most. A bare 12 个月 may be how long something lasts, and says nothing. */
const WITHIN = new RegExp(
  `(?:(?:${COUNT})\\s*[-–~至到])?(${COUNT})\\s*(天|日|周|星期|礼拜|个?月|个?季度?|年)\\s*(?:之内|以内|内)`,
);
const WITHIN_EN = /within (?:the next )?(\d{1,3}|a|one|two|three|six)?\s*(days?|weeks?|months?|quarters?|years?)/;
const COUNTS_EN: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, six: 6 };

/** Words that tell how far off a purchase is; the first that occurs counts. */
const words: readonly (readonly [RegExp, number])[] = [
  [/暂不|暂无|以后再|再说|明年|长期|no plan|next year|some day|later on/, 730],
  [/紧急|急需|尽快|立即|立刻|马上|本周|这周|这个星期|asap|urgent|right away|immediately|this week/, 7],
  [/下周|下个星期|next week/, 14],
  [/本月|这个月|月底|this month/, 30],
  [/下个?月|next month/, 60],
  [/本季度?|这个季度|this quarter/, 91],
  [/下个?季度?|next quarter|半年/, 182],
  [/今年|年内|年底|this year|year end/, 365],
];

export interface Horizon {
  /** At most so many days off. */
  readonly days: number;
  /** The words that say so. */
  readonly said: string;
}

/** How far off a purchase is, in the words of a need: 1 周内, 1–3 个月内, 尽快, 明年再说 (GR-05). Undefined where nothing says so. */
export function findHorizon(text: string): Horizon | undefined {
  const folded = fold(text);
  const within = WITHIN.exec(folded);
  if (within) return { days: daysOf(COUNTS[within[1] ?? ''] ?? Number(within[1]), within[2]), said: within[0] };
  const english = WITHIN_EN.exec(folded);
  if (english)
    return { days: daysOf(COUNTS_EN[english[1] ?? 'a'] ?? Number(english[1]), english[2]), said: english[0] };
  for (const [word, days] of words) {
    const found = word.exec(folded);
    if (found) return { days, said: found[0] };
  }
  return undefined;
}

const daysOf = (count: number, unit: string | undefined): number =>
  Math.ceil(count * (UNIT_DAYS.find(([word]) => word.test(unit ?? ''))?.[1] ?? 1));
