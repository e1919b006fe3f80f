import type { Cells } from '../../schema/change';
import { means, writtenAs } from '../../schema/fields/choice';
import type { Stored } from '../../schema/table';
import { type Cell, isEmptyCell, sameCell, textOf } from '../../values/cell';
import { readMoney } from '../../values/money';
import type { Settings } from '../tables/settings';
import { winRateOf } from './pipeline';

/** One thing done to a record: as it was, where it was there, and as it will be. */
interface Deed {
  readonly before?: Stored;
  readonly after: Stored;
  readonly settings: Settings;
  readonly today: string;
  /** What a new record began with: nobody typed that. */
  readonly begun?: Readonly<Record<string, string>>;
}
type Rule = (deed: Deed) => Cells;

/** What follows, per table; each rule fills in what nobody touched just now, and never what was typed. */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  leads: [({ today, ...deed }) => (gotOwner(deed) ? { assignedOn: { day: today } } : {})],
  customers: [({ today }) => ({ updatedOn: { day: today } })],
  opportunities: [stageMoves, closes],
  payments: [paidState],
  tasks: [doneWith('taskState', '已完成')],
  feedback: [doneWith('feedbackState', '已关闭')],
  contacts: [leaves],
};

/** The cells of the record itself that follow from what was done to it; only those that have a column and read otherwise. */
export function consequencesOf(deed: Deed): Cells {
  const { before, after, begun = {} } = deed;
  const all = (rules[after.table] ?? []).flatMap((rule) => Object.entries(rule(deed)));
  return Object.fromEntries(
    all.filter(([key, cell]) => {
      const now = after.cells[key];
      const typed = before
        ? !sameCell(now ?? '', before.cells[key] ?? '')
        : !isEmptyCell(now ?? '') && textOf(now ?? '') !== begun[key];
      return now !== undefined && !typed && !sameCell(now, cell);
    }),
  );
}

const changed = ({ before, after }: Pick<Deed, 'before' | 'after'>, key: string): boolean =>
  !sameCell(after.cells[key] ?? '', before?.cells[key] ?? '');
const word = ({ cells }: Stored, key: string): string => textOf(cells[key] ?? '').trim();
const holds = ({ cells }: Stored, key: string): boolean => !isEmptyCell(cells[key] ?? '');

/** A lead is assigned on the day it gets its owner (AS-05). */
const gotOwner = (deed: Pick<Deed, 'before' | 'after'>): boolean =>
  deed.before !== undefined && holds(deed.after, 'owner') && changed(deed, 'owner');

/** A stage carries its own chances, until somebody says others (OP-09); each move is written down with its day (OP-05). */
function stageMoves(deed: Deed): Cells {
  const { before, after, settings, today } = deed;
  if (!changed(deed, 'stage') || !holds(after, 'stage')) return {};
  const rate = winRateOf(word(after, 'stage'), settings);
  const usual = before ? winRateOf(word(before, 'stage'), settings) : undefined;
  const isUsual = !before || !holds(before, 'probability') || before.fields.probability === usual;
  const line = `${today} ${before ? `${word(before, 'stage')} → ` : ''}${word(after, 'stage')}`;
  const log = before ? word(before, 'stageLog') : '';
  return {
    movedOn: { day: today },
    stageLog: log === '' ? line : `${log}\n${line}`,
    ...(rate !== undefined && isUsual ? { probability: rate } : {}),
  };
}

/** Won is certain, lost is over. */
function closes(deed: Deed): Cells {
  const { after, settings, today } = deed;
  const outcome = word(after, 'outcome');
  const rate = [
    ['赢单', 1],
    ['输单', 0],
  ].find(([option]) => means(settings, 'outcome', outcome, String(option)))?.[1];
  return outcome === '' || rate === undefined || !changed(deed, 'outcome')
    ? {}
    : { closedOn: { day: today }, probability: rate };
}

/** What came in says how a payment stands (CT-07); void stays void. */
function paidState(deed: Deed): Cells {
  const { after, settings } = deed;
  const state = (option: string): Cell => writtenAs(settings, 'paymentState', option);
  const received = readMoney(word(after, 'receivedAmount'));
  if (!changed(deed, 'receivedAmount') || !received || means(settings, 'paymentState', word(after, 'state'), '作废')) {
    return {};
  }
  const planned = readMoney(word(after, 'plannedAmount'));
  return { state: state(planned && received.from < planned.from ? '部分回款' : '已回款') };
}

/** A day on which it was done closes it, and closing it gives the day. */
function doneWith(list: string, done: string): Rule {
  return (deed) => {
    const { after, settings, today } = deed;
    const isDone = means(settings, list, word(after, 'state'), done);
    if (changed(deed, 'doneOn') && holds(after, 'doneOn')) return { state: writtenAs(settings, list, done) };
    return changed(deed, 'state') && isDone && !holds(after, 'doneOn') ? { doneOn: { day: today } } : {};
  };
}

/** Who left is kept, with the day; a successor or a day says that somebody left (CD-07). Nobody who left is the main contact. */
function leaves(deed: Deed): Cells {
  const { after, settings, today } = deed;
  const left = writtenAs(settings, 'contactStatus', '已离职');
  const says = ['leftOn', 'successor'].some((key) => changed(deed, key) && holds(after, key));
  const gone = means(settings, 'contactStatus', word(after, 'status'), '已离职');
  if (!says && !(gone && changed(deed, 'status'))) return {};
  return { status: left, isMain: '', ...(holds(after, 'leftOn') ? {} : { leftOn: { day: today } }) };
}
