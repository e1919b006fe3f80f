import { timelineOf } from '../../../src/addon/endpoints/timeline';
import type { Change, Entry } from '../../../src/schema/change';
import { aFollowUp } from '../../support/records';

const update = (number: string, before: object, fields: object): Change =>
  ({ kind: 'update', table: 'leads', number, before, fields }) as Change;
const entry = (seq: number, changes: readonly Change[], more: Partial<Entry> = {}): Entry => ({
  seq,
  request: `request-${seq}`,
  at: `2026-11-${String(seq).padStart(2, '0')}T09:30:00`,
  by: 'wanqing@example.com',
  action: 'updateRecord',
  about: 'LX2026001',
  changes,
  ...more,
});

test('follow-ups and changes stand together, newest first', () => {
  const followUps = [aFollowUp('FU1', 'LX2026001', { on: { day: '2026-11-12' } })];
  const entries = [
    entry(5, [update('LX2026001', { status: '初次接触' }, { status: '需求确认' })]),
    entry(18, [update('LX2026001', { status: '需求确认' }, { status: '谈判中' })]),
  ];

  expect(timelineOf('LX2026001', followUps, entries).map((item) => [item.kind, item.at])).toEqual([
    ['change', '2026-11-18T09:30:00'],
    ['followUp', '2026-11-12'],
    ['change', '2026-11-05T09:30:00'],
  ]);
});

test('a follow-up shows who, how, what was said and what comes next', () => {
  const followUp = aFollowUp('FU1', 'LX2026001', { feedback: '愿意演示' });

  expect(timelineOf('LX2026001', [followUp], [])[0]).toEqual({
    kind: 'followUp',
    at: '2026-11-10',
    by: '张婉清',
    action: 'logFollowUp',
    method: '电话',
    text: '确认点检范围\n愿意演示',
    nextStep: '发送报价',
    nextDueOn: '2026-11-16',
  });
});

test('a change shows each field before and after, and of this record only', () => {
  const changes = [
    update('LX2026001', { status: '谈判中' }, { status: '已成交' }),
    update('LX2026002', { status: '谈判中' }, { status: '已流失' }),
  ];

  expect(timelineOf('LX2026001', [], [entry(5, changes)])).toMatchObject([
    { seq: 5, fields: [{ field: 'status', before: '谈判中', after: '已成交' }] },
  ]);
});

test('the dates a logged follow-up moved are not told a second time', () => {
  const logged = entry(5, [update('LX2026001', { nextFollowUpOn: '' }, { nextFollowUpOn: { day: '2026-11-16' } })], {
    action: 'logFollowUp',
  });

  expect(timelineOf('LX2026001', [], [logged])).toEqual([]);
});

test('a follow-up of a day stands above what was changed earlier that day', () => {
  const followUp = aFollowUp('FU1', 'LX2026001', { on: { day: '2026-11-05' } });

  const kinds = timelineOf('LX2026001', [followUp], [entry(5, [update('LX2026001', {}, { title: '厂长' })])]).map(
    (item) => item.kind,
  );

  expect(kinds).toEqual(['followUp', 'change']);
});

test('a step that is settled is told as settled, and an entry that was undone offers no undo', () => {
  const followUps = [aFollowUp('FU1', 'LX2026001', {}), aFollowUp('FU2', 'LX2026001', {})];
  const entries = [entry(5, [update('LX2026001', {}, { title: '厂长' })])];

  const items = timelineOf('LX2026001', followUps, entries, {
    isOpen: (number) => number === 'FU2',
    isUndone: (seq) => seq === 5,
  });

  expect(items.map(({ settled, seq }) => [settled, seq])).toEqual(
    expect.arrayContaining([
      [true, undefined],
      [undefined, undefined],
    ]),
  );
  expect(items.filter(({ seq }) => seq !== undefined)).toEqual([]);
});
