import type { Host } from '../../host/api';
import type { Outcome } from '../../src/values/outcome';
import { go, li } from '../support/storeBundle';
import { addressOf, someoneElses, ours as theOurs, type Workbook } from '../support/workbooks';
import { letterOf } from './mutations';
import { AWAITING, NEW_LEAD, reopened, type Start, startOn, withOnEdit } from './startingPoints';
import type { Field, Opening, Story } from './story';

type Doing = (host: Host, request: string, as: string) => Outcome<unknown>;
/** What a story needs so much that it is told from there also together with another: contacts to leave, archives to approve. */
type Staged = 'staffed' | 'awaiting';
const staged: readonly string[] = ['staffed', 'awaiting'] satisfies Staged[];

/** A story as it is listed: what it does, what a colleague does meanwhile, where it writes. */
interface Line {
  readonly act: Doing;
  readonly other: Doing;
  readonly fields: readonly Field[];
  readonly from?: 'prepared' | 'typed' | 'bare' | 'copied' | 'damaged' | Staged;
  readonly steps?: true;
  readonly onEdit?: true;
  readonly oneIn?: number;
}

const workbooks: readonly Workbook[] = [theOurs, someoneElses];

let told: readonly Story[] | undefined;

/** Every action there is, on a workbook we set up and on one somebody keeps. */
export function storiesOfOurs(): readonly Story[] {
  told ??= workbooks.flatMap((workbook) => {
    const start = startOn(workbook);
    return Object.entries(linesOn(start)).map(([name, line]) => storyOf(start, name, line));
  });
  return told;
}

function storyOf(
  start: Start,
  name: string,
  { act, other, fields, from = 'prepared', steps, onEdit, oneIn }: Line,
): Story {
  const options = onEdit ? { bundle: withOnEdit } : {};
  return {
    id: `${start.workbook.name === 'ours' ? 'ours' : 'theirs'}/${name}`,
    name,
    open: (saved, how) => reopened(saved ?? start[from], { ...options, ...optionsOf(how), seed: saved ? 11 : 7 }),
    openShared: (how) => reopened(start[staged.includes(from) ? from : 'typed'], { ...options, ...optionsOf(how) }),
    act,
    other,
    register: (host, index, as) => {
      const fields = { ...NEW_LEAD, customerName: `台州第${index}机床`, phone: `1391111000${index}` };
      return go(host, 'act', { action: 'createLead', request: `more-${index}`, input: { fields, verdicts: {} } }, as);
    },
    recover: (host) => void go(host, 'recover', {}, li.email),
    scan: (host) => scanAs(host, li.email),
    fields,
    ...(steps ? { steps } : {}),
    ...(oneIn ? { oneIn } : {}),
  };
}

const optionsOf = ({ onEdit, people }: Opening = {}) => ({
  ...(onEdit ? { bundle: withOnEdit } : {}),
  ...(people ? { people } : {}),
});

function linesOn(start: Start): Readonly<Record<string, Line>> {
  const { leads, customers, followUps } = fieldsOn(start.workbook);
  const act =
    (action: string, input: unknown): Doing =>
    (host, request, as) =>
      go(host, 'act', { action, request, input }, as);
  const ask =
    (method: string, input: object): Doing =>
    (host, request, as) =>
      go(host, 'rpc', { method, ask: { ...input, request } }, as);
  const takeBack =
    (action: string, number: string): Doing =>
    (host, request, as) =>
      go(host, 'undo', { seq: start.seqOf(action, number), request }, as);
  const adopt =
    (without: string): Doing =>
    (host, request, as) => {
      const { [without]: _, ...columns } = start.columnsOf('leads');
      const { headerRow } = start.workbook.leads;
      const shown = { sheetId: start.sheetIdOf('leads'), table: 'leads', headerRow, headers: start.headersOf('leads') };
      return go(host, 'adopt', { request, ...shown, columns }, as);
    };
  const bound = start.columnsOf('customers');
  const drafts = customers(AWAITING[0], AWAITING[1]); // the state of their approval is the first column added
  const archive = (name: string, phone: string) =>
    Object.fromEntries(Object.entries(customer(name, phone)).filter(([key]) => key in bound));
  const contact = { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' };
  const edit = (number: string, fields: Readonly<Record<string, string>>) =>
    act('updateRecord', { table: 'leads', number, fields, seen: start.cellsOf('leads', number) });
  return {
    createLead: {
      act: act('createLead', { fields: NEW_LEAD, verdicts: {} }),
      other: act('createLead', {
        fields: {
          source: '官网',
          customerName: '常州蓝湾材料',
          contactName: '吴越',
          phone: '13700007007',
          need: '要样品',
        },
        verdicts: {},
      }),
      fields: [leads('LX2026005', 'LX2026003')],
    },
    createCustomer: {
      act: act('createCustomer', { fields: archive('苏州相城精密', '13600006001'), verdicts: {} }),
      other: act('createCustomer', { fields: archive('昆山玉山模具', '13600006002'), verdicts: {} }),
      fields: [customers('CU2026001', 'CU2026001')],
    },
    createRecord: {
      act: act('createRecord', { table: 'tasks', fields: { title: '寄样品', record: 'LX2026001' } }),
      other: act('createRecord', { table: 'tasks', fields: { title: '改报价', record: 'LX2026003' } }),
      fields: [],
      steps: true,
      oneIn: 6,
    },
    updateRecord: {
      act: edit('LX2026001', { need: '想上两套系统', contactName: '周敏华' }),
      other: edit('LX2026003', { contactName: '孙丽丽', phone: '13800001033' }),
      fields: [leads('LX2026001', 'LX2026003')],
    },
    logFollowUp: {
      act: act('logFollowUp', { table: 'leads', number: 'LX2026001', fields: contact }),
      other: act('logFollowUp', { table: 'leads', number: 'LX2026003', fields: contact }),
      fields: [leads('LX2026001', 'LX2026003'), followUps('FU2026110001', 'FU2026110002')],
    },
    completeFollowUp: {
      act: act('completeFollowUp', step(start, 'LX2026001', { result: '样品已寄' })),
      other: act('completeFollowUp', step(start, 'LX2026003', { result: '样品已寄' })),
      fields: [leads('LX2026001', 'LX2026003'), followUps(stepOf(start, 'LX2026001'), stepOf(start, 'LX2026003'))],
    },
    postponeFollowUp: {
      act: act('postponeFollowUp', step(start, 'LX2026001', { to: '2026-12-05' })),
      other: act('postponeFollowUp', step(start, 'LX2026003', { to: '2026-12-06' })),
      fields: [leads('LX2026001', 'LX2026003'), followUps(stepOf(start, 'LX2026001'), stepOf(start, 'LX2026003'))],
    },
    convertLead: {
      act: act('convertLead', { lead: 'LX2026002', fields: {}, verdicts: {} }),
      other: act('convertLead', { lead: 'LX2026001', fields: {}, verdicts: {} }),
      fields: [leads('LX2026002', 'LX2026003'), customers('CU2026001', 'CU2026001')],
    },
    judgeDuplicate: {
      act: act('judgeDuplicate', judged('LX2026001', 'LX2026002')),
      other: act('judgeDuplicate', judged('LX2026003', 'LX2026004')),
      fields: [leads('LX2026001', 'LX2026003')],
    },
    undo: {
      act: takeBack('createLead', 'LX2026004'),
      other: takeBack('createLead', 'LX2026005'),
      fields: [leads('LX2026004', 'LX2026003')],
    },
    redo: {
      act: takeBack('undo', 'LX2026006'),
      other: takeBack('undo', 'LX2026007'),
      fields: [leads('LX2026005', 'LX2026003')],
    },
    replaceContact: {
      act: act('replaceContact', { number: 'CT2026001', customer: 'CU2026001', successor: 'CT2026002' }),
      other: act('replaceContact', { number: 'CT2026003', customer: 'CU2026001' }),
      fields: [customers('CU2026001', 'CU2026001')],
      from: 'staffed',
      oneIn: 6,
    },
    archiveRecord: {
      act: act('archiveRecord', { table: 'leads', number: 'LX2026002', reason: '停业' }),
      other: act('archiveRecord', { table: 'leads', number: 'LX2026003', reason: '' }),
      fields: [leads('LX2026002', 'LX2026003')],
    },
    restoreRecord: {
      act: act('restoreRecord', { table: 'leads', number: 'LX2026008' }),
      other: act('restoreRecord', { table: 'leads', number: 'LX2026009' }),
      fields: [leads('LX2026008', 'LX2026003')],
    },
    restore: {
      act: ask('restore', { table: 'leads', number: 'LX2026006', kind: 'gone' }),
      other: ask('restore', { table: 'leads', number: 'LX2026007', kind: 'gone' }),
      fields: [leads('LX2026005', 'LX2026003')],
    },
    approve: {
      act: ask('approve', { number: AWAITING[0], step: 'approve' }),
      other: ask('approve', { number: AWAITING[1], step: 'approve' }),
      fields: [{ ...drafts, at: { ...drafts.at, written: letterOf(Math.max(...Object.values(bound)) + 1) } }],
      from: 'awaiting',
    },
    addColumn: {
      act: ask('addColumn', { table: 'customers', field: 'archivedOn' }),
      other: ask('addColumn', { table: 'followUps', field: 'archivedOn' }),
      fields: [customers('CU2026001', 'CU2026001')],
      steps: true,
    },
    claim: {
      act: ask('claim', { as: 'replacement' }),
      other: ask('claim', { as: 'takeOver' }),
      fields: [leads('LX2026001', 'LX2026003')],
      from: 'copied',
      steps: true,
    },
    repair: {
      act: ask('repair', { ailment: 'noShadow', about: 'leads' }),
      other: ask('repair', { ailment: 'noShadow', about: 'leads' }),
      fields: [leads('LX2026001', 'LX2026003')],
      from: 'damaged',
      steps: true,
    },
    adopt: {
      act: adopt('lastFollowUpOn'),
      other: adopt('registeredOn'),
      fields: [leads('LX2026001', 'LX2026003')],
      steps: true,
    },
    scan: {
      act: (host, _request, as) => scanAs(host, as),
      other: (host, _request, as) => scanAs(host, as),
      fields: [leads('LX2026003', 'LX2026001')],
      from: 'typed',
      steps: true,
    },
    onEdit: {
      act: (host, _request, as) => typeAgain(host, start.workbook, 0, as),
      other: (host, _request, as) => typeAgain(host, start.workbook, 1, as),
      fields: [leads('LX2026005', 'LX2026003')],
      from: 'typed',
      steps: true,
      onEdit: true,
    },
    setUp: {
      act: (host, request, as) => go(host, 'setUp', { request, language: 'zh' }, as),
      other: (host, request, as) => go(host, 'setUp', { request, language: 'zh' }, as),
      fields: [],
      from: 'bare',
      steps: true,
      oneIn: 12,
    },
    preset: {
      act: ask('preset', { topic: 'leadPauses', name: 'close' }),
      other: ask('preset', { topic: 'customerPauses', name: 'byState' }),
      fields: [],
      steps: true,
    },
    settingsPage: {
      act: ask('settingsPage', { page: 'calendar' }),
      other: ask('settingsPage', { page: 'ownFields' }),
      fields: [],
      steps: true,
      oneIn: 4,
    },
    remove: {
      act: (host, request, as) => go(host, 'remove', { request }, as),
      other: (host, request, as) => go(host, 'remove', { request }, as),
      fields: [leads('LX2026001', 'LX2026003')],
      steps: true,
    },
    report: {
      act: ask('report', { name: 'channelQuality' }),
      other: ask('report', { name: 'channelQuality' }),
      fields: [leads('LX2026001', 'LX2026003')],
      steps: true,
    },
  };
}

const customer = (name: string, phone: string) => ({ name, kind: '企业', contactName: '沈工', phone, status: '活跃' });

/** The step the preparation logged on a lead. */
const stepOf = ({ workbook }: Start, lead: string): string => {
  const first = workbook.name === 'ours' ? 1 : 2;
  return `FU202611000${lead === 'LX2026001' ? first : first + 1}`;
};
const step = (start: Start, number: string, more: Readonly<Record<string, string>>) => ({
  table: 'leads',
  number,
  followUp: stepOf(start, number),
  ...more,
});
const judged = (number: string, other: string) => ({
  table: 'leads',
  number,
  otherTable: 'leads',
  other,
  verdict: 'different',
});

function fieldsOn(workbook: Workbook) {
  const field =
    (table: 'leads' | 'customers' | 'followUps', written: string, beside: string) =>
    (number: string, bystander: string): Field => {
      const { tab, headerRow, columns } = workbook[table];
      const letter = (key: string) => columns[key] ?? 'A';
      return {
        tab,
        headerRow,
        number,
        bystander,
        at: { number: letter('number'), written: letter(written), beside: letter(beside) },
      };
    };
  return {
    leads: field('leads', 'contactName', 'source'),
    customers: field('customers', 'name', 'number'),
    followUps: field('followUps', 'record', 'on'),
  };
}

/** Every slice, as the open page asks for them; a page that is told to wait gives up in the end. */
function scanAs(host: Host, as: string): Outcome<unknown> {
  let cursor: string | undefined;
  let told = '';
  for (let waited = 0; waited < 3; ) {
    const ask = cursor === undefined ? {} : { cursor };
    const slice = go<Outcome<{ cursor?: string; done: number }>>(host, 'rpc', { method: 'scan', ask }, as);
    if (!slice.ok) return slice;
    cursor = slice.value.cursor;
    if (cursor === undefined) break;
    const now = `${cursor} ${slice.value.done}`;
    waited = now === told ? waited + 1 : 0;
    told = now;
  }
  return { ok: true, value: null };
}

/** Types what stands there already into one of the rows that nobody has looked at: onEdit does the rest. */
function typeAgain(host: Host, { leads }: Workbook, which: number, as: string): Outcome<unknown> {
  const before = host.executions.length;
  const { sheetId } = JSON.parse(host.properties.document['crm.tab.leads'] ?? '{"sheetId":0}') as { sheetId: number };
  const tab = host.engine.sheets().find(({ id }) => id === sheetId)?.name;
  if (tab === undefined) return { ok: true, value: null };
  const last = Number(addressOf(host, { ...leads, tab }, 'LX2026005', 'number').replace(/\D/g, ''));
  const name = ['绍兴越城纺织', '嘉兴南湖电子'][which] ?? '';
  const column = (leads.columns.customerName ?? 'A').charCodeAt(0) - 65;
  const found = host.grid(tab).findIndex((row) => row[column] === name);
  host.as(as).type(tab, `${leads.columns.customerName}${found < 0 ? last + 1 + which : found + 1}`, name);
  const failed = host.executions.slice(before).some(({ status }) => status !== 'done');
  return failed ? { ok: false, problems: [{ code: 'failed' }] } : { ok: true, value: null };
}
