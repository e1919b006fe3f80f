import { reviews } from '../../../src/crm/reports/reviews';
import { aContact, aCustomer, settings } from '../../support/records';

const context = { settings, language: 'zh' as const, now: '2026-11-19T14:32:05', by: '张婉清' };

test('archives that are due stand under their account manager, with the day of the last review and why (C-14)', () => {
  const customers = [
    aCustomer('CU2026001', { name: '甲', manager: '王芳', reviewedOn: { day: '2026-10-08' } }),
    aCustomer('CU2026002', { name: '乙', manager: '李雷', reviewedOn: { day: '2026-07-08' } }),
    aCustomer('CU2026003', { name: '丙', manager: '李雷', reviewedOn: '' }),
    aCustomer('CU2026004', { name: '丁', manager: '', reviewedOn: '' }),
    aCustomer('CU2026005', { name: '戊', manager: '王芳', reviewedOn: { day: '2026-10-08' } }),
    aCustomer('CU2026006', { name: '己', reviewedOn: '', archivedOn: { day: '2026-10-08' } }),
  ];
  const contacts = [aContact('CT2026001', 'CU2026005', { leftOn: { day: '2026-11-01' } })];

  const { lines } = reviews.build({ customers, contacts }, context);

  expect(lines.flatMap(({ kind, cells }) => (kind === 'row' ? [cells] : []))).toEqual([
    ['CU2026002', '乙', '李雷', '2026-07-08', '本季度还没复核'],
    ['CU2026003', '丙', '李雷', '从未', '还没有复核过'],
    ['CU2026005', '戊', '王芳', '2026-10-08', '复核后有联系人离职'],
    ['CU2026004', '丁', '未指定', '从未', '还没有复核过'],
  ]);
  expect(lines.find(({ kind }) => kind === 'finding')?.cells).toEqual(['5 份档案里，4 份该复核。']);
});

test('contacts are read where there is a tab of them', () => {
  expect(Object.keys(reviews.reads(settings, ['customers']))).toEqual(['customers']);
  expect(Object.keys(reviews.reads(settings, ['customers', 'contacts']))).toEqual(['customers', 'contacts']);
});
