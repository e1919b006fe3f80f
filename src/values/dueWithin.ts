import { addDays, type Day } from './day';

const DAYS: Readonly<Record<string, number>> = { 日: 1, 天: 1, 周: 7, 星期: 7, day: 1, week: 7 };
const DIGITS = '零一二三四五六七八九十';
const WITHIN =
  /(?<count>\d{1,3}|[一二两三四五六七八九十])\s*个?\s*(?<unit>日|天|周|星期)\s*(?:之|以)?内|within (?<number>\d{1,3}) (?<word>day|week)s?/i;

/** 3日内发送报价单, said on a day, is a day: the last one that keeps the word. Working days are counted by nobody here. */
export function dueWithin(text: string, said: Day): Day | undefined {
  const { count, unit, number, word } = WITHIN.exec(text)?.groups ?? {};
  const days = DAYS[(unit ?? word ?? '').toLowerCase()];
  const many = count ?? number;
  if (days === undefined || many === undefined) return undefined;
  const times = /\d/.test(many) ? Number(many) : DIGITS.indexOf(many === '两' ? '二' : many);
  return times > 0 ? addDays(said, times * days) : undefined;
}
