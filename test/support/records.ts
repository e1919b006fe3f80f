import type { Action, Answers, Context, Decision, Person } from '../../src/crm/actions/action';
import { duplicateKeys } from '../../src/crm/rules/duplicates';
import { tables } from '../../src/crm/tables';
import type { Settings } from '../../src/crm/tables/settings';
import { defaultSettings } from '../../src/crm/tables/settingsDefaults';
import { type Cells, type Change, inverseOf, type Verdict } from '../../src/schema/change';
import type { Read } from '../../src/schema/read';
import { atSetup, type Stored, type Table } from '../../src/schema/table';
import { type Cell, sameCell, textOf } from '../../src/values/cell';
import type { Outcome } from '../../src/values/outcome';

/** Thursday. */
export const today = '2026-11-19';
export const wanqing: Person = { email: 'wanqing@example.com', name: '张婉清' };
export const settings: Settings = {
  ...defaultSettings('zh'),
  members: [
    { name: '张婉清', email: 'wanqing@example.com', role: '销售' },
    { name: '李牧野', email: 'muye@example.com', role: '销售' },
  ],
};

type Given = Readonly<Record<string, Cell>>;

/** Stored records, complete enough to be valid; a test states only what matters to it. */
export const aLead = (number: string, cells: Given = {}): Stored =>
  stored('leads', number, {
    ...blank('leads'),
    source: '行业展会',
    customerName: '合肥星衡检测技术有限公司',
    contactName: '丁一鸣',
    phone: '13800001137',
    need: '检测排期与报告流转',
    status: '初次接触',
    owner: '张婉清',
    grade: 'C',
    ...cells,
  });
export const aCustomer = (number: string, cells: Given = {}): Stored =>
  stored('customers', number, {
    ...blank('customers'),
    name: '杭州远岫软件有限公司',
    contactName: '林泽',
    phone: '13800003356',
    status: '活跃',
    manager: '王思远',
    ...cells,
  });
export const aFollowUp = (number: string, record: string, cells: Given = {}): Stored =>
  stored('followUps', number, {
    ...blank('followUps'),
    on: { day: '2026-11-10' },
    record,
    method: '电话',
    keyPoints: '确认点检范围',
    by: '张婉清',
    state: '待完成',
    nextStep: '发送报价',
    nextDueOn: { day: '2026-11-16' },
    ...cells,
  });

export const aContact = (number: string, customer: string, cells: Given = {}): Stored =>
  stored('contacts', number, { ...blank('contacts'), customer, name: '林泽', status: '在职', ...cells });
/** Any record of a further table; a test states all that matters to it. */
export const aRecord = (table: keyof typeof tables, number: string, cells: Given = {}): Stored =>
  stored(table, number, { ...blank(table), ...cells });

const blank = (table: keyof typeof tables): Given => Object.fromEntries(atSetup(tables[table]).map((key) => [key, '']));

export function stored(table: keyof typeof tables, number: string, cells: Given): Stored {
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries((tables[table] as Table).fields)) {
    const read = field.parse(cells[key] ?? '', settings);
    if (read.ok && read.value !== undefined) fields[key] = read.value;
  }
  return { table, number, fields, cells };
}

/** The workbook as the actions see it, in memory: no cell, no row, no Google. */
export class Records {
  readonly #records = new Map<string, Stored>();
  readonly #verdicts = new Map<string, Verdict>();
  #issued = 0;

  constructor(records: readonly Stored[] = []) {
    for (const record of records) this.#records.set(record.number, record);
  }

  /** Everything it holds, for comparing two moments. */
  snapshot(): unknown {
    const records = [...this.#records.values()].map(({ table, number, cells }) => ({ table, number, cells }));
    return { records, verdicts: [...this.#verdicts].filter(([, verdict]) => verdict !== 'open') };
  }

  get(number: string): Stored | undefined {
    return this.#records.get(number);
  }

  cell(number: string, field: string): Cell | undefined {
    return this.#records.get(number)?.cells[field];
  }

  verdictOf = (a: string, b: string): Verdict => this.#verdicts.get(pairKey(a, b)) ?? 'open';

  read(read: Read): Stored | undefined | readonly Stored[] {
    const all = [...this.#records.values()];
    switch (read.kind) {
      case 'one':
        return all.find((record) => record.table === read.table && record.number === read.number);
      case 'linkedTo':
        return all.filter(
          (record) =>
            record.table === read.table && read.number !== '' && textOf(record.cells[read.field] ?? '') === read.number,
        );
      case 'sharing':
        return all.filter((record) =>
          duplicateKeys(record.table, record.fields, settings).some((key) => read.keys.includes(key)),
        );
      case 'all':
        return all.filter((record) => record.table === read.table);
    }
  }

  context(more: Partial<Context> = {}): Context {
    return Object.freeze({
      today,
      now: `${today}T14:32:05`,
      user: wanqing,
      language: 'zh' as const,
      settings,
      columns: (table: string) => atSetup(tables[table as keyof typeof tables]),
      next: (table: string) => `NEW-${table}-${++this.#issued}`,
      verdictOf: this.verdictOf,
      ...more,
    });
  }

  /** What an action decides about an input, with everything frozen that it is given. Nothing is applied. */
  decide<I, R extends Readonly<Record<string, Read>>>(
    action: Action<I, R>,
    input: unknown,
    more: Partial<Context> = {},
  ): Outcome<Decision> {
    const read = action.parse(frozen(input));
    if (!read.ok) return read;
    const reads = action.reads(frozen(read.value), settings);
    const answers = Object.fromEntries(Object.entries(reads).map(([key, one]) => [key, frozen(this.read(one))]));
    // Each kind of read is answered with the kind of answer Answers gives it.
    const found = answers as Answers<R>;
    const keys = action.alike?.(found, read.value, settings) ?? [];
    const alike = frozen(this.read({ kind: 'sharing', keys })) as readonly Stored[];
    return action.decide({ ...found, sharing: alike }, frozen(read.value), this.context(more));
  }

  /** Decides and carries it out; throws where the action refuses. */
  run<I, R extends Readonly<Record<string, Read>>>(action: Action<I, R>, input: unknown): Decision {
    const outcome = this.decide(action, input);
    if (!outcome.ok) throw new Error(`refused: ${outcome.problems.map((problem) => problem.code).join(', ')}`);
    this.apply(outcome.value.changes);
    return outcome.value;
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.#applyOne(change);
  }

  /** Takes changes back, the last one first. */
  takeBack(changes: readonly Change[]): void {
    this.apply([...changes].reverse().map(inverseOf));
  }

  #applyOne(change: Change): void {
    if (change.kind === 'judge') {
      this.#verdicts.set(pairKey(...change.pair), change.verdict);
      return;
    }
    const before = this.#records.get(change.number);
    if (change.kind === 'create' || change.kind === 'register') {
      if (before !== undefined) throw new Error(`${change.number} is there already`);
      this.#keep(change.table, change.number, { ...blank(change.table as keyof typeof tables), ...change.fields });
    } else if (change.kind === 'withdraw' || change.kind === 'unregister') {
      this.#records.delete(change.number);
    } else {
      if (before === undefined) throw new Error(`${change.number} is not there`);
      for (const [key, cell] of Object.entries(change.before)) {
        if (!sameCell(before.cells[key] ?? '', cell))
          throw new Error(`${key} of ${change.number} is not what was seen`);
      }
      this.#keep(change.table, change.number, { ...before.cells, ...change.fields });
    }
  }

  #keep(table: string, number: string, cells: Cells): void {
    this.#records.set(number, stored(table as keyof typeof tables, number, cells));
  }
}

const pairKey = (a: string, b: string): string => [a, b].sort().join(' ');

/** The same value, frozen to its leaves: an action that writes into what it was given throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
