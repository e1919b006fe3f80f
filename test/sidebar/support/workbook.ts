import type { AdoptPlan, Card, CardRecord, Hello, HistoryRow, Match, Today, TodayItem } from '../../../src/addon/api';
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
  cellLanguage: 'zh',
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
  sections: [],
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

const related = (table: string, number: string, title: string, cells: CardRecord['cells']): CardRecord => ({
  table,
  number,
  title,
  detail: '',
  cells,
});

/** 苏州澄川 as a customer of a year: three people, two contracts, one late instalment, one open complaint. */
export const aCustomerCard = (part: Partial<Card> = {}, cells: Card['cells'] = {}): Card => ({
  table: 'customers',
  number: 'CU2026037',
  title: '苏州澄川精密机械有限公司',
  cells: {
    name: '苏州澄川精密机械有限公司',
    industry: '通用设备制造业',
    sizeBand: '200-500人',
    type: '战略客户',
    status: '活跃',
    manager: '张婉清',
    contractAmount: '48万',
    contractEndsOn: { day: '2027-03-31' },
    nextFollowUpOn: { day: '2026-11-16' },
    contactName: '周明远',
    phone: '13800004521',
    decisionChain: '陆工(使用)、周明远(评估)、钱总(拍板)',
    history: 'CRM2023001/5万/12个月',
    ...cells,
  },
  problems: [],
  duplicates: [],
  linked: [{ table: 'leads', number: 'LX2026021', title: '苏州澄川精密机械有限公司', detail: '张婉清 · 已成交' }],
  sections: [
    {
      table: 'contacts',
      total: 3,
      records: [
        related('contacts', 'CT2026003', '李工', {
          customer: 'CU2026037',
          name: '李工',
          title: '设备科',
          status: '已离职',
        }),
        related('contacts', 'CT2026002', '孙岚', {
          customer: 'CU2026037',
          name: '孙岚',
          title: '采购经理',
          phone: '13900007716',
          status: '在职',
        }),
        related('contacts', 'CT2026001', '周明远', {
          customer: 'CU2026037',
          name: '周明远',
          title: '设备总监',
          phone: '13800004521',
          isMain: true,
          influence: '决策者',
          status: '在职',
        }),
      ],
    },
    {
      table: 'opportunities',
      total: 1,
      records: [
        related('opportunities', 'OP2026009', '二期扩容', {
          name: '二期扩容',
          stage: '商务谈判',
          amount: '35 万',
          probability: 0.7,
          expectedCloseOn: { day: '2026-12-20' },
          owner: '张婉清',
        }),
      ],
    },
    {
      table: 'contracts',
      total: 2,
      records: [
        related('contracts', 'CRM2026011', '设备点检系统', {
          name: '设备点检系统',
          items: '三条产线的设备台账与点检，含现场培训',
          amount: '48万',
          signedOn: { day: '2026-04-01' },
          validTo: { day: '2027-03-31' },
          status: '履行中',
          scans: '澄川-合同-2026-04 https://example.com/contract.pdf',
        }),
        related('contracts', 'CRM2025004', '台账试点', {
          name: '台账试点',
          amount: 60000,
          signedOn: { day: '2025-03-01' },
          validTo: { day: '2026-02-28' },
          status: '履行完毕',
        }),
      ],
    },
    {
      table: 'payments',
      total: 2,
      records: [
        related('payments', 'HK2026002', '苏州澄川精密机械有限公司', {
          contract: 'CRM2026011',
          plannedAmount: '30万',
          plannedOn: { day: '2026-11-01' },
          state: '待回款',
        }),
        related('payments', 'HK2026001', '苏州澄川精密机械有限公司', {
          contract: 'CRM2026011',
          plannedAmount: '18万',
          plannedOn: { day: '2026-05-01' },
          receivedAmount: 180000,
          receivedOn: { day: '2026-05-06' },
          state: '已回款',
        }),
      ],
    },
    {
      table: 'feedback',
      total: 2,
      records: [
        related('feedback', 'FB2026008', '苏州澄川精密机械有限公司', {
          type: '故障',
          description: '二号产线扫码后台账不刷新，要重新登录才看得到，班组长已经催了两次',
          on: { day: '2026-11-12' },
          dueOn: { day: '2026-11-17' },
          state: '处理中',
          urgency: '紧急',
          owner: '李牧野',
        }),
        related('feedback', 'FB2026002', '苏州澄川精密机械有限公司', {
          type: '咨询',
          description: '问能否导出点检记录',
          on: { day: '2026-06-02' },
          doneOn: { day: '2026-06-03' },
          state: '已关闭',
          satisfaction: '满意',
        }),
      ],
    },
  ],
  timeline: [
    {
      kind: 'followUp',
      at: '2026-11-13',
      by: '张婉清',
      action: 'logFollowUp',
      method: '电话',
      text: '确认点检范围，加 1 条产线',
      nextStep: '确认 35 万报价',
      nextDueOn: '2026-11-16',
    },
    {
      kind: 'change',
      at: '2026-11-12T10:00:00',
      by: 'zwq@example.com',
      action: 'updateRecord',
      seq: 41,
      fields: [{ field: 'status', before: '沉睡', after: '活跃' }],
    },
    { kind: 'change', at: '2026-11-03T09:00:00', by: 'zwq@example.com', action: 'createCustomer', seq: 30 },
  ],
  ...part,
});
