import { createCustomer } from '../../../src/crm/actions/createCustomer';
import { inspect } from '../../../src/crm/rules/inspection';
import { checkRecord } from '../../../src/crm/rules/validation';
import { customers, followUps, leads } from '../../../src/crm/tables';
import { gradesWritten } from '../../../src/crm/tables/defaultChoices';
import type { Ways } from '../../../src/crm/tables/ways';
import { aLead, Records, settings, today } from '../../support/records';

const going = (ways: Ways) => ({ ...settings, ways });
const codes = (table: Parameters<typeof checkRecord>[0], cells: object, ways: Ways) =>
  checkRecord(table, cells as Record<string, unknown>, going(ways), { sparse: true }).map(({ code, warning }) => [
    code,
    warning,
  ]);

test('one column for the source holds any text, two are compared with the list (C-05)', () => {
  const cells = { source: '2026 合肥工业展 B12 展位' };

  expect(codes(leads, cells, { sourceColumns: 'two' })).toEqual([['choice.unknown', true]]);
  expect(codes(leads, cells, { sourceColumns: 'one' })).toEqual([]);
});

test.each`
  name                      | kind      | reminded | because
  ${'澄川精密'}             | ${'企业'} | ${true}  | ${'a short form'}
  ${'澄川精密'}             | ${''}     | ${true}  | ${'nobody said it is a person'}
  ${'Chengchuan'}           | ${'企业'} | ${true}  | ${'a short form in Latin letters'}
  ${'澄川精密机械有限公司'} | ${'企业'} | ${false} | ${'as on the licence'}
  ${'Chengchuan Co., Ltd.'} | ${'企业'} | ${false} | ${'as on a licence abroad'}
  ${'吴江第三纺织厂'}       | ${'企业'} | ${false} | ${'a factory'}
  ${'ZZ工作室'}             | ${'企业'} | ${false} | ${'registered as such'}
  ${'林泽'}                 | ${'个人'} | ${false} | ${'a person'}
  ${'张*'}                  | ${'企业'} | ${false} | ${'masked on purpose'}
`('$name, $kind, is reminded of the full name: $reminded, because $because', ({ name, kind, reminded }) => {
  const found = codes(customers, { name, kind }, { companyName: 'full' });

  expect(found).toEqual(reminded ? [['customer.shortName', true]] : []);
  expect(codes(customers, { name, kind }, {})).toEqual([]);
});

test('where an archive is opened on the deal, none is opened from a lead before (C-10)', () => {
  const form = { name: '合肥星衡检测技术有限公司', contactName: '丁一鸣', phone: '13800001137' };
  const opened = (ways: Ways) =>
    new Records([aLead('LX2026001')]).decide(
      createCustomer,
      { fields: form, verdicts: {}, lead: 'LX2026001' },
      { settings: going(ways) },
    );

  expect(opened({ archiveOn: 'contact' }).ok).toBe(true);
  expect(opened({ archiveOn: 'deal' })).toMatchObject({ ok: false, problems: [{ code: 'customer.beforeDeal' }] });
});

test.each`
  before | after    | written      | because
  ${'C'} | ${''}    | ${'B级'}     | ${'an empty cell gets the rule’s grade'}
  ${'C'} | ${'C'}   | ${'B级'}     | ${'the rule’s grade of before, in the form of before'}
  ${'C'} | ${'B'}   | ${undefined} | ${'it says the same in another form, which stays'}
  ${'C'} | ${'A类'} | ${undefined} | ${'somebody chose it'}
`('a grade $after becomes $written: $because', ({ before, after, written }) => {
  const was = aLead('LX2026001', { need: '先了解一下', grade: before });
  const now = aLead('LX2026001', { need: '采购一套检测系统', grade: after });
  const among = { settings: { ...settings, choices: { ...settings.choices, grade: gradesWritten('level') } } };

  const { fields } = inspect(leads, now, { ...among, sharing: [], verdictOf: () => 'open', today, before: was });

  expect(fields.grade).toBe(written);
});

test('a next step that waits for somebody who is away is pointed out', () => {
  const members = [{ name: '王芳', email: '', role: '', absent: [{ from: '2026-12-01', to: '2026-12-05' }] }];
  const found = (nextDueOn: string, nextOwner = '王芳') =>
    checkRecord(followUps, { nextOwner, nextDueOn }, { ...settings, members }, { sparse: true, typed: true }).map(
      ({ code }) => code,
    );

  expect(found('2026-12-01')).toEqual(['followUp.ownerAbsent']);
  expect(found('2026-12-06')).toEqual([]);
  expect(found('2026-12-01', '李雷')).toEqual([]);
});
