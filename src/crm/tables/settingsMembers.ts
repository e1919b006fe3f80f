import { readDay } from '../../values/dayText';
import type { Problem } from '../../values/outcome';
import type { Member } from './settings';

/** 休假 2026-12-01 至 2026-12-05: a stretch, or a single day. */
const ABSENT = /(?:休假|请假|不在|absent|away|leave)\s*[:：]?\s*(.*)$/i;
const STRETCH = /\s*(?:至|到|~|～|–|—|\bto\b)\s*/;

/** 销售；休假 2026-12-01 至 2026-12-05: the role, then the days on which nothing is to wait for this person. */
export function readRole(note: string): Pick<Member, 'role' | 'absent'> | Problem {
  const [role = '', ...rest] = note.split(/[;；\n]+/).map((part) => part.trim());
  const absent: { from: string; to: string }[] = [];
  for (const part of [role, ...rest]) {
    const said = ABSENT.exec(part)?.[1];
    if (said === undefined) continue;
    for (const stretch of said.split(/[,，、]+/)) {
      const [from, to = from] = stretch.split(STRETCH).map(dayIn);
      if (from === undefined || to === undefined || to < from)
        return { code: 'settings.absent', params: { value: part } };
      absent.push({ from, to });
    }
  }
  return { role: ABSENT.test(role) ? '' : role, ...(absent.length > 0 ? { absent } : {}) };
}

function dayIn(text: string): string | undefined {
  const read = readDay(text.trim());
  return read.ok ? read.value : undefined;
}

/** Whether this colleague is away on a day, by the name used in owner columns. */
export const absenceOf = (members: readonly Member[], name: string, day: string) =>
  members.find((member) => member.name === name)?.absent?.find(({ from, to }) => from <= day && day <= to);
