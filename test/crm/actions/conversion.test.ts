import type { Decision } from '../../../src/crm/actions/action';
import { convertLead } from '../../../src/crm/actions/convertLead';
import { createCustomer } from '../../../src/crm/actions/createCustomer';
import { judgeDuplicate } from '../../../src/crm/actions/judgeDuplicate';
import { customers } from '../../../src/crm/tables';
import type { Outcome } from '../../../src/values/outcome';
import { aCustomer, aLead, Records, today } from '../../support/records';

const lead = aLead('LX2026001', {
  customerName: '苏州澄川精密机械有限公司',
  contactName: '周明远',
  title: '设备总监',
  phone: '13800004521',
  email: 'zhou@example.com',
  status: '谈判中',
});
const deal = {
  lead: 'LX2026001',
  fields: { name: '苏州澄川精密机械有限公司', contractAmount: '48万', signedOn: '2026-11-18' },
};

describe('converting a lead', () => {
  test('opens an archive from it; each of the two names the other', () => {
    const records = new Records([lead]);

    const { about } = records.run(convertLead, deal);

    expect(records.get(about)?.cells).toMatchObject({
      name: '苏州澄川精密机械有限公司',
      contactName: '周明远',
      phone: '13800004521',
      email: 'zhou@example.com',
      manager: '张婉清',
      signedOn: { day: '2026-11-18' },
      type: '新客户',
      status: '活跃',
      sourceLead: 'LX2026001',
      recordedOn: { day: today },
    });
    expect(records.get('LX2026001')?.cells).toMatchObject({ status: '已成交', convertedTo: about });
  });

  test('puts the archive where its lead has come to, in the words of its own list (C-04)', () => {
    const columns = () => Object.keys(customers.fields);
    const form = { name: '合肥星衡检测技术有限公司', contactName: '丁一鸣', phone: '13800001137' };
    const stageOf = (outcome: Outcome<Decision>) =>
      outcome.ok && outcome.value.changes.flatMap((change) => (change.kind === 'create' ? change.fields.stage : []));
    const records = new Records([aLead('LX2026001', { status: '谈判中' })]);

    const early = records.decide(createCustomer, { fields: form, verdicts: {}, lead: 'LX2026001' }, { columns });
    const won = records.decide(convertLead, { lead: 'LX2026001', fields: form, verdicts: {} }, { columns });

    expect([stageOf(early), stageOf(won)]).toEqual([['潜在客户'], ['成交客户']]);
  });

  test('appoints another account manager where one is named (CV-05)', () => {
    const records = new Records([lead]);

    const { about } = records.run(convertLead, { ...deal, fields: { ...deal.fields, manager: '王思远' } });

    expect(records.cell(about, 'manager')).toBe('王思远');
    expect(records.cell('LX2026001', 'owner')).toBe('张婉清');
  });

  test('links to an archive that exists, fills what it lacks and overwrites nothing', () => {
    const records = new Records([lead, aCustomer('CU2026009', { contractAmount: '', coopProducts: '点检' })]);

    records.run(convertLead, { lead: 'LX2026001', customer: 'CU2026009', fields: { contractAmount: '48万' } });

    expect(records.get('CU2026009')?.cells).toMatchObject({
      contractAmount: '48万',
      sourceLead: 'LX2026001',
      coopProducts: '点检',
    });
    expect(records.cell('LX2026001', 'convertedTo')).toBe('CU2026009');
  });

  test('to an archive that says otherwise is refused field by field', () => {
    const records = new Records([lead, aCustomer('CU2026009', { coopProducts: '点检' })]);

    const outcome = records.decide(convertLead, {
      lead: 'LX2026001',
      customer: 'CU2026009',
      fields: { coopProducts: '设备台账' },
    });

    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'customer.alreadyHas', field: 'coopProducts' }] });
  });

  test('leaves the first lead of an archive in place when a second one is linked', () => {
    const records = new Records([lead, aCustomer('CU2026009', { sourceLead: 'LX2025003' })]);

    records.run(convertLead, { lead: 'LX2026001', customer: 'CU2026009', fields: {} });

    expect(records.cell('CU2026009', 'sourceLead')).toBe('LX2025003');
    expect(records.cell('LX2026001', 'convertedTo')).toBe('CU2026009');
  });

  test('works in the other order too: the archive first, the deal later, and no second archive (C-10)', () => {
    const records = new Records([lead]);
    const opened = records.run(createCustomer, { fields: {}, lead: 'LX2026001' });

    const converted = records.run(convertLead, { lead: 'LX2026001', fields: { contractAmount: '48万' } });

    expect(converted.about).toBe(opened.about);
    expect(records.get(opened.about)?.cells).toMatchObject({ sourceLead: 'LX2026001', contractAmount: '48万' });
    expect(records.get('LX2026001')?.cells).toMatchObject({ status: '已成交', convertedTo: opened.about });
  });

  test('twice is refused, naming the customer', () => {
    const records = new Records([lead]);
    const { about } = records.run(convertLead, deal);

    expect(records.decide(convertLead, deal)).toMatchObject({
      ok: false,
      problems: [{ code: 'lead.alreadyConverted', params: { customer: about } }],
    });
  });

  test('offers the archive of the same company instead of opening a second one', () => {
    const records = new Records([lead, aCustomer('CU2026009', { name: '澄川精密机械（苏州）有限公司', phone: '' })]);

    const outcome = records.decide(convertLead, deal);

    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: 'customer.maybeDuplicate', params: { number: 'CU2026009' } }],
    });
    expect(records.decide(convertLead, { ...deal, verdicts: { CU2026009: 'different' } }).ok).toBe(true);
    expect(records.decide(convertLead, { ...deal, verdicts: { CU2026009: 'same' } })).toMatchObject({
      problems: [{ code: 'customer.sameAs' }],
    });
  });

  test('is refused with every mistake in the archive’s form', () => {
    const outcome = new Records([lead]).decide(convertLead, {
      lead: 'LX2026001',
      fields: { ...deal.fields, creditCode: '123', email: 'x' },
    });

    expect(!outcome.ok && outcome.problems.map((problem) => problem.field)).toEqual(['creditCode', 'email']);
  });

  test('writes won as this workbook writes it', () => {
    const records = new Records([lead]);
    const { settings } = records.context();
    const choices = { ...settings.choices, leadStatus: [{ value: 'Won', aliases: ['已成交'] }] };

    const outcome = records.decide(convertLead, deal, { settings: { ...settings, choices } });

    expect(outcome.ok && outcome.value.changes[1]).toMatchObject({ fields: { status: 'Won' } });
  });
});

describe('opening an archive by hand', () => {
  const form = { name: '无锡磐溪自动化有限公司', contactName: '高志', phone: '13800002218' };

  test('for a company that is registered as a lead points to that lead', () => {
    const waiting = aLead('LX2026004', { customerName: '无锡磐溪自动化有限公司', contactName: '高志' });

    expect(new Records([waiting]).decide(createCustomer, { fields: form })).toMatchObject({
      ok: false,
      problems: [{ code: 'lead.maybeDuplicate', params: { number: 'LX2026004' } }],
    });
  });

  test('from a lead that has one already is refused', () => {
    const converted = aLead('LX2026004', { convertedTo: 'CU2026001' });

    expect(new Records([converted]).decide(createCustomer, { fields: form, lead: 'LX2026004' })).toMatchObject({
      problems: [{ code: 'lead.alreadyConverted', params: { customer: 'CU2026001' } }],
    });
  });
});

describe('judging two records', () => {
  const twin = aLead('LX2026002', { ...lead.cells, customerName: '澄川精密机械', check: '' });
  const judge = (verdict: string) => ({
    table: 'leads',
    number: 'LX2026001',
    otherTable: 'leads',
    other: 'LX2026002',
    verdict,
  });

  test('as different is remembered, and both flags go', () => {
    const records = new Records([lead, twin]);
    records.run(judgeDuplicate, judge('open'));
    expect(String(records.cell('LX2026001', 'check'))).toContain('LX2026002');

    records.run(judgeDuplicate, judge('different'));

    expect(records.verdictOf('LX2026002', 'LX2026001')).toBe('different');
    expect(records.cell('LX2026001', 'check')).toBe('');
    expect(records.cell('LX2026002', 'check')).toBe('');
  });

  test('changes nothing a person typed', () => {
    const { changes } = new Records([lead, twin]).run(judgeDuplicate, judge('same'));

    const written = changes.flatMap((change) => (change.kind === 'update' ? Object.keys(change.fields) : []));
    expect(written.filter((field) => !['check', 'grade'].includes(field))).toEqual([]);
  });

  test('of a record with itself is refused', () => {
    expect(new Records([lead]).decide(judgeDuplicate, { ...judge('same'), other: 'LX2026001' })).toMatchObject({
      problems: [{ code: 'duplicate.sameRecord' }],
    });
  });
});
