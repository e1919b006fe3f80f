import type { DrawnCell, DrawnWorkbook } from '../host/api';
import { companies } from './companies';
import { pick, workdayBefore } from './days';

/** The tab of somebody's own register, and the rows a filter of theirs covers. */
export const registerTab = '客户登记';
const leadRows = 24;
const headerRow = 3;
const firstRow = headerRow + 1;
const lastRow = headerRow + leadRows;
export const filtered = `A${headerRow}:O${lastRow}`;

const header: readonly DrawnCell[] = [
  '序号',
  { v: '公司名称*', note: '写营业执照上的全称' },
  '对接人',
  { v: '手机/电话', background: '#fff2cc' },
  '线索ID',
  '来自哪里',
  '线索来源',
  '客户需求',
  '意向',
  '业务负责人',
  { v: '登记时间', background: '#fff2cc' },
  '等了几天',
  '报价(万)',
  '含税报价',
  '备注',
];

/** How people write the same thing: each column has grown its own ways. */
const phones = (digits: string, at: number): string =>
  [
    digits,
    `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`,
    `+86 ${digits}`,
    `0512-6000${digits.slice(-4)}`,
  ][at % 4] ?? digits;
const grades: readonly string[] = ['A', 'A级', '高意向', 'B', 'B级', '中意向', 'C', '低意向', ''];
const owners: readonly string[] = ['张婉清', '婉清', 'muye.li@example.com', '王思远'];

/**
 * 某人的旧登记表: a title, a note, the header in row 3, an order of its own, formulas, a spill, colours, and a row that adds
 * up.
 */
export const drawRegister = (today: string): DrawnWorkbook => ({
  [registerTab]: [
    [{ v: '华东区客户登记（旧表）', background: '#d9ead3' }],
    ['说明：公司名称写全称；电话能打通再填。每周五由李牧野整理。'],
    header,
    ...Array.from({ length: leadRows }, (_, at) => leadRow(today, at)),
    totals,
  ],
  跟进流水: [
    ['记录编号', '客户编号', '公司名称', '跟进日期', '怎么联系', '沟通内容', '下一步', '截止日期', '跟进人'],
    ...Array.from({ length: 12 }, (_, at) => talkRow(today, at)),
  ],
  数字看板: [
    ['本月目标', '已完成'],
    [20, `=COUNTA(${registerTab}!B${firstRow}:B${lastRow})`],
  ],
});

const numberAt = (at: number): string => `XS-${String(101 + at)}`;

function leadRow(today: string, at: number): readonly DrawnCell[] {
  const company = companies[(at * 7 + 3) % companies.length];
  const row = firstRow + at;
  const day = workdayBefore(today, 90 - at * 3);
  const written = day
    .split('-')
    .map(Number)
    .join(at % 2 === 0 ? '.' : '/');
  const quote = 12 + at * 2;
  return [
    at + 1,
    at === 7
      ? { v: company?.name ?? '', background: '#f4cccc', note: '李牧野：价格敏感，先别报' }
      : (company?.name ?? ''),
    company?.contact ?? '',
    phones(company?.phone ?? '', at),
    numberAt(at),
    company?.city ?? '',
    pick(['展会', '老客户介绍', '百度推广', '官网', '朋友圈'], at),
    company?.need ?? '',
    pick(grades, at * 2),
    pick(owners, at),
    at % 5 === 2 ? written : { date: day },
    at === 0 ? `=ARRAYFORMULA(IF(ISNUMBER(K${firstRow}:K${lastRow}),TODAY()-K${firstRow}:K${lastRow},""))` : null,
    at % 6 === 5 ? null : quote,
    `=IF(M${row}="","",M${row}*1.13)`,
    at % 4 === 0 ? '年前再联系' : '',
  ];
}

const totals: readonly DrawnCell[] = [
  { v: '合计', background: '#efefef' },
  `=COUNTA(B${firstRow}:B${lastRow})`,
  ...Array.from({ length: 10 }, (): DrawnCell => null),
  `=SUM(M${firstRow}:M${lastRow})`,
  `=SUM(N${firstRow}:N${lastRow})`,
  '',
];

function talkRow(today: string, at: number): readonly DrawnCell[] {
  const lead = (at * 2) % leadRows;
  const company = companies[(lead * 7 + 3) % companies.length];
  return [
    `GJ${String(1001 + at)}`,
    numberAt(lead),
    company?.name ?? '',
    { date: workdayBefore(today, 40 - at * 3) },
    pick(['电话', '微信', '拜访', '邮件'], at),
    pick(['介绍产品，发了资料', '问了价格', '约好下周演示', '对方在等预算'], at + 3),
    pick(['发案例', '报价', '约演示', '再打一次'], at + 5),
    at % 3 === 0 ? { date: workdayBefore(today, -3 + at) } : '',
    pick(owners, at),
  ];
}
