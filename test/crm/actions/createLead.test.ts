import { createLead } from '../../../src/crm/actions/createLead';
import { gradesWritten } from '../../../src/crm/tables/defaultChoices';
import { aCustomer, aLead, Records, settings, today } from '../../support/records';

const form = {
  source: '行业展会',
  customerName: '苏州澄川精密机械有限公司',
  contactName: '周明远',
  title: '设备总监',
  phone: '13800004521',
  need: '采购三条产线的设备台账与点检系统，预算 35 万',
};
const created = (records: Records, fields: object = form, verdicts = {}) => {
  const outcome = records.decide(createLead, { fields, verdicts });
  const change = outcome.ok ? outcome.value.changes[0] : undefined;
  return change?.kind === 'create' ? change : undefined;
};

test('a lead is saved with today, its typist, its owner, its first status and its grade', () => {
  const lead = created(new Records());

  expect(lead?.fields).toMatchObject({
    customerName: '苏州澄川精密机械有限公司',
    registeredOn: { day: today },
    assignedOn: { day: today },
    recordedBy: '张婉清',
    owner: '张婉清',
    status: '初次接触',
    grade: 'A',
  });
});

test('the grade is written as the manager wants it (C-03)', () => {
  const choices = { ...settings.choices, grade: gradesWritten('level') };

  const outcome = new Records().decide(
    createLead,
    { fields: form, verdicts: {} },
    { settings: { ...settings, choices } },
  );

  expect(outcome).toMatchObject({ value: { changes: [{ fields: { grade: 'A级' } }] } });
});

test.each`
  title         | need                    | next            | because
  ${'设备总监'} | ${form.need}            | ${'2026-11-22'} | ${'an A is contacted twice a week'}
  ${'文员'}     | ${form.need}            | ${'2026-11-26'} | ${'a B is contacted weekly'}
  ${'文员'}     | ${'了解一下，暂无计划'} | ${'2026-12-19'} | ${'a C is contacted monthly'}
`('the next contact is proposed for $next: $because', ({ title, need, next }) => {
  expect(created(new Records(), { ...form, title, need })?.fields.nextFollowUpOn).toEqual({ day: next });
});

test.each`
  field               | typed           | cell
  ${'owner'}          | ${'李牧野'}     | ${'李牧野'}
  ${'status'}         | ${'谈判中'}     | ${'谈判中'}
  ${'registeredOn'}   | ${'2026-11-01'} | ${{ day: '2026-11-01' }}
  ${'nextFollowUpOn'} | ${'2026-12-01'} | ${{ day: '2026-12-01' }}
`('what a person typed for $field is kept, not replaced by the proposal', ({ field, typed, cell }) => {
  expect(created(new Records(), { ...form, [field]: typed })?.fields[field]).toEqual(cell);
});

test('a manual grade is kept beside the rule’s grade, and decides the next contact', () => {
  const lead = created(new Records(), { ...form, manualGrade: 'C' });

  expect(lead?.fields).toMatchObject({ grade: 'A', manualGrade: 'C', nextFollowUpOn: { day: '2026-12-19' } });
});

test('where nobody knows who types, no owner is guessed', () => {
  const outcome = new Records().decide(createLead, { fields: form }, { user: { email: '', name: '' } });

  expect(outcome.ok && outcome.value.changes[0]).not.toHaveProperty('fields.owner');
  expect(outcome.ok && outcome.value.changes[0]).not.toHaveProperty('fields.recordedBy');
});

test.each`
  field             | typed                   | code                | because
  ${'phone'}        | ${'138O0004521'}        | ${'phone.letter'}   | ${'a letter O is no digit'}
  ${'customerName'} | ${' '}                  | ${'field.required'} | ${'a lead needs a name'}
  ${'need'}         | ${'长'.repeat(201)}     | ${'text.tooLong'}   | ${'a need has at most 200 characters'}
  ${'email'}        | ${'zhou.chengchuan.cn'} | ${'email.noAt'}     | ${'an address has an @'}
`('a lead is refused at $field: $because', ({ field, typed, code }) => {
  const outcome = new Records().decide(createLead, { fields: { ...form, [field]: typed } });

  expect(outcome).toMatchObject({ ok: false, problems: [{ code, field }] });
});

test('all mistakes are named at once', () => {
  const outcome = new Records().decide(createLead, { fields: { source: '行业展会' } });

  expect(!outcome.ok && outcome.problems.map((problem) => problem.field)).toEqual([
    'customerName',
    'contactName',
    'phone',
    'need',
  ]);
});

describe('a lead that may be registered already', () => {
  const before = aLead('LX2026007', {
    customerName: '澄川精密机械（苏州）',
    contactName: '周明远',
    phone: '138 0000 4521',
  });

  test('is asked about, naming the other one', () => {
    const outcome = new Records([before]).decide(createLead, { fields: form });

    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'lead.maybeDuplicate',
          field: 'customerName',
          params: { number: 'LX2026007', title: '澄川精密机械（苏州）' },
        },
      ],
    });
  });

  test('is saved once the person calls them different, and that is remembered', () => {
    const records = new Records([before]);

    const { about } = records.run(createLead, { fields: form, verdicts: { LX2026007: 'different' } });

    expect(records.verdictOf(about, 'LX2026007')).toBe('different');
    expect(String(records.cell(about, 'check') ?? '')).not.toContain('LX2026007');
  });

  test('is not saved twice when the person calls them the same: the refusal points to the other', () => {
    const outcome = new Records([before]).decide(createLead, { fields: form, verdicts: { LX2026007: 'same' } });

    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'lead.sameAs', params: { number: 'LX2026007' } }] });
  });

  test('is asked about every one of them, and a verdict on one is no verdict on another', () => {
    const other = aCustomer('CU2026003', { name: '苏州澄川精密机械有限公司', contactName: '周明远', phone: '' });
    const outcome = new Records([before, other]).decide(createLead, {
      fields: form,
      verdicts: { LX2026007: 'different' },
    });

    expect(outcome).toMatchObject({ ok: false, problems: [{ params: { number: 'CU2026003', table: 'customers' } }] });
  });

  test('issues no number while it is refused', () => {
    let issued = 0;
    new Records([before]).decide(createLead, { fields: form }, { next: () => `LX${++issued}` });

    expect(issued).toBe(0);
  });
});

test('a workbook in English gets the first status of its own list', () => {
  const choices = { ...settings.choices, leadStatus: [{ value: 'New', aliases: ['初次接触'] }] };
  const outcome = new Records().decide(createLead, { fields: form }, { settings: { ...settings, choices } });

  expect(outcome).toMatchObject({ ok: true, value: { changes: [{ fields: { status: 'New' } }] } });
});

test('a lead is not begun as merged or in the pool: what is done to it writes that', () => {
  const outcome = new Records([aLead('LX2026001')]).decide(createLead, {
    fields: { ...form, customerName: '绍兴越瓷', phone: '13800009911', mergedInto: 'LX2026001' },
    verdicts: {},
  });

  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'record.writtenBy', field: 'mergedInto' }, {}] });
});
