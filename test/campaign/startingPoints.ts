import type { Host, HostOptions } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import type { ColumnMemory, TabMemory } from '../../src/sheets/memory';
import { bundleFrom, go, li, storeHost, wang } from '../support/storeBundle';
import { addressOf, must, register, scanAll, type Workbook } from '../support/workbooks';

/** Without onEdit: what a nested edit would start is a story of its own. */
export const quiet = bundleFrom('storeEntry.ts', ['call']);
export const withOnEdit = bundleFrom('storeEntry.ts', ['call', 'onEdit']);

export interface Start {
  readonly workbook: Workbook;
  /** Scanned and at rest: leads at work, steps open, records to take back, taken back and archived. */
  readonly prepared: unknown;
  /** The same, with rows and edits by hand that nobody has looked at. */
  readonly typed: unknown;
  /** Before the CRM. */
  readonly bare: unknown;
  /** A copy of the prepared file: the properties did not come along. */
  readonly copied: unknown;
  /** Somebody deleted the tab in which we keep what we last knew. */
  readonly damaged: unknown;
  /** Prepared, and with three contacts of one customer, the first of them the main one. */
  readonly staffed: unknown;
  /** Two archives of customers wait for approval; only then they get their numbers. */
  readonly awaiting: unknown;
  /** Where the entry stands that did this to this record. */
  seqOf(action: string, number: string): number;
  cellsOf(table: string, number: string): Readonly<Record<string, unknown>>;
  columnsOf(table: string): Readonly<Record<string, number>>;
  /** Their headers, by the same keys. */
  headersOf(table: string): Readonly<Record<string, string>>;
  /** Of the tab that holds a table, whatever it is called by now. */
  sheetIdOf(table: string): number;
}

export const NEW_LEAD = {
  source: '行业展会',
  customerName: '上海澄川精密机械有限公司',
  contactName: '陈工',
  phone: '13800004521',
  need: '采购两台加工中心',
};

const starts = new Map<string, Start>();

/** Made once per process. */
export function startOn(workbook: Workbook): Start {
  const known = starts.get(workbook.name) ?? make(workbook);
  starts.set(workbook.name, known);
  return known;
}

/** A workbook opened again, cheaply. */
export const reopened = (workbook: unknown, options: Partial<HostOptions> = {}): Host =>
  storeHost({ bundle: quiet, workbook, seed: 7, ...options });

function make(workbook: Workbook): Start {
  const host = workbook.open({ bundle: quiet });
  for (const { tab } of [workbook.leads, workbook.customers, workbook.followUps]) shorten(host, tab);
  prepare(host, workbook);
  const prepared = host.save();
  const entries: readonly Entry[] = go(host, 'entries', { limit: 100 });
  const cards = new Map(
    ['LX2026001', 'LX2026002', 'LX2026003', 'LX2026004'].map((number) => [
      number,
      go<{ cells: Readonly<Record<string, unknown>> }>(host, 'read', { kind: 'one', table: 'leads', number }).cells,
    ]),
  );
  const tabOf = (table: string) => JSON.parse(host.properties.document[`crm.tab.${table}`] ?? '{}') as TabMemory;
  const bound = <T>(table: string, tell: (column: ColumnMemory) => T): Readonly<Record<string, T>> => {
    const { number, fields } = tabOf(table);
    return Object.fromEntries(Object.entries({ number, ...fields }).map(([key, column]) => [key, tell(column)]));
  };
  const damaged = reopened(prepared);
  damaged.as(li.email).deleteTab('_crm_shadow');
  typeByHand(host, workbook);
  return {
    workbook,
    prepared,
    typed: host.save(),
    bare: workbook.name === 'ours' ? undefined : storeHost({ bundle: quiet, workbook: register }).save(),
    copied: { ...(prepared as object), properties: { document: {}, script: {}, users: {} } },
    damaged: damaged.save(),
    awaiting: awaitingApproval(prepared),
    staffed: staffed(reopened(prepared), workbook),
    seqOf(action, number) {
      const found = entries.find((entry) => entry.action === action && entry.about === number);
      if (!found) throw new Error(`No ${action} of ${number} in ${entries.map((one) => `${one.action} ${one.about}`)}`);
      return found.seq;
    },
    cellsOf: (_table, number) => cards.get(number) ?? {},
    columnsOf: (table) => bound(table, ({ column }) => column),
    headersOf: (table) => bound(table, ({ header }) => header),
    sheetIdOf: (table) => tabOf(table).sheetId,
  };
}

/** The keys of the two, in the order they were entered. */
export const AWAITING = ['DA20260001', 'DA20260002'] as const;

function awaitingApproval(prepared: unknown): unknown {
  const host = reopened(prepared);
  const ask = (method: string, input: object) => must(go(host, 'rpc', { method, ask: input }));
  ask('preset', { topic: 'numberOn', name: 'approval', request: 'on-approval' });
  for (const field of ['approvalState', 'formalNumber'])
    ask('addColumn', { table: 'customers', field, request: `add-${field}` });
  for (const [index, number] of AWAITING.entries()) {
    const fields = { name: `瑞安第${index + 1}汽配`, contactName: '高志', phone: `1380000220${index}` };
    must(go(host, 'act', { action: 'createCustomer', request: `draft-${index}`, input: { fields, verdicts: {} } }));
    ask('approve', { number, step: 'submit', request: `submit-${index}` });
  }
  scanAll(host);
  return host.save();
}

function prepare(host: Host, { name }: Workbook): void {
  const act = (action: string, request: string, input: unknown) => must(go(host, 'act', { action, request, input }));
  for (const number of ['LX2026001', 'LX2026003']) {
    act('logFollowUp', `begun-${number}`, {
      table: 'leads',
      number,
      fields: { method: '电话', keyPoints: '约了样品', nextStep: '寄样品', nextDueOn: '2026-11-23' },
    });
  }
  if (name !== 'ours') {
    const ask = { table: 'leads', field: 'archivedOn', request: 'add-column' };
    must(go(host, 'rpc', { method: 'addColumn', ask }));
  }
  for (let index = 4; index <= 9; index += 1) {
    act('createLead', `more-${index}`, {
      fields: { ...NEW_LEAD, customerName: `义乌市第${index}百货`, phone: `1390000000${index}` },
      verdicts: {},
    });
  }
  for (const number of ['LX2026006', 'LX2026007']) {
    const [entry] = go<readonly Entry[]>(host, 'entries', { number });
    must(go(host, 'undo', { seq: entry?.seq, request: `undone-${number}` }));
  }
  for (const number of ['LX2026008', 'LX2026009'])
    act('archiveRecord', `archived-${number}`, { table: 'leads', number });
  scanAll(host);
}

function staffed(host: Host, { name }: Workbook): unknown {
  const act = (action: string, request: string, input: unknown) => must(go(host, 'act', { action, request, input }));
  if (name === 'ours') {
    const fields = { name: '无锡恒通电机有限公司', contactName: '钱进', phone: '13900002001' };
    act('createCustomer', 'staffed-customer', { fields, verdicts: {} });
  }
  for (const [index, person] of ['钱进', '顾言', '高志'].entries()) {
    const fields = {
      customer: 'CU2026001',
      name: person,
      ...(index === 0 ? { isMain: '是', phone: '13900002001' } : {}),
    };
    act('createRecord', `staffed-${index}`, { table: 'contacts', fields });
  }
  shorten(host, '联系人');
  scanAll(host);
  return host.save();
}

/** Two rows without numbers, one cell changed, one emptied. */
function typeByHand(host: Host, { leads }: Workbook): void {
  const at = (key: string) => (leads.columns[key] ?? 'A').charCodeAt(0) - 65;
  const width = Math.max(...Object.values(leads.columns).map((letter) => letter.charCodeAt(0) - 64));
  const row = (name: string, phone: string): string[] => {
    const cells = Array.from({ length: width }, () => '');
    cells[at('customerName')] = name;
    cells[at('contactName')] = '何经理';
    cells[at('phone')] = phone;
    cells[at('source')] = '官网';
    return cells;
  };
  const last = Number(addressOf(host, leads, 'LX2026005', 'number').replace(/\D/g, ''));
  const block = [row('绍兴越城纺织', '13611112222'), row('嘉兴南湖电子', '13633334444')];
  host.as(li.email).paste(leads.tab, `A${last + 1}`, block);
  host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026003', 'need'), '改要三台');
  host.as(li.email).clear(leads.tab, addressOf(host, leads, 'LX2026002', 'need'));
}

/** A grid as small as its content lets pictures be compared thousands of times. */
function shorten(host: Host, tab: string): void {
  const rows = host.engine.sheets().find(({ name }) => name === tab)?.rows ?? 0;
  if (rows > 20) host.as(wang.email).deleteRows(tab, 21, rows - 20);
}
