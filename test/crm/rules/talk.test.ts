import { talkingPoints } from '../../../src/crm/rules/talk';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';
import { aCustomer, aLead } from '../../support/records';

const settings = defaultSettings('zh');

test.each`
  cells                               | points                                      | because
  ${{ grade: 'A' }}                   | ${['方案细节', '报价', '案例', '竞品对比']} | ${'solution, quotation, cases and competitors (FU-18)'}
  ${{ grade: 'B级' }}                 | ${['确认预算', '决策流程']}                 | ${'in whatever form the grade is written'}
  ${{ grade: 'C', manualGrade: 'B' }} | ${['确认预算', '决策流程']}                 | ${'the grade a person chose counts'}
  ${{ grade: '' }}                    | ${[]}                                       | ${'nobody knows how far it is'}
`('with a lead of $cells one talks about $points: $because', ({ cells, points }) => {
  expect(talkingPoints(aLead('LX2026001', cells), settings)).toEqual(points);
});

test('with a customer there is no list of topics', () => {
  expect(talkingPoints(aCustomer('CU2026001'), settings)).toEqual([]);
});
