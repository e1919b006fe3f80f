import type { Host } from '../../host/api';
import { bundleFrom, go, li, storeHost, wang } from './storeBundle';
import { must, scanAll } from './workbooks';

/** Where a workbook is kept, and where the script believes it is; the second is another on purpose. */
export interface Zone {
  readonly sheet: string;
  readonly script: string;
  /** The zone the spreadsheet is moved to in mid-life. */
  readonly later: string;
  readonly because: string;
}
export const zones: readonly Zone[] = [
  { sheet: 'Asia/Shanghai', script: 'America/New_York', later: 'Europe/Berlin', because: 'most workbooks are here' },
  {
    sheet: 'America/Santiago',
    script: 'Asia/Shanghai',
    later: 'Africa/Cairo',
    because: 'its summer time begins at midnight: one day of the year has no 00:00',
  },
  { sheet: 'Asia/Kolkata', script: 'Europe/London', later: 'Asia/Kathmandu', because: 'half an hour, and a quarter' },
  { sheet: 'Pacific/Kiritimati', script: 'Pacific/Pago_Pago', later: 'Pacific/Pago_Pago', because: 'UTC+14, then −11' },
  {
    sheet: 'Pacific/Pago_Pago',
    script: 'Pacific/Kiritimati',
    later: 'Pacific/Kiritimati',
    because: 'UTC−11, then +14',
  },
  { sheet: 'America/New_York', script: 'Asia/Shanghai', later: 'America/Los_Angeles', because: 'clocks change at two' },
  {
    sheet: 'Australia/Lord_Howe',
    script: 'Europe/Paris',
    later: 'Australia/Adelaide',
    because: 'summer time is half an hour',
  },
  { sheet: 'Africa/Cairo', script: 'Asia/Tokyo', later: 'Asia/Beirut', because: 'clocks skip midnight in spring' },
];

/** How people of a locale type a day and an amount. */
export interface Writing {
  readonly locale: string;
  day(day: string): string;
  amount(yuan: number): string;
}
const parts = (day: string): string[] => day.split('-');
const grouped = (yuan: number, thousands: string, decimal: string): string => {
  const [whole = '', cents = ''] = yuan.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${cents}`;
};
export const writings: readonly Writing[] = [
  { locale: 'zh_CN', day: (day) => parts(day).map(Number).join('/'), amount: (yuan) => grouped(yuan, ',', '.') },
  {
    locale: 'de_DE',
    day: (day) => parts(day).reverse().join('.'),
    amount: (yuan) => grouped(yuan, '.', ','),
  },
  {
    locale: 'en_US',
    day(day) {
      const [year, month, date] = parts(day).map(Number);
      return `${month}/${date}/${year}`;
    },
    amount: (yuan) => grouped(yuan, ',', '.'),
  },
  {
    locale: 'fr_FR',
    day: (day) => parts(day).reverse().join('/'),
    amount: (yuan) => yuan.toFixed(2).replace('.', ','),
  },
];

/** Days on which some clock of the zones above skips or repeats an hour. */
const turns = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-04',
  '2026-04-05',
  '2026-04-24',
  '2026-09-06',
  '2026-10-04',
  '2026-10-25',
  '2026-10-29',
  '2026-11-01',
] as const;

/** The instant at which clocks in a zone show a wall time; zones are asked of Intl, not of the host. */
export function instantAt(wall: string, zone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const wanted = Date.parse(`${wall}Z`);
  let instant = wanted;
  for (let tries = 0; tries < 3; tries += 1) {
    instant += wanted - Date.parse(`${shown.format(instant).replace(' ', 'T')}Z`);
  }
  return new Date(instant).toISOString();
}

/** A year's work at a workbook, the same by every wall clock; answers everything it leaves: cells, entries, sentences. */
export function tellStory(zone: Zone, { locale, day, amount }: Writing): Story {
  const host = storeHost({
    now: instantAt('2026-03-07T23:59:30', zone.sheet),
    timeZone: zone.sheet,
    locale,
    keepsContexts: true,
    bundle: inZone(zone.script),
  });
  let here = zone.sheet;
  const at = (wall: string): void => host.clock.set(instantAt(wall, here));
  const said: unknown[] = [];
  let asked = 0;
  const act = (action: string, input: unknown): { number: string; seq: number } => {
    asked += 1;
    const { value } = must(
      go<{ ok: true; value: { number: string; seq: number; message: unknown } }>(host, 'act', {
        action,
        input,
        request: `request-${asked}`,
      }),
    );
    said.push(value.message);
    return value;
  };
  const lead = (at: number): string =>
    act('createLead', {
      verdicts: {},
      fields: {
        source: '官网',
        customerName: `${names[at % names.length]}商贸`,
        contactName: '周敏',
        phone: `1390000${String(1000 + at * 37)}`,
        need: '采购',
        budget: '12345.6',
        registeredOn: turnAt(at),
        nextFollowUpOn: turnAt(at + 1),
      },
    }).number;

  must(go(host, 'setUp', { request: 's', language: 'zh' }));
  const saved = turns.map((_, index) => lead(index));
  at('2026-03-08T00:30:00');
  const [first = '', second = '', third = ''] = saved;
  const log = (number: string, on: string, nextDueOn: string): string =>
    act('logFollowUp', {
      table: 'leads',
      number,
      fields: { on, method: '电话', keyPoints: `${on} 谈过`, nextStep: '发方案', nextDueOn },
    }).number;
  turns.forEach((turn, index) => {
    if (index < 5) log(saved[index] ?? '', turn, turnAt(index + 1));
  });
  at('2026-03-28T23:59:59');
  const step = log(first, '2026-03-28', '2026-03-29');
  at('2026-03-29T00:00:00');
  act('postponeFollowUp', { table: 'leads', number: first, followUp: step, to: '2026-04-05' });

  const people = host.as(wang.email);
  const columnOf = (label: string): string => letterOf(host.grid(TAB)[0]?.indexOf(label) ?? -1);
  const rowOf = (text: string): number => host.grid(TAB).findIndex((row) => row.includes(text)) + 1;
  const typed = saved.length + 2;
  at('2026-04-24T12:10:00');
  people.type(TAB, `${columnOf('客户名称')}${typed}`, '手打的客户');
  people.type(TAB, `${columnOf('联系人')}${typed}`, '李雷');
  people.type(TAB, `${columnOf('登记日期')}${typed}`, day('2026-04-24'));
  people.type(TAB, `${columnOf('下次跟进')}${typed}`, day('2026-09-06'));
  people.type(TAB, `${columnOf('预算')}${typed}`, amount(1_234_567.5));
  people.type(TAB, `${columnOf('预算')}${rowOf(second)}`, amount(98_765.25));
  people.type(TAB, `${columnOf('下次跟进')}${rowOf(third)}`, day('2026-10-25'));
  const block = turns.map((turn) => [day(turn), `粘贴 ${turn}`]);
  people.paste(TAB, `${columnOf('登记日期')}${typed + 1}`, block);
  people.paste(
    TAB,
    `${columnOf('客户名称')}${typed + 1}`,
    turns.map((turn) => [`粘贴 ${turn} 公司`]),
  );
  scanAll(host);
  said.push(todayOf(host));

  const seen = cellsOf(host, second);
  act('updateRecord', { table: 'leads', number: second, fields: { nextFollowUpOn: '2026-11-01' }, seen });
  act('convertLead', { lead: third, verdicts: {}, fields: {} });
  const customer = act('createCustomer', {
    verdicts: {},
    fields: {
      name: '签约的客户',
      contactName: '钱进',
      phone: '13912345678',
      signedOn: '2026-09-06',
      contractEndsOn: '2027-09-05',
      contractAmount: '1234567.5',
    },
  });

  here = zone.later;
  host.engine.apply({ email: wang.email, by: 'person' }, { do: 'changeWorkbook', timeZone: here });
  at('2026-09-06T00:00:00');
  scanAll(host);
  said.push(todayOf(host));
  const later = log(saved[5] ?? '', '2026-09-06', '2026-10-25');
  act('postponeFollowUp', { table: 'leads', number: saved[5] ?? '', followUp: later, to: '2026-11-01' });
  must(go(host, 'rpc', { method: 'report', ask: { name: 'channelQuality', request: 'report-1' } }));
  must(go(host, 'undo', { seq: customer.seq, request: 'undo-1' }));
  act('updateRecord', {
    table: 'leads',
    number: first,
    fields: { nextFollowUpOn: '2026-12-31' },
    seen: cellsOf(host, first),
  });
  must(go(host, 'undo', { seq: lastSeq(host), request: 'undo-2' }, li.email));
  at('2026-12-31T23:59:59');
  said.push(lead(10));
  at('2027-01-01T00:00:00');
  said.push(lead(11));
  scanAll(host);
  said.push(todayOf(host));
  return { left: leftOf(host, said), edits: editsIn(host), log: host.executions.flatMap((run) => run.log) };
}

export interface Story {
  /** Everything that must not depend on where people are: line by line, so that a difference can be read. */
  readonly left: readonly string[];
  /** Actions of the journal that say a person edited something. */
  readonly edits: readonly string[];
  readonly log: readonly string[];
}

const TAB = '线索登记表';
const names = [
  '云杉',
  '远帆',
  '海之星',
  '恒通',
  '澄川',
  '正合',
  '宏远',
  '百川',
  '金辰',
  '博雅',
  '华盛',
  '东岳',
  '新桥',
];
const turnAt = (at: number): string => turns[at % turns.length] as string;
const letterOf = (index: number): string => {
  if (index < 0) throw new Error('There is no such column.');
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
};

/** Our add-on in a manifest of another zone. */
function inZone(timeZone: string) {
  const bundle = bundleFrom('storeEntry.ts');
  return { ...bundle, manifest: JSON.stringify({ ...JSON.parse(bundle.manifest), timeZone }) };
}

const cellsOf = (host: Host, number: string): object =>
  go<{ cells: object }>(host, 'read', { kind: 'one', table: 'leads', number }).cells;
const todayOf = (host: Host): unknown => go(host, 'rpc', { method: 'today', ask: { language: 'zh' } });
const lastSeq = (host: Host): number => go<readonly { seq: number }[]>(host, 'entries', { limit: 1 })[0]?.seq ?? 0;

type Entries = readonly { readonly seq: number; readonly action: string; readonly changes: unknown }[];

function leftOf(host: Host, said: readonly unknown[]): string[] {
  const shown = host.engine.sheets().filter(({ name }) => !name.startsWith('_'));
  const cells = shown.flatMap(({ name, id, rows, columns }) => {
    const values = host.engine.values(id, { row: 1, column: 1, rows, columns });
    const written = host.grid(name);
    return values.flatMap((line, row) =>
      line.some((cell) => cell !== null && cell !== '')
        ? [`${name} ${row + 1}: ${JSON.stringify(written[row])} ${JSON.stringify(line)}`]
        : [],
    );
  });
  const entries = go<Entries>(host, 'entries', { limit: 500 }).map((entry) => JSON.stringify(entry));
  return [...cells, ...entries, ...said.map((one) => JSON.stringify(one))];
}

const editsIn = (host: Host): string[] => go<Entries>(host, 'entries', { limit: 500 }).map(({ action }) => action);
