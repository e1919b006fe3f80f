import type { AdoptPlan, Card, Hello, HistoryRow, Match, Today, TodayItem } from '../../../src/addon/api';
import { tables } from '../../../src/crm/tables';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';
import type { Table } from '../../../src/schema/table';

export const today = '2026-11-19';

/** A ready workbook as 张婉清 sees it. */
export const hello: Hello = {
  user: { email: 'zwq@example.com', name: '张婉清' },
  today,
  state: 'ready',
  tables: Object.fromEntries(
    Object.values(tables).map(({ name, tab, fields }: Table) => [name, { tab: tab.name, fields: Object.keys(fields) }]),
  ),
  settings: {
    ...defaultSettings('zh'),
    members: [
      { name: '张婉清', email: 'zwq@example.com', role: '销售' },
      { name: '李牧野', email: 'lmy@example.com', role: '销售' },
    ],
  },
  recovered: 0,
  drafts: [],
  scannedAt: '2999-01-01T00:00:00',
  version: '0.1.0',
};

export const aStep = (part: Partial<TodayItem> = {}): TodayItem => ({
  table: 'leads',
  number: 'LX2026017',
  title: '宁波栎木家居用品',
  detail: '徐静',
  grade: 'B',
  dueOn: '2026-11-16',
  step: '发送案例资料',
  followUp: 'FU2026110007',
  ...part,
});

export const aDay = (part: Partial<Today> = {}): Today => ({
  overdue: [],
  today: [],
  next7: [],
  unassigned: [],
  ...part,
});

const leadCells: Card['cells'] = {
  source: '行业展会',
  sourceDetail: '2026 华东工博会',
  customerName: '苏州澄川精密机械有限公司',
  customerKind: '企业',
  region: '苏州',
  contactName: '周明远',
  title: '设备科长',
  phone: '13800004521',
  wechat: '',
  email: '',
  need: '三条产线的设备台账与点检，预算 35 万',
  budget: '35 万',
  expectedPeriod: '',
  productLine: '',
  grade: 'B',
  manualGrade: '',
  status: '初次接触',
  owner: '张婉清',
  nextFollowUpOn: { day: '2026-11-16' },
  assignedOn: { day: '2026-10-19' },
  registeredOn: { day: '2026-10-19' },
  recordedBy: '李牧野',
  lastFollowUpOn: { day: '2026-11-13' },
  convertedTo: '',
  check: '',
};

export const aLeadCard = (part: Partial<Card> = {}, cells: Card['cells'] = {}): Card => ({
  table: 'leads',
  number: 'LX2026021',
  title: '苏州澄川精密机械有限公司',
  cells: { ...leadCells, ...cells },
  problems: [],
  grade: { letter: 'B', ruleLetter: 'B', reasons: [] },
  duplicates: [],
  linked: [],
  timeline: [],
  ...part,
});

export const aMatch = (part: Partial<Match> = {}): Match => ({
  table: 'leads',
  number: 'LX2026009',
  title: '澄川精密机械',
  detail: '周明远 · 李牧野',
  evidence: [{ key: 'duplicate.sameName', params: {} }],
  ...part,
});

export const anEntry = (part: Partial<HistoryRow> = {}): HistoryRow => ({
  seq: 51,
  request: 'r51',
  at: '2026-11-19T11:06:05',
  by: 'zwq@example.com',
  action: 'updateRecord',
  about: 'LX2026021',
  changes: [
    {
      kind: 'update',
      table: 'leads',
      number: 'LX2026021',
      before: { owner: '张婉清' },
      fields: { owner: '李牧野' },
    },
  ],
  undone: false,
  ...part,
});

/** 客户名单: two sure columns, one between two meanings, one of the user's own with a formula. */
export const plan: AdoptPlan = {
  tabs: [
    { sheetId: 7, name: '客户名单', rows: 486, table: 'leads', adopted: false },
    { sheetId: 8, name: '报价', rows: 30, table: '', adopted: false },
  ],
  chosen: {
    sheetId: 7,
    table: 'leads',
    headerRow: 3,
    columns: [
      column(1, 'A', '编号', { field: 'number', samples: ['LX2024001', 'LX2024002'] }),
      column(2, 'B', '公司', { field: 'customerName', samples: ['苏州澄川'] }),
      column(7, 'G', '责任人', { field: 'owner', confidence: 'low', others: ['recordedBy'], samples: ['李牧野'] }),
      column(11, 'K', '折扣', { formula: true }),
    ],
  },
};

type Column = NonNullable<AdoptPlan['chosen']>['columns'][number];
function column(at: number, letter: string, header: string, part: Partial<Column>): Column {
  return { column: at, letter, header, confidence: 'high', others: [], samples: [], formula: false, ...part };
}
