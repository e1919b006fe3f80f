import type { Cells } from '../../schema/change';
import type { Table } from '../../schema/table';
import { isMoment } from '../../values/cell';
import { addDays, type Day, daysBetween } from '../../values/day';
import { addMonths } from '../../values/period';
import { formText } from './bringing';

/** What belongs to the old contract alone: when it was signed, how far it is, its files and what was remarked on it. */
const ofTheOld = ['signedOn', 'status', 'period', 'validFrom', 'validTo', 'milestones', 'scans', 'remark', 'renews'];

/**
 * What a contract that renews another begins with, as texts: whatever both have in common, the span that follows on, and
 * the number of the old one, so that each leads to the other (S2:20, TM-06).
 */
export function renewalOf(table: Table, number: string, cells: Cells): Record<string, string> {
  const kept = Object.entries(table.fields).flatMap(([key, { machine, unasked, writtenBy }]) => {
    const text = formText(cells[key]);
    return machine || unasked || writtenBy || text === '' || ofTheOld.includes(key) ? [] : [[key, text] as const];
  });
  return { ...Object.fromEntries(kept), ...spanAfter(dayOf(cells.validFrom), dayOf(cells.validTo)), renews: number };
}

/** From the day after the old end, as long as the old one; a year follows a year, leap or not. */
function spanAfter(from: Day | undefined, to: Day | undefined): Record<string, string> {
  if (to === undefined) return {};
  const validFrom = addDays(to, 1);
  if (from === undefined || from > to) return { validFrom };
  const months = monthsBetween(from, validFrom);
  const validTo =
    months === undefined ? addDays(validFrom, daysBetween(from, to)) : addDays(addMonths(validFrom, months), -1);
  return { validFrom, validTo };
}

/** Whole months between two days of the same date. */
function monthsBetween(from: Day, to: Day): number | undefined {
  const [[year, month, date], [nextYear, nextMonth, nextDate]] = [from, to].map((day) =>
    day.split('-').map(Number),
  ) as [[number, number, number], [number, number, number]];
  return date === nextDate ? (nextYear - year) * 12 + nextMonth - month : undefined;
}

const dayOf = (cell: Cells[string] = ''): Day | undefined => (isMoment(cell) ? cell.day : undefined);
