import { dayIn } from '../../crm/rules/openSteps';
import type { Change, Entry } from '../../schema/change';
import type { Stored } from '../../schema/table';
import { textOf } from '../../values/cell';
import type { TimelineItem } from '../api';

/** What happened to one record, newest first: its follow-ups, and the journal's changes of its fields. */
export function timelineOf(
  number: string,
  followUps: readonly Stored[],
  entries: readonly Told[],
  known: Known = { isOpen: () => true, isUndone: () => false },
): readonly TimelineItem[] {
  const contacts = followUps.map((followUp) => spoken(followUp, known));
  return [...contacts, ...entries.flatMap((entry) => changed(number, entry, known))].sort(newestFirst);
}

/** An edit nobody saw also tells between when it happened, and who found it. */
type Told = Entry & Pick<TimelineItem, 'between' | 'foundBy'>;
interface Known {
  /** The follow-up's next step is still to be done. */
  isOpen(number: string): boolean;
  isUndone(seq: number): boolean;
}

function spoken(followUp: Stored, { isOpen }: Known): TimelineItem {
  const text = (field: string): string => textOf(followUp.cells[field] ?? '').trim();
  const nextDueOn = dayIn(followUp, 'nextDueOn');
  return {
    kind: 'followUp',
    at: dayIn(followUp, 'on') ?? text('on'),
    by: text('by'),
    action: 'logFollowUp',
    method: text('method'),
    text: [text('keyPoints'), text('feedback')].filter((part) => part !== '').join('\n'),
    ...(text('nextStep') === '' ? {} : { nextStep: text('nextStep') }),
    ...(nextDueOn === undefined ? {} : { nextDueOn }),
    ...(isOpen(followUp.number) ? {} : { settled: true }),
  };
}

/** An entry that only moved dates because a follow-up was logged says nothing the follow-up does not say. */
function changed(number: string, entry: Told, { isUndone }: Known): readonly TimelineItem[] {
  const own = entry.changes.filter((change) => touches(change, number));
  if (own.length === 0 || entry.action === 'logFollowUp') return [];
  const fields = own.flatMap((change) => (change.kind === 'update' ? fieldsOf(change) : []));
  const { at, by, action, seq, between, foundBy } = entry;
  return [
    {
      kind: 'change',
      at,
      by,
      action,
      ...(isUndone(seq) ? {} : { seq }),
      ...(fields.length > 0 ? { fields } : {}),
      ...(between ? { between } : {}),
      ...(foundBy ? { foundBy } : {}),
    },
  ];
}

const touches = (change: Change, number: string): boolean =>
  change.kind === 'judge' ? change.pair.includes(number) : change.number === number;

const fieldsOf = (change: Extract<Change, { readonly kind: 'update' }>) =>
  Object.entries(change.fields).map(([field, after]) => ({ field, before: change.before[field] ?? '', after }));

/** A day comes after every moment of the same day: nobody knows its hour, and it was written down at its end. */
const newestFirst = (a: TimelineItem, b: TimelineItem): number => {
  const [left, right] = [whenOf(a.at), whenOf(b.at)];
  return left < right ? 1 : left > right ? -1 : (b.seq ?? 0) - (a.seq ?? 0);
};
const whenOf = (at: string): string => (at.length === 10 ? `${at}T24` : at);
