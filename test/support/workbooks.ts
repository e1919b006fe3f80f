import type { DrawnWorkbook, Host, HostOptions } from '../../host/api';
import { go, lastRun, storeHost, wang } from './storeBundle';

export interface Place {
  readonly tab: string;
  readonly headerRow: number;
  /** Column letter by field key; `number` is the number column. */
  readonly columns: Readonly<Record<string, string>>;
}
export interface Workbook {
  readonly name: 'ours' | "someone's own";
  readonly leads: Place;
  readonly customers: Place;
  readonly followUps: Place;
  open(options?: Partial<HostOptions>): Host;
}

const date = (day: string) => ({ date: day });

/** A register somebody keeps: title above, header in row 3, own order, own columns with formulas, notes, colours, totals. */
export const register: DrawnWorkbook = {
  销售线索: [
    ['2026 年销售线索登记'],
    [{ v: '红色＝重点跟进', background: '#FFCCCC' }],
    [
      '公司名称',
      '联系人',
      '手机',
      '线索编号',
      '来源',
      '需求',
      '意向等级',
      '状态',
      '负责人',
      '下次联系',
      '登记日期',
      '预计金额',
      '折后',
      '序号',
      '转化客户',
      '最近跟进',
      '内部备注',
    ],
    [
      { v: '杭州云杉科技有限公司', note: '老板是校友' },
      '周敏',
      '13800001001',
      'LX2026001',
      '官网',
      '想上一套系统',
      '',
      '初次接触',
      '王芳',
      date('2026-11-18'),
      date('2026-11-02'),
      120000,
      '=L4*0.9',
      '=ARRAYFORMULA(IF(D4:D7="","",ROW(D4:D7)-3))',
      '',
      '',
      '先别打电话',
    ],
    [
      '苏州工业园区远帆贸易',
      '赵强',
      '0512-66667777',
      'LX2026002',
      '行业展会',
      '采购包装机两台，预算 30 万',
      '',
      '需求确认',
      '李雷',
      date('2026-11-25'),
      date('2026-11-05'),
      300000,
      '=L5*0.9',
      '',
      '',
      '',
      '',
    ],
    [
      '宁波海之星',
      '孙丽',
      '13800001003',
      'LX2026003',
      '老客户推荐',
      '',
      '',
      '初次接触',
      '王芳',
      '',
      date('2026-11-06'),
      50000,
      '=L6*0.9',
      '',
      '',
      '',
      { v: '价格敏感', background: '#FFF2CC' },
    ],
    ['合计', '', '', '', '', '', '', '', '', '', '', '=SUM(L4:L6)', '', '', '', '', ''],
  ],
  老客户: [
    ['客户编号', '客户名称', '联系人', '电话', '等级说明', '客户状态', '来源线索'],
    ['CU2026001', '无锡恒通电机有限公司', '钱进', '13900002001', '铂金', '活跃', ''],
  ],
  跟进流水: [
    ['跟进编号', '日期', '编号', '客户', '跟进人', '方式', '沟通内容', '下一步', '完成时限', '状态', '天数'],
    [
      'FU2026110001',
      date('2026-11-10'),
      'LX2026001',
      '杭州云杉科技有限公司',
      '王芳',
      '电话',
      '聊了需求',
      '发方案',
      date('2026-11-18'),
      '待完成',
      '=TODAY()-B2',
    ],
  ],
};

const letters = (...keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key, index) => (key === '' ? [] : [[key, String.fromCharCode(65 + index)]])));

const theirs = {
  leads: {
    tab: '销售线索',
    headerRow: 3,
    columns: letters(
      'customerName',
      'contactName',
      'phone',
      'number',
      'source',
      'need',
      'grade',
      'status',
      'owner',
      'nextFollowUpOn',
      'registeredOn',
      '',
      '',
      '',
      'convertedTo',
      'lastFollowUpOn',
    ),
  },
  customers: {
    tab: '老客户',
    headerRow: 1,
    columns: letters('number', 'name', 'contactName', 'phone', '', 'status', 'sourceLead'),
  },
  followUps: {
    tab: '跟进流水',
    headerRow: 1,
    columns: letters(
      'number',
      'on',
      'record',
      'customerName',
      'by',
      'method',
      'keyPoints',
      'nextStep',
      'nextDueOn',
      'state',
    ),
  },
} satisfies Record<string, Place>;

/** Set up by us, with three leads saved through the sidebar's own door. */
export const ours: Workbook = {
  name: 'ours',
  leads: {
    tab: '线索登记表',
    headerRow: 1,
    columns: {
      ...letters('number', 'source', '', 'customerName', '', '', 'contactName', '', 'phone', '', '', 'need'),
      status: 'R',
      grade: 'P',
      owner: 'S',
      nextFollowUpOn: 'T',
      convertedTo: 'Y',
    },
  },
  customers: { tab: '客户档案', headerRow: 1, columns: letters('number', 'name') },
  followUps: { tab: '跟进记录', headerRow: 1, columns: letters('number', 'on', 'record') },
  open: openedBefore((options) => {
    const host = storeHost(options);
    must(go(host, 'setUp', { request: 'set-up', language: 'zh' }));
    for (const [index, fields] of leadsToBegin.entries()) {
      must(go(host, 'act', { action: 'createLead', request: `begin-${index}`, input: { fields, verdicts: {} } }));
    }
    return host;
  }),
};

/** Setting a workbook up takes a hundred times as long as opening it again: with the same options it is done once. */
function openedBefore(begin: (options?: Partial<HostOptions>) => Host): Workbook['open'] {
  const saved = new Map<string, unknown>();
  const bundles: unknown[] = [];
  return (options = {}) => {
    const { bundle, ...rest } = options;
    if (!bundles.includes(bundle)) bundles.push(bundle);
    const key = `${bundles.indexOf(bundle)} ${JSON.stringify(rest)}`;
    const workbook = saved.get(key) ?? begin(options).save();
    saved.set(key, workbook);
    return storeHost({ ...options, workbook });
  };
}

const leadsToBegin = [
  {
    source: '官网',
    customerName: '杭州云杉科技有限公司',
    contactName: '周敏',
    phone: '13800001001',
    need: '想上一套系统',
  },
  {
    source: '行业展会',
    customerName: '苏州工业园区远帆贸易',
    contactName: '赵强',
    phone: '0512-66667777',
    need: '采购包装机两台，预算 30 万',
  },
  { source: '老客户推荐', customerName: '宁波海之星', contactName: '孙丽', phone: '13800001003', need: '了解一下' },
];

/** Adopted where it stands. */
export const someoneElses: Workbook = {
  name: "someone's own",
  ...theirs,
  open: openedBefore((options) => {
    const host = storeHost({ workbook: register, ...options });
    host.as(wang.email).filter('销售线索', 'A3:Q7');
    for (const [table, place] of Object.entries(theirs)) must(adopt(host, table, place));
    return host;
  }),
};

export const workbooks: readonly Workbook[] = [ours, someoneElses];

export function adopt(host: Host, table: string, place: Place, request = `adopt-${table}`) {
  const columns = Object.fromEntries(
    Object.entries(place.columns).map(([key, letter]) => [key, letter.charCodeAt(0) - 64]),
  );
  return go(host, 'adopt', {
    request,
    sheetId: sheetIdOf(host, place.tab),
    table,
    headerRow: place.headerRow,
    columns,
  });
}

export function sheetIdOf(host: Host, tab: string): number {
  const sheet = host.engine.sheets().find(({ name }) => name === tab);
  if (!sheet) throw new Error(`There is no tab ${tab}`);
  return sheet.id;
}

export function must<T extends { readonly ok: boolean }>(outcome: T): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** The value in a cell of a register, by the number of its record. */
export function cellOf(host: Host, { tab, columns }: Place, number: string, field: string): unknown {
  const at = (key: string) => (columns[key] ?? 'A').charCodeAt(0) - 65;
  const row = host.grid(tab).find((line) => line[at('number')] === number);
  return row?.[at(field)] ?? '';
}

/** The A1 address of a cell of a record. */
export function addressOf(host: Host, { tab, columns }: Place, number: string, field: string): string {
  const at = (columns.number ?? 'A').charCodeAt(0) - 65;
  const row = host.grid(tab).findIndex((line) => line[at] === number);
  return `${columns[field] ?? 'A'}${row + 1}`;
}

/** Every slice of the scan, as the open page asks for them. */
export function scanAll(host: Host): number {
  let changed = 0;
  let cursor: string | undefined;
  do {
    const slice: { cursor?: string; changed: number } = go(host, 'scan', cursor === undefined ? {} : { cursor });
    changed += slice.changed;
    cursor = slice.cursor;
  } while (cursor !== undefined);
  return changed;
}

/** What the log of the last execution says, for a test that fails. */
export const logOf = (host: Host): string => lastRun(host).log.join('\n');
