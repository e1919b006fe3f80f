import * as v from 'valibot';
import type { Person } from '../../crm/actions/action';
import { inUse, isArchived } from '../../crm/rules/archived';
import { isSettled } from '../../crm/rules/cadence';
import { type Due, dueOf, duties } from '../../crm/rules/duties';
import { dayIn, type OpenStep, openSteps, recordOf } from '../../crm/rules/openSteps';
import type { Settings } from '../../crm/tables/settings';
import { all } from '../../schema/read';
import type { Stored } from '../../schema/table';
import { isEmptyCell, textOf } from '../../values/cell';
import { addDays, type Day } from '../../values/day';
import { accept } from '../../values/outcome';
import type { Today, TodayItem } from '../api';
import { endpoint } from './endpoint';
import { gradeIn, hitOf } from './hit';
import { isMineFor } from './mine';
import { language } from './shapes';

export const today = endpoint<'today'>({
  ask: v.strictObject({ language }),
  answer(_ask, open) {
    const { store, whole, ...session } = open();
    const read = (table: string): readonly Stored[] => whole(table) ?? (store.read(all(table)) as readonly Stored[]);
    const [leads, customers] = [read('leads'), read('customers')];
    const away = new Set([...leads, ...customers].filter(isArchived).map(({ number }) => number));
    const followUps = inUse(read('followUps')).filter((followUp) => !away.has(recordOf(followUp)));
    const due = duties.flatMap((duty) => dueOf(duty, inUse(read(duty.table)), session.settings));
    return accept(dayOf({ leads: inUse(leads), customers: inUse(customers), followUps, due }, session));
  },
});

interface Records {
  readonly leads: readonly Stored[];
  readonly customers: readonly Stored[];
  readonly followUps: readonly Stored[];
  readonly due?: readonly Due[];
}
interface Asker {
  readonly user: Person;
  readonly settings: Settings;
  readonly today: Day;
}

/** What is overdue, due today and due within seven days for one person, contacts and other duties alike; and the A-grade leads nobody has (AS-06). */
export function dayOf({ leads, customers, followUps, due = [] }: Records, { user, settings, today }: Asker): Today {
  const records = new Map([...leads, ...customers].map((record) => [record.number, record]));
  const isMine = isMineFor(user, settings.members);
  const horizon = addDays(today, 7);
  const steps = openSteps(followUps, settings).filter((step) => step.dueOn <= horizon);
  const withStep = new Set(steps.map((step) => recordOf(step.followUp)));
  const items = [
    ...steps.filter((step) => isMine(doerOf(step, records))).map((step) => stepItem(step, records)),
    ...[...records.values()]
      .filter((record) => !withStep.has(record.number) && !isSettled(record, settings) && isMine(ownerOf(record)))
      .flatMap((record) => dateItem(record, horizon)),
    ...due.filter(({ record, dueOn }) => dueOn <= horizon && isMine(ownerOf(record))).map(dutyItem),
  ].sort(byDay);
  return {
    overdue: items.filter((item) => item.dueOn < today),
    today: items.filter((item) => item.dueOn === today),
    next7: items.filter((item) => item.dueOn > today),
    unassigned: leads
      .filter((lead) => gradeIn(lead) === 'A' && ownerOf(lead) === '' && !isSettled(lead, settings))
      .map(hitOf),
  };
}

const ownerOf = (record: Stored): string => textOf(record.cells.owner ?? record.cells.manager ?? '').trim();

/** Who has to do a step: the person named for it, else who logged it, else who owns the record. */
function doerOf({ followUp }: OpenStep, records: ReadonlyMap<string, Stored>): string {
  const named = [followUp.cells.nextOwner, followUp.cells.by].find((cell) => cell !== undefined && !isEmptyCell(cell));
  const record = records.get(recordOf(followUp));
  return named === undefined ? (record ? ownerOf(record) : '') : textOf(named).trim();
}

/** A step whose record is gone is still a duty: it is listed under the follow-up itself. */
function stepItem({ followUp, dueOn }: OpenStep, records: ReadonlyMap<string, Stored>): TodayItem {
  const record = records.get(recordOf(followUp)) ?? followUp;
  const parts = [record.cells.contactName, followUp.cells.method].map((cell) => textOf(cell ?? '').trim());
  return {
    ...hitOf(record),
    detail: parts.filter((part) => part !== '').join(' · '),
    dueOn,
    step: textOf(followUp.cells.nextStep ?? '').trim(),
    followUp: followUp.number,
  };
}

function dateItem(record: Stored, horizon: Day): readonly TodayItem[] {
  const dueOn = dayIn(record, 'nextFollowUpOn');
  const detail = textOf(record.cells.contactName ?? '').trim();
  return dueOn === undefined || dueOn > horizon ? [] : [{ ...hitOf(record), detail, dueOn, step: '' }];
}

/** The words for it are the page's; a figure goes into them. */
const dutyItem = ({ record, dueOn, says, figure, about }: Due): TodayItem => ({
  ...hitOf(record),
  detail: about,
  dueOn,
  step: '',
  reason: { key: says, params: { figure } },
});

/** Earliest first; on one day A before B before C. */
const byDay = (a: TodayItem, b: TodayItem): number =>
  compare(a.dueOn, b.dueOn) || compare(a.grade ?? 'Z', b.grade ?? 'Z') || compare(a.number, b.number);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
