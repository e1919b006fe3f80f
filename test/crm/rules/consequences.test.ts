import { consequencesOf } from '../../../src/crm/rules/consequences';
import type { Cells } from '../../../src/schema/change';
import type { Stored } from '../../../src/schema/table';
import { aRecord, settings, today } from '../../support/records';

type TableName = Parameters<typeof aRecord>[0];
const day = { day: today };

/** What follows where these cells become those. */
function after(table: TableName, before: Cells | undefined, changed: Cells): Cells {
  const now: Stored = aRecord(table, 'N1', { ...before, ...changed });
  return consequencesOf({ ...(before ? { before: aRecord(table, 'N1', before) } : {}), after: now, settings, today });
}

test.each`
  table              | before                                                         | changed                                                 | follows                                          | because
  ${'opportunities'} | ${undefined}                                                   | ${{ stage: '需求确认' }}                                | ${{ movedOn: day, probability: 0.3 }}            | ${'a stage has its usual chances (OP-09)'}
  ${'opportunities'} | ${undefined}                                                   | ${{ stage: '需求确认', probability: 0.45 }}             | ${{ movedOn: day }}                              | ${'chances somebody typed stay'}
  ${'opportunities'} | ${{ stage: '需求确认', probability: 0.3 }}                     | ${{ stage: '谈判中' }}                                  | ${{ movedOn: day, probability: 0.7 }}            | ${'the usual chances move with the stage, in any of its spellings (C-04)'}
  ${'opportunities'} | ${{ stage: '需求确认', probability: 0.45 }}                    | ${{ stage: '商务谈判' }}                                | ${{ movedOn: day }}                              | ${'chances of one’s own do not'}
  ${'opportunities'} | ${{ stage: '我们自己的一步', probability: 0.2 }}               | ${{ stage: '又一步' }}                                  | ${{ movedOn: day }}                              | ${'a stage of a manager’s own has no usual chances'}
  ${'opportunities'} | ${{ stage: '需求确认', movedOn: day }}                         | ${{ amount: '5万' }}                                    | ${{}}                                            | ${'nothing moved'}
  ${'opportunities'} | ${{ stage: '商务谈判', probability: 0.7 }}                     | ${{ outcome: '成交' }}                                  | ${{ closedOn: day, probability: 1 }}             | ${'won is certain'}
  ${'opportunities'} | ${{ stage: '商务谈判', probability: 0.7 }}                     | ${{ outcome: '输单', closedOn: { day: '2026-11-01' } }} | ${{ probability: 0 }}                            | ${'lost is over, on the day that was typed'}
  ${'opportunities'} | ${{ stage: '商务谈判', probability: 0.7 }}                     | ${{ outcome: '搁置' }}                                  | ${{}}                                            | ${'on hold is neither'}
  ${'payments'}      | ${{ plannedAmount: '5万', state: '待回款' }}                   | ${{ receivedAmount: '2万' }}                            | ${{ state: '部分回款' }}                         | ${'less came than was planned (CT-07)'}
  ${'payments'}      | ${{ plannedAmount: '5万', state: '逾期' }}                     | ${{ receivedAmount: '50000' }}                          | ${{ state: '已回款' }}                           | ${'all of it came, however the amount is written (C-18)'}
  ${'payments'}      | ${{ plannedAmount: '5万', state: '作废' }}                     | ${{ receivedAmount: '5万' }}                            | ${{}}                                            | ${'void stays void'}
  ${'payments'}      | ${{ plannedAmount: '5万', state: '待回款' }}                   | ${{ receivedAmount: '2万', state: '已回款' }}           | ${{}}                                            | ${'a state somebody chose just now stays'}
  ${'tasks'}         | ${{ state: '待完成' }}                                         | ${{ doneOn: day }}                                      | ${{ state: '已完成' }}                           | ${'a day on which it was done closes it'}
  ${'tasks'}         | ${{ state: '待完成' }}                                         | ${{ state: '完成' }}                                    | ${{ doneOn: day }}                               | ${'closing it gives the day'}
  ${'feedback'}      | ${{ state: '处理中' }}                                         | ${{ state: '已关闭' }}                                  | ${{ doneOn: day }}                               | ${'closed feedback has its day (FB-06)'}
  ${'contacts'}      | ${{ status: '在职', isMain: '是', leftOn: '', successor: '' }} | ${{ successor: 'CT2026002' }}                           | ${{ status: '已离职', isMain: '', leftOn: day }} | ${'a successor says that somebody left (CD-07)'}
  ${'contacts'}      | ${{ status: '在职', isMain: '', leftOn: '' }}                  | ${{ status: '离职' }}                                   | ${{ leftOn: day }}                               | ${'who left has a day, in any spelling of it'}
  ${'leads'}         | ${{ owner: '' }}                                               | ${{ owner: '李牧野' }}                                  | ${{ assignedOn: day }}                           | ${'a lead is assigned when it gets its owner (AS-05)'}
  ${'customers'}     | ${{ name: '澄川' }}                                            | ${{ name: '澄川精密' }}                                 | ${{ updatedOn: day }}                            | ${'an archive tells when it last changed (CA-16)'}
`('in $table, $changed: $because', ({ table, before, changed, follows }) => {
  expect(after(table, before, changed)).toEqual(follows);
});

test('a stage log keeps every move with its day, where the workbook has one', () => {
  const begun = '2026-11-02 初步接触';

  expect(after('opportunities', { stage: '初步接触', stageLog: begun }, { stage: '需求确认' })).toMatchObject({
    stageLog: `${begun}\n${today} 初步接触 → 需求确认`,
  });
  expect(after('opportunities', { stage: '初步接触' }, { stage: '需求确认' })).not.toHaveProperty('stageLog');
});
