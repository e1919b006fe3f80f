import type { Host } from '../../host/api';
import { tables } from '../../src/crm/tables';
import type { Problem } from '../../src/values/outcome';
import { hostileTexts, longTexts } from '../support/hostileTexts';
import { go, storeHost } from '../support/storeBundle';
import { must, scanAll } from '../support/workbooks';

/** A form whose text fields each get another of the hostile texts, so that every text meets every field. */
interface Form {
  readonly table: 'leads' | 'customers' | 'followUps';
  readonly tab: string;
  readonly action: string;
  readonly texts: readonly string[];
  readonly rest: (index: number) => Readonly<Record<string, string>>;
  readonly about?: Readonly<Record<string, unknown>>;
}
const phone = (index: number): string => `139${String(10_000_000 + index * 7919).slice(-8)}`;
const forms: readonly Form[] = [
  {
    table: 'leads',
    tab: '线索登记表',
    action: 'createLead',
    texts: [
      'sourceDetail',
      'customerName',
      'contactName',
      'title',
      'wechat',
      'need',
      'budget',
      'region',
      'productLine',
    ],
    rest: (index) => ({ source: '官网', phone: phone(index) }),
  },
  {
    table: 'customers',
    tab: '客户档案',
    action: 'createCustomer',
    texts: ['name', 'industry', 'address', 'contactName', 'title', 'needTags', 'decisionChain', 'history', 'remark'],
    rest: (index) => ({ kind: '企业', phone: phone(index) }),
  },
  {
    table: 'followUps',
    tab: '跟进记录',
    action: 'logFollowUp',
    texts: ['keyPoints', 'feedback', 'nextStep'],
    rest: () => ({ method: '电话', nextDueOn: '2026-11-24' }),
    about: { table: 'leads', number: 'LX2026001' },
  },
];

const settled = (text: string): string => text.trim().replace(/\r\n?/g, '\n');
const everything = [...hostileTexts.map(({ text }) => text), ...longTexts];

test('the collection holds three hundred texts and more, no two alike', () => {
  expect(new Set(everything).size).toBeGreaterThanOrEqual(300);
});

describe.each(forms)('whatever is typed into a form of $table', (form) => {
  const host = storeHost();
  const saved = new Map<string, Readonly<Record<string, string>>>();
  const refusals = new Set<string>();

  test('is stored as typed, or the field is named and the reason given', () => {
    must(go(host, 'setUp', { request: 's', language: 'zh' }));
    if (form.about)
      save(host, forms[0] as Form, 100_000, { customerName: '杭州云杉', contactName: '周敏', need: '采购' });
    everything.forEach((_, index) => {
      const typed = Object.fromEntries(
        form.texts.map((field, at) => [field, everything[(index + at * 31) % everything.length] ?? '']),
      );
      const first = save(host, form, index, typed);
      // a doubt travels with a refusal and refuses nothing itself: its text is saved as typed
      const problems = first.ok ? [] : first.problems.filter(({ warning }) => !warning);
      for (const { code } of problems) refusals.add(code);
      expect(problems.filter(({ field }) => !field || !(field in typed))).toEqual([]);
      const mended = { ...typed, ...Object.fromEntries(problems.map(({ field = '' }) => [field, '照常填写'])) };
      const outcome = first.ok ? first : save(host, form, index, mended);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      saved.set(outcome.value.number, mended);
      if (index % 50 === 49) scanAll(host); // as the open page does
    });

    const rows = host.grid(form.tab);
    const header = rows[0] ?? [];
    const labels = tables[form.table].fields as Readonly<Record<string, { label: { zh: string } }>>;
    for (const [number, typed] of saved) {
      const row = rows.find(([first]) => first === number) ?? [];
      const shown = Object.fromEntries(
        form.texts.map((field) => [field, String(row[header.indexOf(labels[field]?.label.zh ?? '')] ?? '')]),
      );
      expect([number, shown]).toEqual([
        number,
        Object.fromEntries(form.texts.map((field) => [field, settled(typed[field] ?? '')])),
      ]);
    }
    expect(saved.size).toBe(everything.length);
  });

  test('only what no cell can hold, or no field may, is refused', () => {
    expect([...refusals].sort()).toEqual(expect.arrayContaining(['cell.notStorable', 'text.tooLong']));
    expect([...refusals].filter((code) => !ALLOWED.has(code))).toEqual([]);
  });

  test('runs as no formula', () => {
    const sheet = host.engine.sheets().find(({ name }) => name === form.tab);
    const formulas = host.engine.formulas(sheet?.id ?? 0, {
      row: 1,
      column: 1,
      rows: saved.size + 2,
      columns: sheet?.columns ?? 1,
    });

    expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
  });

  test('reads back from journal and shadow as it stands: the scan finds nobody’s edit', () => {
    scanAll(host);
    const entries = go<readonly { action: string }[]>(host, 'entries', { limit: 5_000 });

    expect(entries.filter(({ action }) => !['check', ...Object.values(EXPECTED)].includes(action))).toEqual([]);
  });
});

const EXPECTED = { leads: 'createLead', customers: 'createCustomer', followUps: 'logFollowUp', setUp: 'setUp' };
const ALLOWED: ReadonlySet<string> = new Set([
  'cell.notStorable',
  'cell.tooLong',
  'text.tooLong',
  'field.required',
  // blanks are no money and no step
  'money.unread',
  'followUp.dayNeedsStep',
]);

type Saved = { ok: true; value: { number: string } } | { ok: false; problems: readonly Problem[] };

function save(host: Host, form: Form, index: number, texts: Readonly<Record<string, string>>): Saved {
  const fields = { ...form.rest(index), ...texts };
  const request = `${form.table}-${index}-${Object.values(texts).join('').length}`.slice(0, 60);
  const ask = (verdicts: Readonly<Record<string, string>>): Saved =>
    go(host, 'act', {
      action: form.action,
      request,
      input: { ...form.about, fields, ...(form.about ? {} : { verdicts }) },
    });
  const first = ask({});
  const alike = first.ok ? [] : first.problems.flatMap(({ params }) => (params?.number ? [String(params.number)] : []));
  return alike.length > 0 ? ask(Object.fromEntries(alike.map((number) => [number, 'different']))) : first;
}
