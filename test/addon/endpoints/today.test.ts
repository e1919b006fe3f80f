import { dayOf } from '../../../src/addon/endpoints/today';
import { type Due, dueOf, duties } from '../../../src/crm/rules/duties';
import type { Stored } from '../../../src/schema/table';
import type { Cell } from '../../../src/values/cell';
import { addDays } from '../../../src/values/day';
import { aCustomer, aFollowUp, aLead, aRecord, settings, today, wanqing } from '../../support/records';

const due = (days: number): Cell => ({ day: addDays(today, days) });
const day = (
  records: { leads?: Stored[]; customers?: Stored[]; followUps?: Stored[]; due?: readonly Due[] },
  user = wanqing,
) => dayOf({ leads: [], customers: [], followUps: [], ...records }, { user, settings, today });
const lead = aLead('LX2026001');

test.each`
  days   | list         | because
  ${-30} | ${'overdue'} | ${'nothing is too old to be owed'}
  ${-1}  | ${'overdue'} | ${'yesterday is over'}
  ${0}   | ${'today'}   | ${'it is due today'}
  ${1}   | ${'next7'}   | ${'tomorrow is within seven days'}
  ${7}   | ${'next7'}   | ${'the seventh day counts'}
`('a step due in $days days is listed under $list: $because', ({ days, list }) => {
  const step = aFollowUp('FU2026110001', 'LX2026001', { nextDueOn: due(days) });

  const lists = day({ leads: [lead], followUps: [step] });

  expect(lists[list as keyof typeof lists]).toMatchObject([
    { table: 'leads', number: 'LX2026001', followUp: 'FU2026110001', step: '发送报价', dueOn: addDays(today, days) },
  ]);
});

test.each`
  cells                              | because
  ${{ nextDueOn: due(8) }}           | ${'it is due later'}
  ${{ nextDueOn: '' }}               | ${'it has no day'}
  ${{ state: '已完成' }}             | ${'it is done'}
  ${{ state: 'Done' }}               | ${'it is done, in another word for it'}
  ${{ nextOwner: '李牧野' }}         | ${'a colleague is to do it'}
  ${{ nextOwner: '', by: '李牧野' }} | ${'a colleague wrote it down and named nobody'}
`('a step is not on my day when $because', ({ cells }) => {
  const lists = day({ leads: [lead], followUps: [aFollowUp('FU2026110001', 'LX2026001', cells)] });

  expect([...lists.overdue, ...lists.today, ...lists.next7]).toEqual([]);
});

test.each(['张婉清', '婉清', 'wanqing@example.com', 'Wanqing', ' 张婉清 '])('%j in an owner column is me', (name) => {
  const step = aFollowUp('FU2026110001', 'LX2026001', { nextOwner: name });

  expect(day({ leads: [lead], followUps: [step] }).overdue).toHaveLength(1);
});

test.each([
  { email: '', name: '' },
  { email: 'guest@example.com', name: '' },
])('for %j, whom the settings do not list, everybody’s duties are shown', (user) => {
  const step = aFollowUp('FU2026110001', 'LX2026001', { nextOwner: '李牧野' });

  expect(day({ leads: [lead], followUps: [step] }, user).overdue).toHaveLength(1);
});

test('a postponed step is still to be done', () => {
  const step = aFollowUp('FU2026110001', 'LX2026001', { state: '已顺延' });

  expect(day({ leads: [lead], followUps: [step] }).overdue).toHaveLength(1);
});

test('in a log without a state column only the last contact can have an open step', () => {
  const bare = (number: string, on: string) => {
    const followUp = aFollowUp(number, 'LX2026001', { on: { day: on } });
    const { state, ...cells } = followUp.cells;
    return { ...followUp, cells };
  };

  const lists = day({ leads: [lead], followUps: [bare('GJ2', '2026-11-12'), bare('GJ1', '2026-11-02')] });

  expect(lists.overdue.map((item) => item.followUp)).toEqual(['GJ2']);
});

test('a record with a date and no step is listed by its date', () => {
  const lists = day({
    leads: [aLead('LX2026001', { nextFollowUpOn: due(0) })],
    customers: [aCustomer('CU2026001', { manager: '张婉清', nextFollowUpOn: due(2) })],
  });

  expect(lists.today).toMatchObject([{ number: 'LX2026001', step: '' }]);
  expect(lists.next7).toMatchObject([{ number: 'CU2026001' }]);
});

test('a record whose step is listed is not listed again by its date', () => {
  const lists = day({
    leads: [aLead('LX2026001', { nextFollowUpOn: due(-3) })],
    followUps: [aFollowUp('FU2026110001', 'LX2026001')],
  });

  expect(lists.overdue).toHaveLength(1);
});

test.each(['已成交', '已流失', '无效线索', 'Won'])('a lead that is %s asks for nothing by its date', (status) => {
  const lists = day({ leads: [aLead('LX2026001', { status, nextFollowUpOn: due(-3) })] });

  expect(lists.overdue).toEqual([]);
});

test('a step whose record is gone is still shown, under the follow-up itself', () => {
  const lists = day({ followUps: [aFollowUp('FU2026110001', 'LX2026404', { customerName: '合肥星衡' })] });

  expect(lists.overdue).toMatchObject([{ table: 'followUps', number: 'FU2026110001', title: '合肥星衡' }]);
});

test('the earliest comes first, and on one day A before B before C', () => {
  const leads = ['C', 'A', 'B'].map((grade, at) => aLead(`LX202600${at}`, { grade, nextFollowUpOn: due(-1) }));
  const older = aLead('LX2026009', { grade: 'C', nextFollowUpOn: due(-5) });

  expect(day({ leads: [...leads, older] }).overdue.map((item) => item.number)).toEqual([
    'LX2026009',
    'LX2026001',
    'LX2026002',
    'LX2026000',
  ]);
});

test('A-grade leads without an owner are everybody’s concern; settled ones are not', () => {
  const leads = [
    aLead('LX2026001', { grade: 'A', owner: '' }),
    aLead('LX2026002', { grade: 'B', manualGrade: 'A', owner: '' }),
    aLead('LX2026003', { grade: 'A', owner: '李牧野' }),
    aLead('LX2026004', { grade: 'A', owner: '', status: '已流失' }),
    aLead('LX2026005', { grade: 'A', manualGrade: 'C', owner: '' }),
  ];

  expect(day({ leads }).unassigned.map((hit) => hit.number)).toEqual(['LX2026001', 'LX2026002']);
});

const dues = (
  table: 'tasks' | 'feedback' | 'payments' | 'contracts',
  ...cells: readonly Readonly<Record<string, Cell>>[]
) =>
  duties
    .filter((duty) => duty.table === table)
    .flatMap((duty) =>
      dueOf(
        duty,
        cells.map((each, at) => aRecord(table, `${table}-${at}`, { owner: '张婉清', ...each })),
        settings,
      ),
    );

test.each`
  table          | cells                                                                 | list         | says                                                     | because
  ${'tasks'}     | ${{ title: '寄样品', dueOn: due(-2) }}                                | ${'overdue'} | ${{ key: 'today.task', params: { figure: '' } }}         | ${'a promise is owed (FU-10)'}
  ${'feedback'}  | ${{ dueOn: due(0), state: '处理中' }}                                 | ${'today'}   | ${{ key: 'today.feedback', params: { figure: '' } }}     | ${'its time limit is today (FB-05, RM-06)'}
  ${'payments'}  | ${{ plannedOn: due(3), plannedAmount: '18 万', state: '待回款' }}     | ${'next7'}   | ${{ key: 'today.payment', params: { figure: '18 万' } }} | ${'an instalment comes due (CT-09)'}
  ${'payments'}  | ${{ plannedOn: due(-40), plannedAmount: '18 万', state: '部分回款' }} | ${'overdue'} | ${{ key: 'today.payment', params: { figure: '18 万' } }} | ${'part of it is still owed (CT-09)'}
  ${'contracts'} | ${{ name: '年度框架', validTo: due(7), status: '履行中' }}            | ${'next7'}   | ${{ key: 'today.contract', params: { figure: '' } }}     | ${'it ends within a week (RM-10)'}
`('$table with $cells is listed under $list: $because', ({ table, cells, list, says }) => {
  const lists = day({ due: dues(table, cells) });

  expect(lists[list as keyof typeof lists]).toMatchObject([{ table, reason: says, step: '' }]);
});

test.each`
  table          | cells                                               | because
  ${'tasks'}     | ${[{ dueOn: due(0), state: '已取消' }]}             | ${'it was cancelled'}
  ${'tasks'}     | ${[{ dueOn: due(0), doneOn: due(-1) }]}             | ${'it was done'}
  ${'tasks'}     | ${[{ dueOn: due(8) }]}                              | ${'it is due later'}
  ${'tasks'}     | ${[{ dueOn: due(0), owner: '李牧野' }]}             | ${'it is a colleague’s'}
  ${'feedback'}  | ${[{ dueOn: due(0), state: 'Closed' }]}             | ${'it is closed, in another word for it'}
  ${'payments'}  | ${[{ plannedOn: due(0), state: '已回款' }]}         | ${'it was paid'}
  ${'payments'}  | ${[{ plannedOn: '下个月', state: '待回款' }]}       | ${'nobody said on which day'}
  ${'contracts'} | ${[{ validTo: due(0), status: '已终止' }]}          | ${'it is over already'}
  ${'contracts'} | ${[{ validTo: due(0) }, { renews: 'contracts-0' }]} | ${'another one renews it'}
`('$table with $cells asks for nothing: $because', ({ table, cells }) => {
  const lists = day({ due: dues(table, ...cells) });

  expect([...lists.overdue, ...lists.today, ...lists.next7]).toEqual([]);
});

test('a duty tells which one it is by what it is about, and says its day only once', () => {
  const [payment] = day({
    due: dues('payments', {
      customerName: '苏州澄川',
      contract: 'CRM2026011',
      plannedOn: due(-1),
      plannedAmount: '18 万',
    }),
  }).overdue;

  expect(payment).toMatchObject({ title: '苏州澄川', detail: 'CRM2026011', reason: { params: { figure: '18 万' } } });
});
