import type { DrawnCell, DrawnWorkbook } from '../../host/api';
import type { Place } from './workbooks';

/** A register that grew for years: 16 columns of leads, 8 of follow-ups (PERFORMANCE §1), every text by its row alone. */
export function largeBook(leads: number, followUps: number): DrawnWorkbook {
  return {
    线索: [leadHeader, ...Array.from({ length: leads }, (_, at) => leadAt(at))],
    跟进: [followUpHeader, ...Array.from({ length: followUps }, (_, at) => followUpAt(at, leads))],
  };
}

const leadHeader = [
  '线索编号',
  '公司名称',
  '联系人',
  '手机',
  '邮箱',
  '来源',
  '地区',
  '需求',
  '预算',
  '意向等级',
  '状态',
  '负责人',
  '下次联系',
  '登记日期',
  'CRM 检查',
  '内部备注',
];
const followUpHeader = ['跟进编号', '日期', '编号', '客户', '跟进人', '方式', '沟通内容', '下一步'];

const letters = (keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key, index) => (key === '' ? [] : [[key, String.fromCharCode(65 + index)]])));

export const largePlaces = {
  leads: {
    tab: '线索',
    headerRow: 1,
    columns: letters([
      'number',
      'customerName',
      'contactName',
      'phone',
      'email',
      'source',
      'region',
      'need',
      'budget',
      'grade',
      'status',
      'owner',
      'nextFollowUpOn',
      'registeredOn',
      'check',
    ]),
  },
  followUps: {
    tab: '跟进',
    headerRow: 1,
    columns: letters(['number', 'on', 'record', 'customerName', 'by', 'method', 'keyPoints', 'nextStep']),
  },
} satisfies Record<string, Place>;

const cities = ['上海', '杭州', '苏州', '宁波', '深圳', '成都', '武汉', '青岛', '西安', '长沙'];
const trades = ['机械', '电子', '贸易', '材料', '包装', '物流', '医药', '软件'];
const people = ['王芳', '李雷', '张敏', '陈晨'];
const sources = ['官网', '行业展会', '老客户推荐', '电话营销'];
const needs = ['想上一套系统', '采购包装机两台，预算 30 万', '', '了解一下', '下个月要定', ''];
const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const digits = (at: number, length: number): string => String(at).padStart(length, '0');
const day = (at: number): DrawnCell => ({
  date: `${2021 + (at % 5)}-${digits((at % 12) + 1, 2)}-${digits((at % 28) + 1, 2)}`,
});

export const leadNumber = (at: number): string => `XS-${digits(100_001 + at, 6)}`;

/** Every fortieth has the phone of another, every fiftieth a wrong one. */
function leadAt(at: number): DrawnCell[] {
  const own = at % 40 === 1 ? at - 1 : at;
  const phone = `13${digits((own * 7919) % 1_000_000_000, 9)}`;
  return [
    leadNumber(at),
    `${of(cities, at)}第${at}${of(trades, at)}有限公司`,
    `${of(people, at)}${at % 100}`,
    at % 50 === 7 ? `${phone.slice(0, 10)}O` : phone,
    at % 3 === 0 ? `lead${at}@example.com` : '',
    of(sources, at),
    of(cities, at),
    of(needs, at),
    at % 4 === 0 ? 10_000 + at : '',
    of(['A', 'B', 'C'], at),
    '初次接触',
    of(people, at + 1),
    '',
    day(at),
    '',
    at % 9 === 0 ? '价格敏感' : '',
  ];
}

function followUpAt(at: number, leads: number): DrawnCell[] {
  return [
    `GJ-${digits(1_000_001 + at, 7)}`,
    day(at),
    leadNumber((at * 13) % leads),
    `${of(cities, at)}第${(at * 13) % leads}${of(trades, at)}有限公司`,
    of(people, at),
    of(['电话', '微信', '拜访'], at),
    `聊了${of(needs, at)}第${at}次`,
    at % 2 === 0 ? '发方案' : '',
  ];
}
