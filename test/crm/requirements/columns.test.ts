/** The columns of the manuals as they head them, each with what the manuals write below: found by their header, and read. */
import { recognise } from '../../../src/crm/rules/recognition';
import { tables } from '../../../src/crm/tables';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';
import type { Table } from '../../../src/schema/table';
import type { Cell } from '../../../src/values/cell';

const settings = defaultSettings('zh');

/** The field a header means: the one it is bound to, or the first of those that are asked about. */
function fieldUnder(table: keyof typeof tables, header: string, sample: Cell): string | undefined {
  const [column] = recognise({ name: 'Sheet1', rows: [[header], [sample]], formulas: [] }, table)?.columns ?? [];
  return column?.field ?? column?.others[0];
}
const readIn = (table: Table, field: string | undefined, sample: Cell): unknown => {
  const read = table.fields[field ?? '']?.parse(sample, settings);
  return read?.ok ? read.value : read?.problems[0]?.code;
};

type Row = readonly [header: string, sample: Cell, field: string, value: unknown, because: string];

const leads: readonly Row[] = [
  ['获取渠道', '行业展会', 'source', '行业展会', 'the channel (LR-04)'],
  ['来源渠道', '合作伙伴转介绍', 'source', '合作伙伴转介绍', 'as the second manual heads it (LR-04)'],
  ['来源详情(如展会名称/推广关键词)', '2024年行业展会', 'sourceDetail', '2024年行业展会', 'the event itself (LR-05)'],
  ['客户名称', '科技有限公司', 'customerName', '科技有限公司', 'a company (LR-07)'],
  ['客户名称(企业/个人)', '张三', 'customerName', '张三', 'or a person (LR-07)'],
  ['联系人', '张*', 'contactName', '张*', 'the counterpart, masked (LR-08, SD-03)'],
  ['职位', '采购经理', 'title', '采购经理', 'the title (LR-09)'],
  ['联系方式', '5678(内部脱敏)', 'phone', '5678(内部脱敏)', 'how to reach them, as far as it is told (LR-10, SD-07)'],
  ['初步需求描述', '采购CRM系统,预算20万', 'need', '采购CRM系统,预算20万', 'need and budget in a sentence (LR-11)'],
  ['初步需求', '采购CRM系统,预算20万', 'need', '采购CRM系统,预算20万', 'as the second manual heads it (LR-11)'],
  ['需求描述', '采购CRM系统', 'need', '采购CRM系统', 'as the third heads it (C-19)'],
  ['需求', '采购CRM系统', 'need', '采购CRM系统', 'in short (C-19)'],
  ['意向等级', 'A', 'grade', 'A', 'the grade (LR-13)'],
  ['线索等级', 'B级', 'grade', 'B', 'as the second manual heads and writes it (LR-13, C-03)'],
  ['意向等级', 'D级', 'grade', 'grade.unknown', 'the list is closed (LR-13)'],
  ['跟进负责人', '王芳', 'owner', '王芳', 'the owner (LR-14)'],
  ['责任人', '王芳', 'owner', '王芳', 'as the second manual heads it (LR-14, C-08)'],
  ['登记日期', { day: '2024-03-15' }, 'registeredOn', '2024-03-15', 'the day it was registered (LR-15)'],
  ['分配日期', { day: '2024-05-02' }, 'assignedOn', '2024-05-02', 'and the day it was assigned (LR-16)'],
  ['状态', '初次接触', 'status', '初次接触', 'the state (LR-17)'],
  ['状态', '需求确认', 'status', '需求确认', 'the next (LR-17)'],
  ['状态', '方案提交', 'status', '方案提交', 'the next (LR-17)'],
  ['状态', '谈判中', 'status', '谈判中', 'the next (LR-17)'],
  ['录入人', '李雷', 'recordedBy', '李雷', 'who typed it in (LR-18)'],
  ['信息录入人', '李雷', 'recordedBy', '李雷', 'the same in other words (LR-18, C-20)'],
  ['预计合作周期', '12个月', 'expectedPeriod', '12个月', 'for how long (LR-19)'],
  ['有效/无效', '有效线索', 'validity', '有效', 'valid leads (LR-28)'],
  ['有效/无效', '无效线索', 'validity', '无效', 'and invalid ones (LR-28)'],
];
const customers: readonly Row[] = [
  ['客户全称', '科技有限公司', 'name', '科技有限公司', 'the full name (CA-04)'],
  ['统一社会信用代码', '91350100M000100Y43', 'creditCode', '91350100M000100Y43', 'eighteen characters (CA-06)'],
  ['所属行业', '软件和信息技术服务业', 'industry', '软件和信息技术服务业', 'as national statistics call it (CA-07)'],
  ['企业规模(员工人数)', '200-500人', 'sizeBand', '200-500人', 'a band (CA-08)'],
  ['企业规模(员工人数)', '50-100人', 'sizeBand', '50-100人', 'another (CA-08)'],
  ['注册地址', '浙江省杭州市西湖区文三路', 'address', '浙江省杭州市西湖区文三路', 'down to the street (CA-09)'],
  ['成立时间', { day: '2015-06-01' }, 'foundedOn', '2015-06-01', 'when it was founded (CA-10)'],
  ['主营业务', '精密机械', 'mainBusiness', '精密机械', 'what it does (CA-10)'],
  ['当前使用工具痛点', '数据分散', 'painPoints', '数据分散', 'what hurts (CA-10, CA-31)'],
  ['组织架构', '采购部归总经理', 'orgStructure', '采购部归总经理', 'how it is organised (CA-12)'],
  ['录入人', '李雷', 'recordedBy', '李雷', 'who typed it in (CA-16)'],
  ['录入日期', { day: '2024-03-15' }, 'recordedOn', '2024-03-15', 'and when (CA-16)'],
  ['最后更新日期', { day: '2024-06-01' }, 'updatedOn', '2024-06-01', 'and when it last changed (CA-16)'],
  ['邮箱地址', 'gao@panxi.cn', 'email', 'gao@panxi.cn', 'work mail (CA-18)'],
  ['核心需求', '软件采购', 'needTags', '软件采购', 'a tag of the need is no text of it (C-19)'],
  ['客户标签', '高潜力客户', 'tags', '高潜力客户', 'a tag of their own (CA-19, TG-08)'],
  ['备注信息', '先发资料', 'remark', '先发资料', 'remarks (CA-20)'],
  ['客户类型', '新客户', 'type', '新客户', 'new (CA-21)'],
  ['客户类型', '老客户', 'type', '老客户', 'old (CA-21)'],
  ['客户类型', '战略客户', 'type', '战略客户', 'strategic (CA-21)'],
  ['客户状态', '活跃', 'status', '活跃', 'active (CA-22)'],
  ['客户状态', '沉睡', 'status', '沉睡', 'dormant (CA-22)'],
  ['客户状态', '流失', 'status', '流失', 'lost (CA-22)'],
  ['合作产品/服务', '服务B', 'coopProducts', '服务B', 'what they bought (CA-23, CA-29)'],
  ['合同金额', '5万元', 'contractAmount', '5万元', 'for how much (CA-23)'],
  ['签约日期', { day: '2024-06-01' }, 'signedOn', '2024-06-01', 'and since when (CA-23)'],
  ['客户经理', '王芳', 'manager', '王芳', 'whose it is (CA-24)'],
  ['企业规模', '200-500人', 'sizeBand', '200-500人', 'how large they are (TG-05)'],
  ['消费能力', '高', 'spending', '高', 'what they can spend (TG-05)'],
  ['客户价值', '战略', 'tier', '战略', 'what they are worth (TG-05)'],
  ['购买阶段', '成交客户', 'stage', '成交客户', 'how far they are (TG-05)'],
  ['身份证号', '11010519491231002X', 'idNumber', '11010519491231002X', 'an individual is known by (CA-26)'],
  ['消费偏好', '周末到店', 'preference', '周末到店', 'and by what they like (CA-26)'],
  ['合作状态', '活跃', 'status', '活跃', 'the state of the business (CA-28)'],
  ['成交金额', '20万', 'contractAmount', '20万', 'the amount of the deal (CA-28)'],
  ['合同到期日', { day: '2025-06-01' }, 'contractEndsOn', '2025-06-01', 'the end of the contract (CA-28, CT-04)'],
  ['历史服务记录', '2024-05 更换主轴', 'serviceHistory', '2024-05 更换主轴', 'past repairs (CA-29)'],
  ['未来规划', '明年扩产线', 'plans', '明年扩产线', 'what they plan (CA-31)'],
  [
    '决策链成员(姓名/职位)',
    '李(总经理),张(采购经理)',
    'decisionChain',
    '李(总经理),张(采购经理)',
    'who decides (CD-06)',
  ],
];
const contacts: readonly Row[] = [
  ['客户编号', 'CU2024001', 'customer', 'CU2024001', 'one customer number for several contacts (CD-01)'],
  ['姓名', '张*', 'name', '张*', 'the name (CD-02)'],
  ['职位', '采购经理', 'title', '采购经理', 'the title (CD-02)'],
  ['联系方式', '13800004521', 'phone', '13800004521', 'how to reach them (CD-02)'],
  ['决策影响力', '决策者', 'influence', '决策者', 'their weight (CD-03)'],
  ['个人偏好', '喜欢邮件沟通', 'preference', '喜欢邮件沟通', 'what they like (CD-03)'],
  ['在职状态', '已离职', 'status', '已离职', 'who has left is marked and kept (CD-07)'],
  ['接任联系人', 'CT2024002', 'successor', 'CT2024002', 'and names the successor (CD-07)'],
  ['主要对接人', '是', 'isMain', '是', 'the main counterpart (CD-08)'],
];
const followUps: readonly Row[] = [
  ['日期', { day: '2024-06-05' }, 'on', '2024-06-05', 'the day (FU-02)'],
  ['客户编号', '202406-001', 'record', '202406-001', 'the customer (FU-02, FU-20)'],
  ['线索编号', 'LX2024001', 'record', 'LX2024001', 'or the lead (FU-20)'],
  ['联系人编号', 'CT2024001', 'contact', 'CT2024001', 'the contact where known (FU-20)'],
  ['商机编号', 'OP2024001', 'opportunity', 'OP2024001', 'the opportunity where known (FU-20)'],
  ['客户名称', '科技有限公司', 'customerName', '科技有限公司', 'its name (FU-02)'],
  ['跟进人', '王芳', 'by', '王芳', 'who (FU-02, FU-03)'],
  ['跟进方式', '电话', 'method', '电话', 'how (FU-02, FU-04)'],
  ['沟通要点', '确认配件型号', 'keyPoints', '确认配件型号', 'what was said (FU-02, FU-04)'],
  ['客户反馈', '需要报价', 'feedback', '需要报价', 'what they said (FU-02, FU-03, FU-04)'],
  ['下一步计划', '2024-06-10发送配件报价单', 'nextStep', '2024-06-10发送配件报价单', 'what comes next (FU-02, FU-04)'],
  ['责任人', '李雷', 'nextOwner', '李雷', 'who does it, not whose the record is (FU-02, FU-10, C-08)'],
  ['完成时限', { day: '2024-06-10' }, 'nextDueOn', '2024-06-10', 'by when (FU-02)'],
  ['跟进时间', { day: '2024-06-05' }, 'on', '2024-06-05', 'the day in the short form (FU-03, FU-04)'],
  ['沟通内容', '确认配件型号', 'keyPoints', '确认配件型号', 'what was said in the short form (FU-03)'],
  ['下一步行动', '3日内发送案例资料及报价单', 'nextStep', '3日内发送案例资料及报价单', 'what comes next there (FU-03)'],
  ['跟进方式', '邮件', 'method', '邮件', 'by mail (FU-06)'],
  ['跟进方式', '拜访', 'method', '拜访', 'a visit (FU-06)'],
  ['跟进方式', '线下拜访', 'method', '拜访', 'the same in other words (FU-06)'],
  ['跟进方式', '线上会议', 'method', '线上会议', 'online (FU-06)'],
  ['跟进方式', '会议', 'method', '会议', 'a meeting (FU-06)'],
  [
    '动作详情',
    '2024-06-10向客户发送产品方案PPT',
    'actionDetail',
    '2024-06-10向客户发送产品方案PPT',
    'what was done, with its day (FU-07)',
  ],
  ['跟进目标', '确认预算', 'goal', '确认预算', 'the goal of a plan (FU-14)'],
  ['沟通提纲', '预算、时间、决策人', 'outline', '预算、时间、决策人', 'and its outline (FU-14)'],
  ['跟进场景', '初次沟通', 'situation', '初次沟通', 'the first contact (FU-21)'],
  ['跟进场景', '日常维护', 'situation', '日常维护', 'routine (FU-21)'],
  ['跟进场景', '商机推进', 'situation', '商机推进', 'an opportunity moves (FU-21)'],
  ['跟进场景', '售后回访', 'situation', '售后回访', 'after the sale (FU-21)'],
];
const tasks: readonly Row[] = [
  ['任务内容', '答复交付周期', 'title', '答复交付周期', 'a question of the customer becomes a task (FU-10)'],
  ['责任人', '李雷', 'owner', '李雷', 'with somebody responsible (FU-10, FB-05)'],
  ['解决时限', { day: '2024-06-10' }, 'dueOn', '2024-06-10', 'and a deadline (FU-10, FB-05)'],
  ['跟进编号', 'FU2024060001', 'followUp', 'FU2024060001', 'linked to the follow-up it came from (FU-10)'],
];
const opportunities: readonly Row[] = [
  ['成功概率', '50%', 'probability', 0.5, 'how likely (OP-02)'],
  ['预计金额', '20万', 'amount', '20万', 'how much (OP-02, OP-07)'],
  ['预计成交日期', { day: '2024-09-30' }, 'expectedCloseOn', '2024-09-30', 'when (OP-02, OP-07)'],
  ['阶段', '初步接触', 'stage', '初步接触', 'the first stage (OP-04)'],
  ['阶段', '需求确认', 'stage', '需求确认', 'the second (OP-04)'],
  ['阶段', '方案制定', 'stage', '方案制定', 'the third (OP-04)'],
  ['阶段', '商务谈判', 'stage', '商务谈判', 'the fourth (OP-04)'],
  ['阶段', '合同签署', 'stage', '合同签署', 'the last (OP-04)'],
  ['客户编号', 'CU2024001', 'customer', 'CU2024001', 'whose (OP-07)'],
  ['客户名称', '科技有限公司', 'customerName', '科技有限公司', 'its name (OP-07)'],
  ['机会名称', 'CRM采购', 'name', 'CRM采购', 'what it is called (OP-07)'],
  ['来源', '客户推荐', 'source', '客户推荐', 'where it came from (OP-07)'],
  ['意向产品', '产品方案A', 'products', '产品方案A', 'for what (OP-07)'],
  ['竞争对手', 'XX软件', 'competitors', 'XX软件', 'against whom (OP-07, OP-10)'],
  ['关键决策人', '李(总经理)', 'contactName', '李(总经理)', 'who decides (OP-07)'],
  ['下一步', '发送报价', 'nextStep', '发送报价', 'what comes next (OP-07)'],
  ['负责人', '王芳', 'owner', '王芳', 'whose work (OP-07)'],
  ['创建日期', { day: '2024-06-01' }, 'recordedOn', '2024-06-01', 'since when (OP-07)'],
  ['最近推进日期', { day: '2024-06-10' }, 'movedOn', '2024-06-10', 'when it last moved (OP-07)'],
  ['赢单/输单', '赢单', 'outcome', '赢单', 'how it ended (OP-07)'],
  ['输单原因', '价格', 'lossReason', '价格', 'and why (OP-07)'],
  ['备注', '年底前定', 'remark', '年底前定', 'remarks (OP-07)'],
];
const contracts: readonly Row[] = [
  ['签约方', '甲：科技有限公司', 'parties', '甲：科技有限公司', 'who signs (CT-01)'],
  ['产品/服务明细', '产品方案A 一套', 'items', '产品方案A 一套', 'what for (CT-01)'],
  ['金额', '5万', 'amount', '5万', 'how much (CT-01)'],
  ['付款方式', '首付30%', 'payTerms', '首付30%', 'how it is paid (CT-01)'],
  ['合同状态', '已签署', 'status', '已签署', 'its state (CT-03)'],
  ['合同到期日', { day: '2025-06-01' }, 'validTo', '2025-06-01', 'its end (CT-04)'],
  ['合同扫描件', '公司-合同-2024-06', 'scans', '公司-合同-2024-06', 'its scan (CT-06)'],
  ['合同状态', '待签署', 'status', '待签署', 'before (CT-08)'],
  ['合同状态', '履行中', 'status', '履行中', 'under way (CT-08)'],
  ['合同状态', '履行完毕', 'status', '履行完毕', 'done (CT-08)'],
  ['合同状态', '完结', 'status', '履行完毕', 'the same in other words (CT-08)'],
  ['合同状态', '作废', 'status', '作废', 'or void (CT-08)'],
  ['交付节点', '2024-07-01 上线 李雷', 'milestones', '2024-07-01 上线 李雷', 'what is delivered when (CT-07)'],
];
const payments: readonly Row[] = [
  ['合同号', 'CRM2023001', 'contract', 'CRM2023001', 'payments of a contract (CT-05, CA-30)'],
  ['付款状态', '已回款', 'state', '已回款', 'how payment stands (CT-05, CA-30)'],
  ['期数', 2, 'instalment', 2, 'which instalment (CT-07)'],
  ['计划金额', '2万', 'plannedAmount', '2万', 'planned for (CT-07)'],
  ['计划日期', { day: '2024-07-01' }, 'plannedOn', '2024-07-01', 'planned on (CT-07)'],
  ['提前提醒天数', 3, 'remindDays', 3, 'told how long before (CT-07)'],
  ['回款金额', '2万', 'receivedAmount', '2万', 'received (CT-07)'],
  ['回款日期', { day: '2024-07-03' }, 'receivedOn', '2024-07-03', 'on a day of its own (CT-07, CT-11)'],
  ['回款方式', '银行转账', 'method', '银行转账', 'how (CT-07)'],
  ['回款状态', '待回款', 'state', '待回款', 'open (CT-07)'],
  ['回款状态', '部分回款', 'state', '部分回款', 'in part (CT-07)'],
  ['回款状态', '逾期', 'state', '逾期', 'late (CT-07)'],
  ['回款状态', '作废', 'state', '作废', 'or void (CT-07)'],
  ['发票类型', '专票', 'invoiceType', '增值税专用发票', 'which kind of invoice (CT-10)'],
  ['发票金额', '2万', 'invoiceAmount', '2万', 'over how much (CT-10)'],
  ['开票日期', { day: '2024-07-05' }, 'invoicedOn', '2024-07-05', 'on which day (CT-10)'],
  ['发票抬头', '甲公司', 'invoiceTitle', '甲公司', 'made out to whom (CT-10)'],
  ['税率', '13%', 'taxRate', 0.13, 'at which rate (CT-10)'],
];
const feedback: readonly Row[] = [
  ['反馈日期', { day: '2024-06-05' }, 'on', '2024-06-05', 'the day (FB-06)'],
  ['客户编号', 'CU2024001', 'customer', 'CU2024001', 'whose (FB-06)'],
  ['反馈人', '张*', 'contactName', '张*', 'who said it (FB-06)'],
  ['反馈渠道', '回访', 'channel', '回访', 'by which way (FB-06, FB-02)'],
  ['类型', '投诉', 'type', '投诉', 'a complaint (FB-06)'],
  ['类型', '表扬', 'type', '表扬', 'or praise (FB-06)'],
  ['问题描述', '导出很慢', 'description', '导出很慢', 'what it is about (FB-06)'],
  ['紧急程度', '紧急', 'urgency', '紧急', 'how urgent (FB-06)'],
  ['责任部门', '客服部', 'department', '客服部', 'which department (FB-06)'],
  ['责任人', '李雷', 'owner', '李雷', 'who is responsible (FB-05, FB-06)'],
  ['解决时限', { day: '2024-06-10' }, 'dueOn', '2024-06-10', 'by when (FB-05, FB-06)'],
  ['处理措施', '升级索引', 'action', '升级索引', 'what was done (FB-06)'],
  ['问题解决进度', '处理中', 'state', '处理中', 'how far it is (FB-03)'],
  ['处理状态', '待受理', 'state', '待受理', 'new (FB-06)'],
  ['处理状态', '待确认', 'state', '待确认', 'to be confirmed (FB-06)'],
  ['处理状态', '已关闭', 'state', '已关闭', 'closed (FB-06)'],
  ['完成日期', { day: '2024-06-09' }, 'doneOn', '2024-06-09', 'done on (FB-06)'],
  ['满意度评分', '很满意', 'satisfaction', '很满意', 'how content they are (FB-02, FB-06)'],
  ['回访结果', '已解决', 'visitResult', '已解决', 'what the return visit said (FB-06)'],
];

const registers = { leads, customers, contacts, followUps, tasks, opportunities, contracts, payments, feedback };
const rows = Object.entries(registers).flatMap(([table, list]) =>
  list.map((row) => [table as keyof typeof tables, ...row] as const),
);

test.each(rows)('in %s the column %s with %j is %s and reads %j: %s', (table, header, sample, field, value) => {
  const found = fieldUnder(table, header, sample);

  expect(found).toBe(field);
  expect(readIn(tables[table], found, sample)).toEqual(value);
});
