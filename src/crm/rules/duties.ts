import type { MessageKey } from '../../messages';
import type { FieldRules } from '../../schema/field';
import { means } from '../../schema/fields';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { Day } from '../../values/day';
import { dayIn } from './openSteps';

/** What a record asks of its owner on a day of its own, and when that is over. */
interface Duty {
  readonly table: string;
  /** The field that holds the day. */
  readonly day: string;
  /** Over in one of these states, however this workbook writes them. */
  readonly state: string;
  readonly list: string;
  readonly over: readonly string[];
  /** Over, too, once this holds something, or a record of the same table names it here. */
  readonly done?: string;
  readonly follows?: string;
  /** What is to be done, and the field that says how much. */
  readonly says: MessageKey;
  readonly figure?: string;
  /** What else tells which one it is. */
  readonly about: string;
}

/** Beside contacts: what was promised to a customer, what a customer owes, and what runs out. */
export const duties: readonly Duty[] = [
  // a question of a customer has its person and its time limit (FU-10, RM-06)
  {
    table: 'tasks',
    day: 'dueOn',
    state: 'state',
    list: 'taskState',
    over: ['已完成', '已取消'],
    done: 'doneOn',
    says: 'today.task',
    about: 'customerName',
  },
  // feedback is answered within its time limit (FB-05)
  {
    table: 'feedback',
    day: 'dueOn',
    state: 'state',
    list: 'feedbackState',
    over: ['已关闭'],
    done: 'doneOn',
    says: 'today.feedback',
    about: 'type',
  },
  // an instalment is due, and overdue until it is paid (CT-09)
  {
    table: 'payments',
    day: 'plannedOn',
    state: 'state',
    list: 'paymentState',
    over: ['已回款', '作废'],
    says: 'today.payment',
    about: 'contract',
    figure: 'plannedAmount',
  },
  // a contract that ends is renewed or closed (RM-10); one that renews it has settled that
  {
    table: 'contracts',
    day: 'validTo',
    state: 'status',
    list: 'contractStatus',
    over: ['履行完毕', '已终止', '作废'],
    follows: 'renews',
    says: 'today.contract',
    about: 'customerName',
  },
];

export interface Due {
  readonly record: Stored;
  readonly dueOn: Day;
  readonly says: MessageKey;
  /** How much it is about; '' where nothing says. */
  readonly figure: string;
  readonly about: string;
}

/** What is still to be done of a duty, among all records of its table. */
export function dueOf(duty: Duty, records: readonly Stored[], rules: FieldRules): readonly Due[] {
  const text = (record: Stored, key = ''): string => textOf(record.cells[key] ?? '').trim();
  const followed = new Set(duty.follows ? records.map((record) => text(record, duty.follows)) : []);
  return records.flatMap((record): readonly Due[] => {
    const dueOn = dayIn(record, duty.day);
    const isOver =
      duty.over.some((state) => means(rules, duty.list, text(record, duty.state), state)) ||
      (duty.done !== undefined && text(record, duty.done) !== '') ||
      followed.has(record.number);
    return dueOn === undefined || isOver
      ? []
      : [{ record, dueOn, says: duty.says, figure: text(record, duty.figure), about: text(record, duty.about) }];
  });
}
