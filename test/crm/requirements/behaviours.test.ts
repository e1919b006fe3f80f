/** What the manuals ask the CRM to do, each case with the words of its line. Columns are in columns.test.ts. */
import { timelineOf } from '../../../src/addon/endpoints/timeline';
import { completeFollowUp } from '../../../src/crm/actions/completeFollowUp';
import { convertLead } from '../../../src/crm/actions/convertLead';
import { createCustomer } from '../../../src/crm/actions/createCustomer';
import { createLead } from '../../../src/crm/actions/createLead';
import { logFollowUp } from '../../../src/crm/actions/logFollowUp';
import { updateRecord } from '../../../src/crm/actions/updateRecord';
import { methodsFor, nextContactWithCustomer, nextContactWithLead } from '../../../src/crm/rules/cadence';
import { evidenceOf } from '../../../src/crm/rules/duplicates';
import { applies } from '../../../src/crm/rules/kinds';
import { numberAfter } from '../../../src/crm/rules/numbering';
import { recognise } from '../../../src/crm/rules/recognition';
import { checkRecord } from '../../../src/crm/rules/validation';
import { tables } from '../../../src/crm/tables';
import { means } from '../../../src/schema/fields/choice';
import type { Table } from '../../../src/schema/table';
import { addDays } from '../../../src/values/day';
import { readMoney } from '../../../src/values/money';
import { aCustomer, aFollowUp, aLead, Records, settings, today } from '../../support/records';

/** Columns that leads and customers share: only the name of the tab tells them apart. */
const shared = ['客户名称', '联系人', '联系方式', '状态'];
const log = ['日期', '客户名称', '跟进人', '备注'];
const deal = ['客户名称', '负责人', '备注'];
const complaint = ['客户名称', '责任人', '备注'];

test.each`
  tab                           | columns      | table              | because
  ${'客户获取线索登记表'}       | ${shared}    | ${'leads'}         | ${'one row per lead (LR-01)'}
  ${'线索信息表'}               | ${shared}    | ${'leads'}         | ${'the same in other words (LR-02)'}
  ${'销售线索信息表'}           | ${shared}    | ${'leads'}         | ${'and in others (LR-02)'}
  ${'客户信息标准化档案表'}     | ${shared}    | ${'customers'}     | ${'the archive (CA-02)'}
  ${'客户信息表'}               | ${shared}    | ${'customers'}     | ${'the same in other words (CA-02)'}
  ${'客户信息基础表(企业客户)'} | ${shared}    | ${'customers'}     | ${'and in others (CA-02)'}
  ${'客户档案'}                 | ${shared}    | ${'customers'}     | ${'and short (CA-02)'}
  ${'跟进记录表'}               | ${log}       | ${'followUps'}     | ${'the log (FU-01)'}
  ${'客户跟进记录表'}           | ${log}       | ${'followUps'}     | ${'the same in other words (FU-01)'}
  ${'销售机会'}                 | ${deal}      | ${'opportunities'} | ${'the template of opportunities (OP-07)'}
  ${'反馈处理'}                 | ${complaint} | ${'feedback'}      | ${'the template of feedback (FB-01)'}
`('the tab $tab holds $table: $because', ({ tab, columns, table }) => {
  expect(recognise({ name: tab, rows: [columns], formulas: [] })?.table).toBe(table);
});

test.each`
  pattern                    | restarts     | day             | number             | because
  ${'XLS-{YYYY}{MM}{SEQ:3}'} | ${'monthly'} | ${'2024-05-01'} | ${'XLS-202405001'} | ${'XLS, year and month, a count (LR-03, C-01)'}
  ${'LX{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2024-03-15'} | ${'LX2024001'}     | ${'or LX and the year (LR-03, C-01)'}
  ${'{YYYY}{MM}-{SEQ:3}'}    | ${'monthly'} | ${'2024-06-01'} | ${'202406-001'}    | ${'a customer by year and month (CA-03, C-01)'}
  ${'CU{YYYY}{SEQ:3}'}       | ${'yearly'}  | ${'2024-06-01'} | ${'CU2024001'}     | ${'or by CU and the year (CA-03, C-01)'}
  ${'CRM{YYYY}{SEQ:3}'}      | ${'yearly'}  | ${'2023-06-01'} | ${'CRM2023001'}    | ${'a contract (CT-02, C-01)'}
`('$pattern gives the first record $number: $because', ({ pattern, restarts, day, number }) => {
  expect(numberAfter(undefined, { pattern, restarts }, day)).toBe(number);
});

test('a register with one column for the source keeps the show itself in it (LR-06)', () => {
  const one = { ...settings, ways: { sourceColumns: 'one' as const } };
  const said = checkRecord(tables.leads, aLead('LX2024001', { source: '2024年行业展会' }).cells, one);

  expect(said.filter(({ field }) => field === 'source')).toEqual([]);
});

test.each`
  typed         | list               | option                    | because
  ${'B端'}      | ${'customerKind'}  | ${'企业'}                 | ${'customers that are companies (LR-23)'}
  ${'C端'}      | ${'customerKind'}  | ${'个人'}                 | ${'and people (LR-23)'}
  ${'零售业'}   | ${'industry'}      | ${'批发和零售业'}         | ${'an industry as the manual writes it (TG-02, CA-07)'}
  ${'互联网'}   | ${'industry'}      | ${'软件和信息技术服务业'} | ${'another (TG-02)'}
  ${'潜在客户'} | ${'customerStage'} | ${'潜在客户'}             | ${'a prospect (TG-04)'}
  ${'成交客户'} | ${'customerStage'} | ${'成交客户'}             | ${'a customer (TG-04)'}
  ${'流失客户'} | ${'customerStage'} | ${'流失客户'}             | ${'a lost one (TG-04)'}
`('$typed is the option $option of $list: $because', ({ typed, list, option }) => {
  expect(means(settings, list, typed, option)).toBe(true);
});

test('the stages are a list of the settings like any other: a team writes its own (OP-03)', () => {
  const own = { ...settings, choices: { ...settings.choices, stage: [{ value: '招投标', aliases: [] }] } };

  const said = (rules: typeof settings) =>
    checkRecord(tables.opportunities, { stage: '招投标' }, rules, { sparse: true });

  expect(said(own)).toEqual([]);
  expect(said(settings)).toMatchObject([{ code: 'choice.unknown', field: 'stage' }]);
});

test.each`
  missing     | because
  ${'source'} | ${'a lead that comes from nowhere is not registered (LR-25)'}
  ${'phone'}  | ${'contact details are the least (LR-24)'}
  ${'need'}   | ${'and what is needed (LR-24)'}
`('a lead without $missing is sent back: $because', ({ missing }) => {
  const lead = aLead('LX2024001').cells;

  const said = checkRecord(tables.leads, { ...lead, [missing]: '' }, settings, { typed: true });

  expect(said.map(({ field, code }) => [field, code])).toEqual([[missing, 'field.required']]);
});

const capture = {
  source: '行业展会',
  customerName: '澄川精密机械有限公司',
  contactName: '周明远',
  phone: '13800004521',
  need: '采购CRM系统,预算20万',
};

test('a lead that is there already is not registered a second time without a word (LR-26)', () => {
  const records = new Records([aLead('LX2024001', capture)]);

  const outcome = records.decide(createLead, { fields: { ...capture, source: '线上推广' }, verdicts: {} });

  expect(outcome).toMatchObject({ ok: false, problems: [{ params: { number: 'LX2024001' } }] });
});

test.each(['行业展会', '线上推广', '合作伙伴转介绍', '客户自助咨询', '官网注册', '市场活动'])(
  'a lead from %s stands in the same register as all others (LR-30)',
  (source) => {
    const records = new Records([]);

    const { about } = records.run(createLead, { fields: { ...capture, source }, verdicts: {} });

    expect(records.get(about)).toMatchObject({ table: 'leads', cells: { source } });
  },
);

test('one archive a customer: a second one of the same credit code is called the same (CA-01)', () => {
  const code = { creditCode: '91350100M000100Y43' };
  const [one, other] = [
    aCustomer('CU2024001', { name: '蓝海科技', ...code }),
    aCustomer('CU2024002', { name: '兰海', ...code }),
  ];

  expect(evidenceOf(one, other, settings).map(({ kind }) => kind)).toContain('creditCode');
});

test.each`
  kind      | name                  | because
  ${'企业'} | ${'某某科技有限公司'} | ${'a company in full (CA-05)'}
  ${'个人'} | ${'张三'}             | ${'a person by name (CA-05)'}
`('an archive of the kind $kind is called $name: $because', ({ kind, name }) => {
  const said = checkRecord(tables.customers, { ...aCustomer('CU2024001').cells, kind, name }, settings, {
    typed: true,
  });

  expect(said.filter(({ field }) => field === 'name')).toEqual([]);
});

test.each`
  kind            | asked                                                                    | other                         | because
  ${'enterprise'} | ${['name', 'creditCode', 'industry', 'address', 'phone', 'contactName']} | ${['idNumber', 'preference']} | ${'a company has a code, an industry, a counterpart (CA-25)'}
  ${'individual'} | ${['name', 'idNumber', 'phone', 'address', 'preference']}                | ${['creditCode', 'industry']} | ${'a person has an ID number and preferences (CA-26)'}
`('of the kind $kind $asked are asked and $other are not: $because', ({ kind, asked, other }) => {
  const { fields } = tables.customers as Table;
  const is = (key: string): boolean => fields[key] !== undefined && applies(fields[key], kind);

  expect(asked.filter(is)).toEqual(asked);
  expect(other.filter(is)).toEqual([]);
});

test('an archive is filled in under the three headings of the manual (CA-27)', () => {
  const { groups, fields } = tables.customers as Table;
  const keyOf = (heading: string) => Object.keys(groups).find((key) => groups[key]?.zh === heading);
  const under = (heading: string) => Object.keys(fields).filter((key) => fields[key]?.group === keyOf(heading));

  expect(under('基础信息')).toEqual(expect.arrayContaining(['name', 'industry']));
  expect(under('业务信息')).toEqual(expect.arrayContaining(['needTags', 'status', 'contractAmount', 'contractEndsOn']));
  expect(under('跟进信息')).toEqual(expect.arrayContaining(['manager', 'nextFollowUpOn']));
});

test.each`
  field              | because
  ${'budget'}        | ${'the budget is for those who need it (CA-11)'}
  ${'decisionChain'} | ${'and so is who decides (CD-10)'}
`('the $field of a customer is marked sensitive: $because', ({ field }) => {
  expect((tables.customers as Table).fields[field]?.sensitive).toBe(true);
});

test('a budget is a range: 5000万-2亿 is fifty to two hundred million (CA-11, LR-22)', () => {
  expect(readMoney('5000万-2亿')).toMatchObject({ from: 50_000_000, to: 200_000_000 });
});

test('who types an archive in is its account manager, unless somebody else is named (CA-17)', () => {
  const records = new Records([]);

  const { about } = records.run(createCustomer, {
    fields: { name: '蓝海科技有限公司', contactName: '周明远', phone: '13800004521' },
    verdicts: {},
  });

  expect(records.get(about)?.cells).toMatchObject({ recordedBy: '张婉清', manager: '张婉清' });
});

test('remarks and tags may stay empty (CA-20)', () => {
  const said = checkRecord(tables.customers, { ...aCustomer('CU2024001').cells, tags: '', remark: '' }, settings, {
    typed: true,
  });

  expect(said).toEqual([]);
});

test('an archive begins with what the lead register knows (CA-32)', () => {
  const records = new Records([aLead('LX2024001', { ...capture, need: '数据管理' })]);

  const { about } = records.run(convertLead, { lead: 'LX2024001', fields: {}, verdicts: {} });

  expect(records.get(about)?.cells).toMatchObject({
    name: '澄川精密机械有限公司',
    contactName: '周明远',
    phone: '13800004521',
    sourceLead: 'LX2024001',
  });
});

test('at conversion product, amount and day of signing are filled in (CA-23)', () => {
  const records = new Records([aLead('LX2024001', capture)]);
  const fields = { coopProducts: '服务B', contractAmount: '5万元', signedOn: '2024-06-01' };

  const { about } = records.run(convertLead, { lead: 'LX2024001', fields, verdicts: {} });

  expect(records.get(about)?.cells).toMatchObject({ ...fields, signedOn: { day: '2024-06-01' } });
});

test('whoever takes a customer over reads what colleagues before had said and agreed (CA-33, FU-22, FB-04)', () => {
  const followUp = aFollowUp('FU1', 'CU2024001', { by: '前任', keyPoints: '担心数据迁移', nextStep: '发送案例' });

  expect(timelineOf('CU2024001', [followUp], [])[0]).toMatchObject({
    by: '前任',
    text: '担心数据迁移',
    nextStep: '发送案例',
  });
});

test.each`
  field         | from          | to                     | because
  ${'status'}   | ${'活跃'}     | ${'沉睡'}              | ${'a change of state (CA-34)'}
  ${'needTags'} | ${'数据管理'} | ${'数据管理,流程优化'} | ${'a change of need, tags move with the customer (CA-34, TG-09)'}
`('when $field becomes $to the archive says it was updated today: $because', ({ field, from, to }) => {
  const customer = aCustomer('CU2024001', { [field]: from, updatedOn: { day: '2024-03-15' } });
  const records = new Records([customer]);

  records.run(updateRecord, { table: 'customers', number: 'CU2024001', fields: { [field]: to }, seen: customer.cells });

  expect(records.get('CU2024001')?.cells).toMatchObject({ [field]: to, updatedOn: { day: today } });
});

test('a contact names its customer, and must (CD-01)', () => {
  const { customer } = (tables.contacts as Table).fields;

  expect(customer).toMatchObject({ required: true, references: ['customers'] });
});

test('a contact is written down at once, with the day of today (FU-05)', () => {
  const records = new Records([aLead('LX2024001', capture)]);

  const { about } = records.run(logFollowUp, {
    table: 'leads',
    number: 'LX2024001',
    fields: { method: '电话', keyPoints: '确认配件型号' },
  });

  expect(records.get(about)?.cells).toMatchObject({ on: { day: today }, by: '张婉清' });
});

test.each`
  grade  | days  | because
  ${'A'} | ${3}  | ${'twice a week (FU-15, FU-16)'}
  ${'B'} | ${7}  | ${'once a week (FU-15)'}
  ${'C'} | ${30} | ${'once a month (FU-15)'}
`('a lead of grade $grade is due again after $days days: $because', ({ grade, days }) => {
  expect(nextContactWithLead({ grade, status: '初次接触' }, settings, today)).toBe(addDays(today, days));
});

test.each`
  type          | status    | days  | because
  ${'新客户'}   | ${'活跃'} | ${7}  | ${'a new customer within a week (FU-17)'}
  ${'战略客户'} | ${'活跃'} | ${30} | ${'a high-value one at least monthly (FU-17)'}
  ${'老客户'}   | ${'沉睡'} | ${14} | ${'a dormant one every two weeks (FU-17)'}
`('a customer $type, $status is due again after $days days: $because', ({ type, status, days }) => {
  expect(nextContactWithCustomer({ type, status }, settings, today)).toBe(addDays(today, days));
});

test('phone, mail and visit are mixed where a team says so for its A leads (FU-16)', () => {
  const own = { ...settings, cadence: { gradeA: { days: 3, methods: ['电话', '邮件', '拜访'] } } };

  expect(methodsFor(aLead('LX2024001', { grade: 'A' }), own)).toEqual(['电话', '邮件', '拜访']);
});

test.each`
  name                  | reminded | because
  ${'某某科技有限公司'} | ${false} | ${'as on the licence (DQ-07, CA-04)'}
  ${'YY贸易'}           | ${true}  | ${'a short form is pointed out, where the team wants it (DQ-07)'}
`('a company called $name is reminded of its full name: $reminded, because $because', ({ name, reminded }) => {
  const full = { ...settings, ways: { companyName: 'full' as const } };

  const said = checkRecord(tables.customers, { name, kind: '企业' }, full, { sparse: true });

  expect(said.map(({ code }) => code)).toEqual(reminded ? ['customer.shortName'] : []);
});

test('a step that is due within three days is offered the day itself (FU-09)', () => {
  const said = checkRecord(
    tables.followUps,
    { on: { day: '2024-06-05' }, nextStep: '3日内发送案例资料及报价单' },
    settings,
    { sparse: true },
  );

  expect(said).toMatchObject([{ code: 'followUp.dueOffered', field: 'nextDueOn', fix: '2024-06-08', warning: true }]);
});

test('a step that is done is closed with what came of it, and the customer is due again (FU-11)', () => {
  const step = aFollowUp('FU2024060001', 'CU2024001', { nextStep: '发送配件报价单', nextDueOn: { day: '2026-11-18' } });
  const records = new Records([aCustomer('CU2024001', { nextFollowUpOn: { day: '2026-11-18' } }), step]);

  records.run(completeFollowUp, { table: 'customers', number: 'CU2024001', followUp: step.number, result: '已发送' });

  expect(records.get(step.number)?.cells).toMatchObject({ state: '已完成', result: '已发送' });
  expect(records.cell('CU2024001', 'nextFollowUpOn')).not.toEqual({ day: '2026-11-18' });
});

test.each`
  state           | meant       | because
  ${'待确认方案'} | ${'待完成'} | ${'a plan to be confirmed is open (FU-12)'}
  ${'已成交'}     | ${'已完成'} | ${'a deal is done (FU-12)'}
`('a follow-up that is $state counts as $meant: $because', ({ state, meant }) => {
  expect(means(settings, 'followUpState', state, meant)).toBe(true);
});

test('the name in the log is the name in the archive (FU-24)', () => {
  const records = new Records([aCustomer('202406-001', { name: '科技有限公司' })]);

  const { about } = records.run(logFollowUp, {
    table: 'customers',
    number: '202406-001',
    fields: { method: '电话', keyPoints: '确认配件型号' },
  });

  expect(records.cell(about, 'customerName')).toBe('科技有限公司');
});

test('an industry, a need and a stage are three tags, each of its own kind (TG-01)', () => {
  const { industry, needTags, stage } = (tables.customers as Table).fields;

  expect([industry, needTags, stage].map((field) => field?.label.zh)).toEqual(['所属行业', '核心需求标签', '阶段标签']);
  expect(new Set([industry?.list ?? 'industry', needTags?.list ?? 'needTags', stage?.list ?? 'stage']).size).toBe(3);
});

test('that a customer knows and agrees is kept with the day and the way (SD-06)', () => {
  const { fields } = tables.customers as Table;

  expect(fields.consent?.parse('是', settings)).toMatchObject({ ok: true });
  expect(fields.consentOn?.parse({ day: '2024-06-01' }, settings)).toEqual({ ok: true, value: '2024-06-01' });
  expect(fields.consentVia?.parse('线上表单', settings)).toEqual({ ok: true, value: '线上表单' });
});
