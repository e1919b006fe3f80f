import { stepOf } from './numbers';

/** Words that follow one another and begin again after the last. */
const CYCLES: readonly (readonly string[])[] = [
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  [...'日一二三四五六'].map((day) => `星期${day}`),
  [...'日一二三四五六'].map((day) => `周${day}`),
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((month) => `${month}月`),
  Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
  [...'一二三四'].map((quarter) => `第${quarter}季度`),
  [...'一二三四'].map((quarter) => `${quarter}季度`),
];

/** Weekdays, months and quarters by their step, in the case they are written in; undefined for other words. */
export function wordSeries(texts: readonly string[]): ((at: number) => string) | undefined {
  const wanted = texts.map((text) => text.trim().toLowerCase());
  for (const cycle of CYCLES) {
    const places = wanted.map((text) => cycle.findIndex((word) => word.toLowerCase() === text));
    if (places.includes(-1)) continue;
    const [first = 0, second = first + 1] = places;
    const step = wrapped(second - first, cycle.length);
    if (places.some((place, at) => wrapped(first + at * step, cycle.length) !== place)) return undefined;
    return (at) => likeCase(texts[0] ?? '', cycle[wrapped(first + at * step, cycle.length)] ?? '');
  }
  return undefined;
}

/** Texts that are the same but for the number at their end: 线索1, 线索2; LX2026001. Leading zeros stay. */
export function numberedTexts(texts: readonly string[]): ((at: number) => string) | undefined {
  const found = texts.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const [, word, digits = ''] = found[0] ?? [];
  if (word === undefined || found.some((each) => each?.[1] !== word)) return undefined;
  const first = BigInt(digits);
  const rest = found.map((each) => Number(BigInt(each?.[2] ?? 0) - first));
  const step = rest.length === 1 ? 1 : stepOf(rest);
  if (step === undefined) return undefined;
  return (at) => {
    const number = first + BigInt(at) * BigInt(step);
    return `${word}${String(number < 0n ? -number : number).padStart(digits.length, '0')}`;
  };
}

const wrapped = (place: number, length: number): number => ((place % length) + length) % length;

function likeCase(sample: string, word: string): string {
  if (sample === sample.toLowerCase()) return word.toLowerCase();
  return sample === sample.toUpperCase() ? word.toUpperCase() : word;
}
