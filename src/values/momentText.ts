import type { Moment } from './cell';
import { readDay } from './dayText';
import { accept, type Outcome, refuse } from './outcome';
import { foldWidth } from './text';

const TIME =
  /(?:[T\s]\s*|(?<=[日号])|(?=上午|早上|凌晨|中午|下午|晚上))(上午|早上|凌晨|中午|下午|晚上|am|pm)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2}|半)?\s*分?(?:\s*[:]?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(am|pm)?$/i;
const ZONE = /\d(?:Z|[+-]\d{2}:?\d{2})$/i;
const LATER = /下午|晚上|pm/i;
const MORNING = /凌晨|am/i;

/**
 * Reads a day with a time as people write it: 2026-05-13 14:20, 2026年3月5日 下午3点半, Mar 5, 2026 3:30 PM (M22). A day
 * alone is a moment without time. A time of another zone is refused, for nothing here says which day it is in ours.
 */
export function readMoment(text: string): Outcome<Moment> {
  const folded = foldWidth(text).trim();
  const found = folded.length > 60 ? null : TIME.exec(folded);
  if (/:\d/.test(folded) && ZONE.test(folded)) return refuse('moment.zone', { params: { value: text } });
  const day = readDay(found ? folded.slice(0, found.index) : folded);
  if (!day.ok) return day;
  if (!found && !/\d\s*[:时点]/.test(folded)) return accept({ day: day.value });
  const time = found && timeOf(found);
  if (!time) return refuse('moment.time', { params: { value: found ? found[0].trim() : text } });
  return accept(time === '00:00:00' ? { day: day.value } : { day: day.value, time });
}

function timeOf([, before = '', hours, minutes = '0', seconds = '0', after = '']: RegExpExecArray): string | undefined {
  const half = before + after;
  const hour = shifted(Number(hours), half);
  const minute = minutes === '半' ? 30 : Number(minutes);
  if (hour > 23 || minute > 59 || Number(seconds) > 59) return undefined;
  return [hour, minute, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

const shifted = (hour: number, half: string): number => {
  if (LATER.test(half) && hour < 12) return hour + 12;
  return MORNING.test(half) && hour === 12 ? 0 : hour;
};
