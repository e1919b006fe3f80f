import type { DrawnCell, DrawnWorkbook } from '../host/api';
import { type Archived, archivedBy, contractEnd } from './archived';
import { dayBefore } from './days';
import { headerOf, type Tab } from './headers';
import { type Registered, registeredBy } from './registered';
import { dueDay, type Talk, talksWithCustomer, talksWithLead } from './talks';

type Row = Readonly<Record<string, DrawnCell>>;

/**
 * 华东设备软件: five months of leads, the customers they became, and every talk. Grades, checks and notes are left to the
 * CRM.
 */
export function drawCompany(today: string): DrawnWorkbook {
  const leads = registeredBy(today);
  const customers = archivedBy(today, leads);
  const talks = numbered([
    ...leads.flatMap((lead, at) => talksWithLead(today, lead, at)),
    ...customers.flatMap((customer, at) => talksWithCustomer(today, customer, at)),
  ]);
  const rows = leads.map((lead, at) => leadRow(today, lead, at, customers, talks));
  return {
    线索登记表: grid('线索登记表', withMistakes([...rows, twinOf(leads, today)])),
    客户档案: grid(
      '客户档案',
      customers.map((customer, at) => customerRow(today, customer, at)),
    ),
    跟进记录: grid('跟进记录', talks.map(talkRow)),
  };
}

const grid = (tab: Tab, rows: readonly Row[]): readonly (readonly DrawnCell[])[] => {
  const header = headerOf(tab);
  return [header, ...rows.map((row) => header.map((label) => row[label] ?? ''))];
};

const day = (text: string): DrawnCell => (text === '' ? '' : { date: text });

/** A monthly series, by date. */
function numbered(talks: readonly Talk[]): readonly (Talk & { readonly number: string })[] {
  const counts = new Map<string, number>();
  return [...talks]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((talk) => {
      const month = talk.on.slice(0, 7).replace('-', '');
      counts.set(month, (counts.get(month) ?? 0) + 1);
      return { ...talk, number: `FU${month}${String(counts.get(month)).padStart(4, '0')}` };
    });
}

function leadRow(
  today: string,
  lead: Registered,
  at: number,
  customers: readonly Archived[],
  talks: readonly Talk[],
): Row {
  const own = talks.filter((talk) => talk.record === lead.number);
  const isOpen = !['已成交', '已流失', '无效线索'].includes(lead.status);
  return {
    线索编号: lead.number,
    获取渠道: lead.source,
    来源详情: lead.detail,
    客户名称: lead.company.name,
    客户类型: '企业',
    地区: lead.company.city,
    联系人: lead.company.contact,
    职位: lead.company.title,
    联系方式: lead.company.phone,
    邮箱: at % 3 === 0 ? `contact${at + 1}@example.com` : '',
    初步需求描述: lead.company.need,
    预算: lead.company.budget,
    产品线: at % 2 === 0 ? '设备台账' : '点检系统',
    状态: lead.status,
    跟进负责人: lead.owner,
    下次跟进: day(isOpen && lead.owner !== '' ? (own.length > 0 ? dueDay(today, at) : dayBefore(today, -1)) : ''),
    分配日期: day(lead.owner === '' ? '' : lead.registeredOn),
    登记日期: day(lead.registeredOn),
    录入人: lead.recordedBy,
    最近跟进: day(own[own.length - 1]?.on ?? ''),
    转化客户: customers.find((customer) => customer.lead === lead.number)?.number ?? '',
  };
}

/** The same company, typed again by a colleague under its short name. */
function twinOf(leads: readonly Registered[], today: string): Row {
  const first = leads[5] as Registered;
  const last = leads[leads.length - 1] as Registered;
  return {
    线索编号: `LX${last.number.slice(2, 6)}${String(Number(last.number.slice(6)) + 1).padStart(3, '0')}`,
    获取渠道: '官网注册',
    来源详情: '联系我们',
    客户名称: '澄川精密机械',
    客户类型: '企业',
    地区: '苏州',
    联系人: first.company.contact,
    职位: '设备总监',
    联系方式: `138 0000 ${first.company.phone.slice(7)}`,
    初步需求描述: '设备台账，先报价',
    状态: '初次接触',
    跟进负责人: '李牧野',
    下次跟进: day(dayBefore(today, -5)),
    分配日期: day(today),
    登记日期: day(today),
    录入人: '李牧野',
  };
}

/** The slips a register collects, for the CRM to point out. By row; the first lead is 0. */
const mistakes: Readonly<Record<number, (row: Row) => Row>> = {
  35: () => ({ 邮箱: 'maoning.example.com' }),
  40: ({ 联系方式 }) => ({ 联系方式: String(联系方式).replace('1380', '138O') }),
  44: ({ 登记日期 }) => ({ 登记日期: textDay(登记日期) }),
  47: () => ({ 联系人: '' }),
  49: () => ({ 获取渠道: '老同学' }),
  56: ({ 联系方式 }) => ({ 联系方式: String(联系方式).slice(0, 10) }),
};

const withMistakes = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, at) => ({ ...row, ...mistakes[at]?.(row) }));

/** 2026.9.3: a day somebody typed as text. */
const textDay = (cell: DrawnCell | undefined): string =>
  typeof cell === 'object' && cell !== null && 'date' in cell
    ? cell.date.split('-').map(Number).join('.')
    : String(cell ?? '');

const customerRow = (today: string, customer: Archived, at: number): Row => ({
  客户编号: customer.number,
  客户名称: customer.name,
  客户类型: '企业',
  企业规模: ['50-100人', '100-200人', '200-500人'][at % 3] ?? '',
  统一社会信用代码: customer.creditCode,
  所属行业: customer.industry,
  注册地址: `${customer.city}市工业园${at + 1}号`,
  联系人: customer.contact,
  职位: customer.title,
  联系方式: customer.phone,
  邮箱地址: at % 2 === 0 ? `customer${at + 1}@example.com` : '',
  决策链成员: at % 4 === 0 ? `${customer.contact}(${customer.title}),钱(总经理)` : '',
  核心需求标签: at % 2 === 0 ? '设备台账,点检' : '报修,备件',
  客户分类: customer.type,
  客户状态: customer.status,
  合作产品: customer.product,
  合同金额: customer.amount,
  签约日期: day(customer.signedOn),
  合同到期日: day(contractEnd(customer.signedOn)),
  客户经理: customer.manager,
  下次跟进: day(customer.status === '流失' ? '' : dayBefore(today, [-9, -2, -14, 2, -20][at % 5] ?? -9)),
  录入人: customer.manager,
  录入日期: day(customer.signedOn),
  最后更新日期: day(customer.signedOn),
  来源线索: customer.lead,
});

const talkRow = (talk: Talk & { readonly number: string }): Row => ({
  跟进编号: talk.number,
  日期: day(talk.on),
  '线索/客户编号': talk.record,
  客户名称: talk.name,
  联系人: talk.contact,
  跟进人: talk.by,
  跟进方式: talk.method,
  沟通要点: talk.keyPoints,
  客户反馈: talk.feedback,
  下一步计划: talk.nextStep,
  责任人: talk.nextStep === '' ? '' : talk.by,
  完成时限: day(talk.dueOn),
  状态: talk.state,
  结果: talk.result,
});
