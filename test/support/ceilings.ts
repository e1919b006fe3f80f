import type { DrawnWorkbook, Host } from '../../host/api';
import type { Place } from './workbooks';

/** A tab for the customers that leads of a large register become. */
export const customerTab: DrawnWorkbook = {
  老客户: [['客户编号', '客户名称', '联系人', '电话', '客户状态', '来源线索']],
};
export const customerPlace: Place = {
  tab: '老客户',
  headerRow: 1,
  columns: { number: 'A', name: 'B', contactName: 'C', phone: 'D', status: 'E', sourceLead: 'F' },
};

/** What PERFORMANCE §1 allows an action at a register of N leads: calls on the sheet, and cells read as multiples of N and so many more. */
export interface Ceiling {
  readonly action: string;
  readonly calls: number;
  /** Calls beyond the floor of PERFORMANCE §1 on this layout, each for a reason. */
  readonly more?: readonly string[];
  readonly perLead: number;
  readonly besides: number;
  /** Calls of lock, cache and properties, where not six. */
  readonly side?: number;
}
/** What an action took. */
export interface Taken {
  readonly action: string;
  readonly calls: number;
  readonly side: number;
  readonly cells: number;
  /** Seconds by the cost model. */
  readonly seconds: number;
  readonly trace: readonly string[];
}

/** Calls of lock, cache and properties. */
export const SIDE = 6;
/** Those of a scan: it takes its turn, looks without the lock, and settles what it found under it. */
const SIDE_OF_SCAN = 16;

const WIDTH = 16;
/** What does not grow: the end of the journal and the header, three rows, a block or two of the shadow. */
const SOME = 600;

/** The blocks of 120,000 records come in three calls of five million characters. */
const SEARCHED = Array<string>(3).fill('a hundred blocks of the shadow come in one call');

export const ceilings: readonly Ceiling[] = [
  { action: 'open the sidebar', calls: 4, perLead: 0, besides: 60 },
  { action: 'save one lead', calls: 14, perLead: 2.2, besides: 0 },
  { action: 'save again', calls: 4, perLead: 0, besides: SOME },
  { action: 'save with a duplicate looked at', calls: 15, perLead: 2.2, besides: 0 },
  { action: 'update six fields', calls: 12, perLead: 1.2, besides: SOME },
  { action: 'onEdit of one valid cell', calls: 3, perLead: 0, besides: 9 * WIDTH },
  { action: 'onEdit flagged', calls: 5, perLead: 0, besides: 9 * WIDTH },
  { action: 'onEdit of a new row', calls: 12, perLead: 2.2, besides: 0 },
  {
    action: 'paste of 500 rows',
    calls: 8,
    more: ['far below its header the block is not read along with it'],
    perLead: 2.2,
    besides: 500 * WIDTH * 4,
  },
  { action: 'log a follow-up', calls: 21, perLead: 4.2, besides: 2 * SOME },
  { action: 'convert a lead', calls: 21, perLead: 1.2, besides: 3_000 + SOME },
  { action: 'search by the beginning of a name', calls: 4, more: SEARCHED, perLead: 0.05, besides: 2 * SOME },
  { action: 'search by pinyin', calls: 4, more: SEARCHED, perLead: 0.05, besides: 2 * SOME },
  // a tab the spreadsheet looks through by itself counts with all its cells, though none comes back but what was found
  {
    action: 'search for what a column of their own says',
    calls: 13,
    more: [...SEARCHED, ...Array<string>(5).fill('half a million cells found together come in one call')],
    perLead: 42,
    besides: 90_000,
  },
];

/** A full scan of N leads × 16 and 3 N follow-ups × 8, in slices (PERFORMANCE §1: 40 calls, 4.5 M cells at 100,000). */
export const scanCeilings: readonly Ceiling[] = [
  { action: 'scan: nothing changed', calls: 25, perLead: 45, besides: SOME, side: SIDE_OF_SCAN },
  { action: 'scan: one edit', calls: 40, perLead: 45, besides: SOME, side: SIDE_OF_SCAN },
  { action: 'scan: forty edits spread evenly', calls: 40, perLead: 45, besides: SOME, side: SIDE_OF_SCAN },
  { action: 'scan: the leads sorted', calls: 40, perLead: 45, besides: SOME, side: SIDE_OF_SCAN },
];

type Go = (door: string, ask: unknown) => unknown;
type Answer = { readonly ok: boolean; readonly value?: unknown; readonly problems?: readonly unknown[] };

/** Does each action of the list once at a register that is known whole, and says what it took. */
export function measure(host: Host, email: string, leads: Place, N: number, numberAt: (at: number) => string): Taken[] {
  const taken: Taken[] = [];
  const person = host.as(email);
  const go: Go = (door, ask) => JSON.parse(String(person.run('call', door, JSON.stringify(ask)))) as unknown;
  const noted = (action: string): void => {
    const run = host.executions[host.executions.length - 1];
    if (!run || run.error !== undefined) throw new Error(`${action}: ${run?.error ?? 'nothing ran'}`);
    const { read, write, flush, lock, cache, property } = run.calls;
    const calls = read + write + flush;
    const side = lock + cache + property;
    taken.push({ action, calls, side, cells: run.cells.read, seconds: run.modelledMs / 1000, trace: run.trace });
  };
  const must = (answer: unknown): void => {
    if (!(answer as Answer).ok) throw new Error(JSON.stringify(answer));
  };
  const cellsOf = (number: string) =>
    (go('read', { kind: 'one', table: 'leads', number }) as { cells: Readonly<Record<string, unknown>> }).cells;
  const act = (action: string, request: string, input: unknown): Answer =>
    go('act', { action, request, input }) as Answer;

  must(go('rpc', { method: 'hello', ask: {} }));
  noted('open the sidebar');
  const fields = {
    source: '行业展会',
    customerName: '绍兴柯桥澄川印染厂',
    contactName: '陈工',
    phone: '15800004521',
    need: '采购',
  };
  must(act('createLead', 'save-1', { fields, verdicts: {} }));
  noted('save one lead');
  must(act('createLead', 'save-1', { fields, verdicts: {} }));
  noted('save again');
  const middle = numberAt(N >> 1);
  const twin = { ...fields, customerName: String(cellsOf(middle).customerName), phone: String(cellsOf(middle).phone) };
  const refused = act('createLead', 'save-2', { fields: twin, verdicts: {} });
  const alike = (refused.problems ?? []) as readonly { params?: { number?: string } }[];
  if (alike.length === 0) throw new Error('The twin was not noticed.');
  const verdicts = Object.fromEntries(alike.map(({ params }) => [params?.number ?? '', 'different']));
  must(act('createLead', 'save-3', { fields: twin, verdicts }));
  noted('save with a duplicate looked at');
  const six = {
    customerName: '绍兴上虞春晖风机厂',
    contactName: '孙丽丽',
    phone: '15800001009',
    email: 'sun@example.com',
    source: '市场活动',
    region: '绍兴',
  };
  const number = numberAt(calm(N - 20));
  must(act('updateRecord', 'update-1', { table: 'leads', number, fields: six, seen: cellsOf(number) }));
  noted('update six fields');
  const column = (key: string): string => leads.columns[key] ?? '';
  const row = calm(N - 4) + 2;
  // whatever the row still lacked is said of it now
  person.type(leads.tab, `${column('contactName')}${row}`, '孙丽');
  person.type(leads.tab, `${column('contactName')}${row}`, '孙丽丽');
  noted('onEdit of one valid cell');
  person.type(leads.tab, `${column('phone')}${row}`, '1380000452O');
  noted('onEdit flagged');
  const fresh = host.engine.lastRow(host.engine.sheets().find(({ name }) => name === leads.tab)?.id ?? 0) + 1;
  person.insertRows(leads.tab, fresh, 600);
  person.type(leads.tab, `${column('customerName')}${fresh}`, '嘉兴南湖新客');
  noted('onEdit of a new row');
  const block = Array.from({ length: 500 }, (_, index) => [`粘贴公司第${index}家`]);
  person.paste(leads.tab, `${column('customerName')}${fresh + 1}`, block);
  noted('paste of 500 rows');
  const followUp = { method: '电话', keyPoints: '谈了' };
  must(act('logFollowUp', 'log-1', { table: 'leads', number, fields: followUp }));
  noted('log a follow-up');
  must(act('convertLead', 'convert-1', { lead: number, fields: {}, verdicts: {} }));
  noted('convert a lead');
  const found = (text: string, action: string): void => {
    const answer = go('rpc', { method: 'search', ask: { text } }) as { value: { hits: readonly unknown[] } };
    noted(action);
    if (answer.value.hits.length === 0) throw new Error(`${text} was not found.`);
  };
  found(String(cellsOf(middle).customerName).slice(0, -4), 'search by the beginning of a name');
  found('shanghai', 'search by pinyin');
  found('价格敏感', 'search for what a column of their own says');
  return taken;
}

/** Every twelfth lead of the large book has nothing to be said about it: an edit of it changes no check. */
const calm = (at: number): number => at - (at % 12);

/** What a full scan takes after each of these, at a register that is known whole. */
export function measureScans(
  host: Host,
  email: string,
  { tab, columns }: Place,
  N: number,
  names: readonly string[] = scanCeilings.map(({ action }) => action),
): Taken[] {
  const person = host.as(email);
  const edit = (at: number): void => person.type(tab, `${columns.owner}${calm(at) + 2}`, '赵六');
  const before: Readonly<Record<string, { readonly changed: number; do(): void }>> = {
    'scan: nothing changed': { changed: 0, do: () => undefined },
    'scan: one edit': { changed: 1, do: () => edit(N >> 1) },
    'scan: forty edits spread evenly': {
      changed: 40,
      do: () => Array.from({ length: 40 }, (_, at) => edit(Math.floor((at * N) / 40) + 24)),
    },
    'scan: the leads sorted': { changed: 0, do: () => person.sort(tab, `A2:P${N + 1}`, 2) },
  };
  return names.map((action) => {
    before[action]?.do();
    host.forget();
    const changed = scanned(host, email);
    if (changed !== before[action]?.changed) throw new Error(`${action}: ${changed} changed`);
    const runs = host.executions;
    const sum = (of: (run: (typeof runs)[number]) => number): number => runs.reduce((all, run) => all + of(run), 0);
    return {
      action,
      calls: sum(({ calls }) => calls.read + calls.write + calls.flush),
      side: sum(({ calls }) => calls.lock + calls.cache + calls.property),
      cells: sum(({ cells }) => cells.read),
      seconds: sum(({ modelledMs }) => modelledMs) / 1000,
      trace: runs.flatMap(({ trace }) => trace),
    };
  });
}

/** Every slice of a scan; answers of how many rows something was written down. */
export function scanned(host: Host, email: string): number {
  let changed = 0;
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const answer = String(host.as(email).run('call', 'scan', JSON.stringify(cursor === undefined ? {} : { cursor })));
    const slice = JSON.parse(answer) as { cursor?: string; changed: number };
    changed += slice.changed;
    cursor = slice.cursor;
  }
  return changed;
}

/** A line for people: what was taken of what is allowed. */
export function lineOf({ action, calls, side, cells, seconds }: Taken, N: number): string {
  const ceiling = [...ceilings, ...scanCeilings].find((one) => one.action === action);
  const most = (ceiling?.calls ?? 0) + (ceiling?.more?.length ?? 0);
  return [
    `${action}: ${calls} calls of ${most}`,
    `${side} of ${ceiling?.side ?? SIDE} of lock, cache and properties`,
    `${cells.toLocaleString('en')} cells read of ${Math.round((ceiling?.perLead ?? 0) * N + (ceiling?.besides ?? 0)).toLocaleString('en')}`,
    `${seconds.toFixed(1)} s by the cost model`,
  ].join(' · ');
}

/** What is above its ceiling, in words; everything of the list must have been measured. */
export function above(taken: readonly Taken[], N: number, list: readonly Ceiling[] = ceilings): string[] {
  return list.flatMap(({ action, calls: floor, more = [], perLead, besides, side = SIDE }): string[] => {
    const one = taken.find((each) => each.action === action);
    if (!one) return [`${action} was not measured`];
    const calls = floor + more.length;
    const most = perLead * N + besides;
    return [
      ...(one.calls > calls ? [`${action}: ${one.calls} calls, at most ${calls}`] : []),
      ...(one.side > side ? [`${action}: ${one.side} calls of lock, cache and properties, at most ${side}`] : []),
      ...(one.cells > most ? [`${action}: ${one.cells} cells read, at most ${most}`] : []),
    ];
  });
}
