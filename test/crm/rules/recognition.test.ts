import { type RecognisedColumn, recognise, type SheetTop } from '../../../src/crm/rules/recognition';
import type { Cell } from '../../../src/values/cell';

const sheet = (name: string, rows: readonly (readonly Cell[])[], formulas: SheetTop['formulas'] = []): SheetTop => ({
  name,
  rows,
  formulas,
});
const header = (labels: string): string[] => labels.split(' · ');
const bound = (columns: readonly RecognisedColumn[]) =>
  Object.fromEntries(columns.flatMap((column) => (column.field ? [[column.header, column.field]] : [])));
const asked = (columns: readonly RecognisedColumn[]) =>
  Object.fromEntries(columns.flatMap((column) => (column.others.length > 0 ? [[column.header, column.others]] : [])));

describe('a header row says which table a tab is', () => {
  test.each`
    labels                                                                                                                                                                                             | tab                 | table          | because
    ${'线索编号 · 获取渠道 · 来源详情(如展会名称/推广关键词) · 客户名称 · 联系人 · 职位 · 联系方式 · 初步需求描述 · 意向等级 · 跟进负责人 · 登记日期'}                                                 | ${'Sheet1'}         | ${'leads'}     | ${'the lead register of the first manual'}
    ${'线索编号 · 来源渠道 · 客户名称 · 联系人 · 联系方式 · 初步需求 · 线索等级 · 责任人 · 分配日期 · 状态 · 录入人'}                                                                                  | ${'Sheet1'}         | ${'leads'}     | ${'the lead register of the second manual'}
    ${'客户编号 · 客户名称 · 所属行业 · 企业规模(员工人数) · 联系人 · 职位 · 联系方式 · 核心需求标签 · 决策链成员(姓名/职位) · 历史合作记录(合同号/金额/周期) · 信息录入人 · 录入日期 · 最后更新日期'} | ${'Sheet1'}         | ${'customers'} | ${'an archive has industry, size and history'}
    ${'客户编号 · 客户名称 · 统一社会信用代码 · 所属行业 · 注册地址 · 联系人姓名 · 联系人职位 · 联系电话 · 邮箱地址 · 客户标签 · 录入人 · 录入日期 · 最后更新日期'}                                    | ${'Sheet1'}         | ${'customers'} | ${'a credit code belongs to an archive'}
    ${'日期 · 客户编号 · 客户名称 · 跟进人 · 跟进方式 · 沟通要点 · 客户反馈 · 下一步计划 · 责任人 · 完成时限'}                                                                                         | ${'Sheet1'}         | ${'followUps'} | ${'a log has a date, a method and what was said'}
    ${'公司名称 · 线索进度 · 线索来源 · 线上来源详情 · 客户需求 · 联系人名称 · 联系人电话 · 意向产品 · 地区 · 负责人'}                                                                                 | ${'Sheet1'}         | ${'leads'}     | ${'source and need make a register'}
    ${'线索名称 · 邮箱 · 线索来源 · 手机 · 电话 · 地址 · 客户行业 · 客户级别 · 下次联系时间 · 备注'}                                                                                                   | ${'线索'}           | ${'leads'}     | ${'the name of the tab decides what labels leave open'}
    ${'客户编码 · 客户名称 · 联系人 · 联系电话 · 邮箱 · 地址 · 所属行业 · 客户等级 · 信用额度 · 税号 · 银行信息 · 状态 · 备注'}                                                                        | ${'Sheet1'}         | ${'customers'} | ${'a tax number belongs to an archive'}
    ${'委托方编号 · 跟进人 · 跟进时间 · 跟进记录 · 联系方式'}                                                                                                                                          | ${'拜访记录'}       | ${'followUps'} | ${'a visit log'}
    ${'Lead ID · Company Name · Contact Name · Email · Phone · Status · Source · Industry · Company Size · Notes · Created At · Updated At · Owner'}                                                   | ${'Leads'}          | ${'leads'}     | ${'an English register'}
    ${'*跟进内容 · *创建人 · *所属客户 · 跟进时间-例:2020-2-1 · 跟进方式 · 相关联系人 · 相关商机'}                                                                                                     | ${'客户跟进记录表'} | ${'followUps'} | ${'stars and hints in a header are not part of its name'}
  `('$tab is $table: $because', ({ labels, tab, table }) => {
    expect(recognise(sheet(tab, [header(labels)]))?.table).toBe(table);
  });

  test.each`
    rows                                                           | because
    ${[['本月目标', '完成', '完成率'], ['120 万', '80 万', 0.66]]} | ${'a dashboard has no columns of ours'}
    ${[['说明'], ['请勿删除']]}                                    | ${'a page of instructions is no table'}
    ${[[]]}                                                        | ${'an empty tab is nothing'}
  `('is left alone when $because', ({ rows }) => {
    expect(recognise(sheet('Sheet1', rows))).toBeUndefined();
  });
});

const register = header('线索编号 · 获取渠道 · 客户名称 · 联系人 · 联系方式 · 意向等级 · 登记日期');

describe('the header row is found below titles and notes', () => {
  test.each`
    above                                                          | row  | because
    ${[]}                                                          | ${1} | ${'nothing stands above it'}
    ${[['华东区线索登记表（2026）', '', '']]}                      | ${2} | ${'a title is one cell'}
    ${[['客户登记'], ['填写说明：联系方式必填，客户名称写全称']]}  | ${3} | ${'a note that mentions labels is no header'}
    ${[['登记'], [], ['制表人', '李牧野', { day: '2026-01-01' }]]} | ${4} | ${'blank rows and side remarks are skipped'}
  `('in row $row: $because', ({ above, row }) => {
    const top = sheet('Sheet1', [...above, register, ['LX2026001', '行业展会', '澄川', '周', '13800004521', 'A', '']]);

    expect(recognise(top)?.headerRow).toBe(row);
  });
});

describe('a column is bound only where label and content agree', () => {
  test.each`
    labels                                                | cells                                         | field                                                             | because
    ${'客户名称 · 联系人 · 手机 · 线索来源'}              | ${['a', '周', '13800004521', '展会']}         | ${{ 手机: 'phone' }}                                              | ${'a phone column holds phones'}
    ${'客户名称 · 联系人 · 客户手机 · 线索来源'}          | ${['a', '周', '13800004521', '展会']}         | ${{ 客户手机: 'phone' }}                                          | ${'客户 before 手机 changes nothing'}
    ${'客户名称 · 姓名 · 电话 · 线索来源'}                | ${['a公司', '周明远', '13800004521', '展会']} | ${{ 姓名: 'contactName' }}                                        | ${'姓名 over names of people is the contact'}
    ${'客户名称* · 联系人(必填) · 电话 · 线索来源'}       | ${['a公司', '周明远', '13800004521', '展会']} | ${{ '客户名称*': 'customerName', '联系人(必填)': 'contactName' }} | ${'marks of required fields are no part of a name'}
    ${'客户名称 · 联系人 · 手机/电话 · 线索来源'}         | ${['a公司', '周明远', '13800004521', '展会']} | ${{ '手机/电话': 'phone' }}                                       | ${'two words for one thing mean that thing'}
    ${'Company Name 公司名称 · 联系人 · 电话 · 线索来源'} | ${['a公司', '周明远', '13800004521', '展会']} | ${{ 'Company Name 公司名称': 'customerName' }}                    | ${'both halves of a bilingual header mean the same'}
  `('$labels: $because', ({ labels, cells, field }) => {
    const plan = recognise(sheet('线索登记表', [header(labels), cells, cells]));

    expect(bound(plan?.columns ?? [])).toMatchObject(field);
  });

  test.each`
    labels                                           | cells                                        | column            | because
    ${'客户名称 · 联系人 · QQ/E-mail · 线索来源'}    | ${['a', '周', '12345678', '展会']}           | ${'QQ/E-mail'}    | ${'two things share it'}
    ${'客户名称 · 联系人 · 推荐人手机号 · 线索来源'} | ${['a', '周', '13800004521', '展会']}        | ${'推荐人手机号'} | ${'it is the number of another person'}
    ${'客户名称 · 联系人 · 手机 · 线索来源'}         | ${['a', '周', 'zhou@chengchuan.cn', '展会']} | ${'手机'}         | ${'it holds e-mail addresses'}
    ${'客户名称 · 联系人 · 登记日期 · 线索来源'}     | ${['a', '周', '13800004521', '展会']}        | ${'登记日期'}     | ${'it holds phone numbers'}
    ${'客户名称 · 联系人 · 职位 · 线索来源'}         | ${['a', '周', '13800004521', '展会']}        | ${'职位'}         | ${'a title is no phone number'}
    ${'客户名称 · 联系人 · 称呼 · 线索来源'}         | ${['a', '周', '先生', '展会']}               | ${'称呼'}         | ${'a salutation is no name'}
    ${'客户名称 · 联系人 · 序号 · 线索来源'}         | ${['a', '周', 1, '展会']}                    | ${'序号'}         | ${'a row counter is no number of a lead'}
    ${'客户名称 · 联系人 · 年收入 · 线索来源'}       | ${['a', '周', '200000', '展会']}             | ${'年收入'}       | ${'an income is no budget'}
    ${'客户名称 · 联系人 · 编号 · 线索来源'}         | ${['a', '周', '13800004521', '展会']}        | ${'编号'}         | ${'编号 alone decides nothing and phones are no numbers of leads'}
  `('$column is not bound when $because', ({ labels, cells, column }) => {
    const plan = recognise(sheet('线索登记表', [header(labels), cells, cells]));

    expect(bound(plan?.columns ?? [])).not.toHaveProperty(column);
  });

  test('the same header twice is asked about, both times', () => {
    const plan = recognise(
      sheet('线索登记表', [header('客户名称 · 联系人 · 电话 · 电话'), ['a', '周', '13800004521', '05126000452']]),
    );

    const phones = plan?.columns.filter((column) => column.header === '电话') ?? [];
    expect(phones.map((column) => [column.field, column.others])).toEqual([
      [undefined, ['phone']],
      [undefined, ['phone']],
    ]);
  });

  test('mobile and landline side by side are asked about, for one of them is the phone', () => {
    const plan = recognise(
      sheet('线索登记表', [header('客户名称 · 联系人 · 手机 · 电话'), ['a', '周', '13800004521', '05126000452']]),
    );

    expect(asked(plan?.columns ?? [])).toEqual({ 手机: ['phone'], 电话: ['phone'] });
  });

  test('a formula column stays its owner’s, whatever its header says', () => {
    const rows = [header('客户名称 · 联系人 · 预算 · 电话'), ['a', '周', 12, '13800004521']];
    const formulas = [
      ['', '', '', ''],
      ['', '', '=D2*2', ''],
    ];

    const column = recognise(sheet('线索登记表', rows, formulas))?.columns[2];

    expect(column).toMatchObject({ formula: true, others: [] });
    expect(column?.field).toBeUndefined();
  });

  test('an empty header in the middle and empty columns at the end are passed over', () => {
    const rows = [
      [...header('客户名称 · 联系人'), '', '电话', '', '', ''],
      ['a', '周', '', '13800004521', '', '', ''],
    ];

    expect(recognise(sheet('线索登记表', rows))?.columns.map((column) => column.letter)).toEqual(['A', 'B', 'D']);
  });
});

/** The manuals' own registers must need no question about the fields that matter (ADOPTION §5). */
test.each`
  table          | labels
  ${'leads'}     | ${'线索编号 · 获取渠道 · 来源详情(如展会名称/推广关键词) · 客户名称 · 联系人 · 职位 · 联系方式 · 初步需求描述 · 意向等级 · 跟进负责人 · 登记日期'}
  ${'leads'}     | ${'线索编号 · 来源渠道 · 客户名称 · 联系人 · 联系方式 · 初步需求 · 线索等级 · 分配日期 · 录入人'}
  ${'customers'} | ${'客户编号 · 客户名称 · 所属行业 · 企业规模(员工人数) · 联系人 · 职位 · 联系方式 · 核心需求标签 · 决策链成员(姓名/职位) · 历史合作记录(合同号/金额/周期) · 信息录入人 · 录入日期 · 最后更新日期'}
  ${'followUps'} | ${'客户名称 · 跟进人 · 跟进方式 · 沟通要点 · 客户反馈 · 下一步计划 · 完成时限'}
`('every column of the manuals’ $table is understood', ({ table, labels }) => {
  const plan = recognise(sheet('Sheet1', [header(labels)]));

  expect(plan?.table).toBe(table);
  expect(plan?.columns.filter((column) => column.field === undefined).map((column) => column.header)).toEqual([]);
});

test('a wish for a table is obeyed even where another looks likelier', () => {
  const top = sheet('客户档案', [header('客户编号 · 客户名称 · 所属行业 · 联系人 · 联系方式')]);

  expect(recognise(top, 'leads')?.table).toBe('leads');
});

describe('tabs of the further tables, as real teams keep them', () => {
  test.each`
    tab           | labels                                                                                                                                                            | table              | because
    ${'Sheet1'}   | ${'商机名称 · 客户名称 · 商机金额 · 预计成交日期 · 备注'}                                                                                                         | ${'opportunities'} | ${'a sale with an amount and a day'}
    ${'Sheet1'}   | ${'商机名称 · 客户名称 · 业务编码 · 商机来源 · 金额 · 意向产品 · 结束时间 · 可能性 · 联系人 · 客户标签 · 备注信息 · 地区 · 负责人'}                               | ${'opportunities'} | ${'with its chances'}
    ${'Sheet1'}   | ${'Opportunity ID · Lead ID · Title · Stage · Value · Probability · Expected Value · Close Date · Product · Notes · Created At · Updated At · Closed At · Owner'} | ${'opportunities'} | ${'an English pipeline'}
    ${'Sheet1'}   | ${'合同编号 · 合同名称 · 客户名称 · 商机名称 · 合同金额 · 下单时间 · 合同开始时间 · 合同结束时间 · 客户签约人 · 公司签约人 · 备注 · 合同类型'}                    | ${'contracts'}     | ${'a contract is dated and signed'}
    ${'Sheet1'}   | ${'合同号 · 签约方 · 产品/服务明细 · 金额 · 付款方式 · 有效期'}                                                                                                   | ${'contracts'}     | ${'the words of the manual (CT-01)'}
    ${'Sheet1'}   | ${'Contract No · Customer Name · Contract Value · Start Date · End Date · Status'}                                                                                | ${'contracts'}     | ${'an English register of contracts'}
    ${'Sheet1'}   | ${'回款编号 · 客户名称 · 合同编号 · 期数 · 回款日期 · 回款金额 · 回款方式 · 备注'}                                                                                | ${'payments'}      | ${'what came in'}
    ${'Sheet1'}   | ${'客户名称 · 合同编号 · 计划回款金额 · 计划回款日期 · 提前几天提醒 · 回款方式 · 备注'}                                                                           | ${'payments'}      | ${'what is to come in'}
    ${'Sheet1'}   | ${'反馈编号 · 反馈日期 · 客户编号 · 客户名称 · 反馈人 · 反馈渠道 · 类型 · 问题描述 · 紧急程度 · 责任人 · 解决时限 · 处理状态 · 客户满意度'}                       | ${'feedback'}      | ${'the template of the manual (FB-06)'}
    ${'Tickets'}  | ${'Ticket ID · Customer Name · Category · Priority · Status · Assignee · Opened · Resolved on'}                                                                   | ${'feedback'}      | ${'English tickets'}
    ${'联系人'}   | ${'姓名 · 客户名称 · 手机 · 邮箱 · 职务 · 是否关键决策人 · 地址 · 下次联系时间 · 备注 · 性别'}                                                                    | ${'contacts'}      | ${'people of customers'}
    ${'联系人'}   | ${'公司名称 · 姓名 · 身份证号码 · 电话号码 · 职位'}                                                                                                               | ${'contacts'}      | ${'a list to be imported'}
    ${'Contacts'} | ${'first_name · last_name · title · status · tags · company · email_work · email_home · phone_work · phone_home'}                                                 | ${'contacts'}      | ${'an export of another CRM'}
    ${'待办事项'} | ${'事项 · 负责人 · 截止日期 · 状态 · 备注'}                                                                                                                       | ${'tasks'}         | ${'a list of things to do'}
    ${'Tasks'}    | ${'Task · Assigned To · Due Date · Status · Notes'}                                                                                                               | ${'tasks'}         | ${'an English one'}
    ${'回访记录'} | ${'回访编号 · 回访时间 · 回访人 · 回访形式 · 客户名称 · 联系人 · 合同编号 · 客户满意度 · 客户反馈'}                                                               | ${'followUps'}     | ${'a return visit is a contact, not a complaint'}
  `('$labels is $table: $because', ({ tab, labels, table }) => {
    expect(recognise(sheet(tab, [header(labels)]))?.table).toBe(table);
  });

  test.each`
    tab           | labels                                                                | cells                                                                | fields                                                                             | because
    ${'联系人'}   | ${'公司名称 · 姓名 · 电话号码 · 职位'}                                | ${['澄川公司', '周明远', '13800004521', '厂长']}                     | ${{ 公司名称: 'customerName', 电话号码: 'phone', 职位: 'title' }}                  | ${'电话号码 is a telephone'}
    ${'Contacts'} | ${'title · company · email_work · phone_work'}                        | ${['CEO', 'Acme Inc', 'a@acme.com', '+49 89 1234567']}               | ${{ company: 'customerName', email_work: 'email', phone_work: 'phone' }}           | ${'of two addresses the one at work'}
    ${'Sheet1'}   | ${'商机名称 · 客户名称 · 金额 · 结束时间 · 可能性'}                   | ${['二期', '澄川公司', '48万', { day: '2026-12-01' }, '30%']}        | ${{ 金额: 'amount', 结束时间: 'expectedCloseOn', 可能性: 'probability' }}          | ${'of a sale the end is when it is expected'}
    ${'Sheet1'}   | ${'合同编号 · 合同金额 · 下单时间 · 客户签约人 · 公司签约人'}         | ${['CRM2026011', '48万', { day: '2026-04-01' }, '周明远', '王思远']} | ${{ 下单时间: 'signedOn', 公司签约人: 'owner' }}                                   | ${'our signatory owns it, the customer’s does not'}
    ${'Sheet1'}   | ${'客户名称 · 合同编号 · 计划回款金额 · 计划回款日期 · 提前几天提醒'} | ${['澄川公司', 'CRM2026011', '18万', { day: '2026-12-01' }, 7]}      | ${{ 合同编号: 'contract', 计划回款日期: 'plannedOn', 提前几天提醒: 'remindDays' }} | ${'a plan says how early to remind'}
    ${'Tickets'}  | ${'Ticket ID · Customer Name · Category · Priority · Opened'}         | ${['T-1001', 'Acme Inc', 'Bug', 'High', { day: '2026-11-01' }]}      | ${{ Category: 'type', Priority: 'urgency', Opened: 'on' }}                         | ${'a priority of a ticket is how urgent it is'}
  `('in $tab $labels are $fields: $because', ({ tab, labels, cells, fields }) => {
    const plan = recognise(sheet(tab, [header(labels), cells, cells]));

    expect(bound(plan?.columns ?? [])).toMatchObject(fields);
    expect(bound(plan?.columns ?? [])).not.toHaveProperty('客户签约人');
  });

  test('a bare status is asked about, whatever the tab', () => {
    const plan = recognise(sheet('待办事项', [header('事项 · 负责人 · 截止日期 · 状态')]));

    expect(asked(plan?.columns ?? [])).toEqual({ 状态: ['state'] });
  });
});
