import type { Host } from '../../host/api';
import type { Entry } from '../../src/schema/change';
import type { Problem } from '../../src/values/outcome';
import { go, li } from '../support/storeBundle';
import { addressOf, cellOf, must, ours, scanAll, someoneElses, type Workbook, workbooks } from '../support/workbooks';

const lead = {
  source: '行业展会',
  customerName: '上海澄川精密机械有限公司',
  contactName: '陈工',
  phone: '13800004521',
  need: '采购两台加工中心',
};
const act = (host: Host, action: string, request: string, input: unknown) =>
  must(go(host, 'act', { action, request, input }));
const entriesOf = (host: Host): readonly Entry[] => go(host, 'entries', {});
const seqOf = (host: Host, action: string): number => entriesOf(host).find((one) => one.action === action)?.seq ?? 0;
interface Answers {
  readonly choices?: Readonly<Record<string, string>>;
  readonly seen?: Readonly<Record<string, string>>;
}
let requests = 0;
const undo = (host: Host, seq: number, answers: Answers = {}) => {
  requests += 1;
  return go(host, 'undo', { seq, request: `undo-${requests}`, ...answers });
};
const problemsOf = (host: Host, seq: number): readonly Problem[] => {
  const outcome = undo(host, seq);
  return outcome.ok ? [] : outcome.problems;
};
/** The answers of somebody who was shown these problems and takes one side in all of them. */
const all = (problems: readonly Problem[], choice: 'keep' | 'restore'): Required<Answers> => ({
  choices: Object.fromEntries(problems.map(({ params }) => [String(params?.key), choice])),
  seen: Object.fromEntries(problems.map(({ params }) => [String(params?.key), String(params?.now)])),
});

describe.each(workbooks)('on a workbook of $name', (workbook: Workbook) => {
  const { leads } = workbook;
  const edited = (): Host => {
    const host = workbook.open();
    const seen = go<{ cells: object }>(host, 'read', { kind: 'one', table: 'leads', number: 'LX2026003' }).cells;
    const fields = { contactName: '孙丽丽', need: '看样机，预算 20 万' };
    act(host, 'updateRecord', 'edit', { table: 'leads', number: 'LX2026003', fields, seen });
    host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026003', 'contactName'), '孙总');
    return host;
  };
  const read = (host: Host, field: string) => cellOf(host, leads, 'LX2026003', field);

  test('what somebody changed since is named with what stands, what was written and what would come back', () => {
    const host = edited();
    const was = '孙丽';
    expect(problemsOf(host, seqOf(host, 'updateRecord'))).toMatchObject([
      {
        code: 'undo.conflict',
        field: 'contactName',
        params: { key: 'leads|LX2026003|contactName', now: '孙总', wrote: '孙丽丽', to: was, by: '', at: '' },
      },
    ]);
    expect(read(host, 'contactName')).toBe('孙总');
    expect(read(host, 'need')).toBe('看样机，预算 20 万');
  });

  test.each`
    choice       | contact   | because
    ${'keep'}    | ${'孙总'} | ${'it was chosen to stay; the other field goes back all the same'}
    ${'restore'} | ${'孙丽'} | ${'the person has seen it and wants the old one'}
  `('a field in conflict reads $contact after “$choice”: $because', ({ choice, contact }) => {
    const host = edited();
    const before = workbook === ours ? '了解一下' : '';
    must(undo(host, seqOf(host, 'updateRecord'), all(problemsOf(host, seqOf(host, 'updateRecord')), choice)));
    expect([read(host, 'contactName'), read(host, 'need')]).toEqual([contact, before]);

    must(undo(host, seqOf(host, 'undo')));
    expect([read(host, 'contactName'), read(host, 'need')]).toEqual(['孙总', '看样机，预算 20 万']);
    expect(entriesOf(host)[0]?.action).toBe('redo');
  });

  test('a further change while somebody was choosing is asked again, with the value that stands now', () => {
    const host = edited();
    const seq = seqOf(host, 'updateRecord');
    const answers = all(problemsOf(host, seq), 'restore');
    host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026003', 'contactName'), '孙董');

    expect(undo(host, seq, answers)).toMatchObject({ ok: false, problems: [{ params: { now: '孙董' } }] });
    expect(read(host, 'contactName')).toBe('孙董');
  });

  test('who changed it since is told where the journal knows', () => {
    const host = edited();
    const seq = seqOf(host, 'updateRecord');
    const seen = go<{ cells: object }>(host, 'read', { kind: 'one', table: 'leads', number: 'LX2026003' }).cells;
    const input = { table: 'leads', number: 'LX2026003', fields: { contactName: '孙丽君' }, seen };
    must(go(host, 'act', { action: 'updateRecord', request: 'edit-2', input }, li.email));

    expect(problemsOf(host, seq)).toMatchObject([{ params: { now: '孙丽君', by: li.email } }]);
    expect(problemsOf(host, seq)[0]?.params?.at).toMatch(/^2026-11-20T/);
  });

  test('a new record somebody added to is kept whole or taken back whole, with what was added', () => {
    const host = workbook.open();
    act(host, 'createLead', 'new', { fields: lead, verdicts: {} });
    host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026004', 'owner'), '李雷');
    host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026004', 'contactName'), '陈经理');
    const seq = seqOf(host, 'createLead');
    const problems = problemsOf(host, seq);
    expect(problems.map(({ field, params }) => [field, params?.whole])).toEqual(
      expect.arrayContaining([
        ['contactName', 1],
        ['owner', 1],
      ]),
    );

    expect(undo(host, seq, all(problems, 'keep'))).toMatchObject({ ok: false, problems: [{ code: 'undo.nothing' }] });
    expect(cellOf(host, leads, 'LX2026004', 'contactName')).toBe('陈经理');
    must(undo(host, seq, all(problems, 'restore')));
    expect(host.grid(leads.tab).flat()).not.toContain('陈经理');
    must(undo(host, seqOf(host, 'undo')));
    expect(cellOf(host, leads, 'LX2026004', 'owner')).toBe('李雷');
  });

  test('a record others point to is named with them, and goes only where the person says so', () => {
    const host = workbook.open();
    act(host, 'createLead', 'new', { fields: lead, verdicts: {} });
    const fields = { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' };
    act(host, 'logFollowUp', 'log', { table: 'leads', number: 'LX2026004', fields });
    const seq = seqOf(host, 'createLead');
    const problems = problemsOf(host, seq);

    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'undo.pointed', params: expect.objectContaining({ count: 1, whole: 1 }) }),
    );
    must(undo(host, seq, all(problems, 'restore')));
    expect(host.grid(leads.tab).flat()).not.toContain('LX2026004');
  });

  test('an edit made in the sheet and found by the scan is taken back, and again by hand where somebody typed on', () => {
    const host = workbook.open();
    scanAll(host);
    const was = read(host, 'contactName');
    host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026003', 'contactName'), '孙总');
    scanAll(host);
    must(undo(host, seqOf(host, 'outsideEdit')));
    expect(read(host, 'contactName')).toBe(was);
  });

  test('a row deleted by hand comes back under its number, below the others', () => {
    const host = workbook.open();
    scanAll(host);
    const row = host.grid(leads.tab).findIndex((line) => line.includes('LX2026002')) + 1;
    host.as(li.email).deleteRows(leads.tab, row);
    scanAll(host);
    must(undo(host, seqOf(host, 'seenMissing')));
    const numbers = host.grid(leads.tab).flatMap((line) => line.filter((cell) => /^LX2026\d{3}$/.test(String(cell))));
    expect(numbers).toEqual(['LX2026001', 'LX2026003', 'LX2026002']);
    expect(cellOf(host, leads, 'LX2026002', 'contactName')).toBe('赵强');
  });

  test('a row is not brought back where its number stands again', () => {
    const host = workbook.open();
    scanAll(host);
    const row = host.grid(leads.tab).findIndex((line) => line.includes('LX2026002')) + 1;
    host.as(li.email).deleteRows(leads.tab, row);
    scanAll(host);
    host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026003', 'number'), 'LX2026002');

    expect(problemsOf(host, seqOf(host, 'seenMissing'))).toMatchObject([
      { code: 'undo.numberStands', params: { number: 'LX2026002', only: 1 } },
    ]);
  });

  test('a number given to a typed row goes, and what the person typed stays', () => {
    const host = workbook.open();
    const { tab, columns } = leads;
    const fresh = host.grid(tab).findIndex((line) => line.includes('LX2026003')) + 2;
    if (workbook !== ours) host.as(li.email).insertRows(tab, fresh);
    host.as(li.email).type(tab, `${columns.customerName}${fresh}`, '嘉兴新客');
    host.as(li.email).type(tab, `${columns.contactName}${fresh}`, '吴工');
    must(undo(host, seqOf(host, 'register')));
    expect(host.grid(tab).flat()).toEqual(expect.arrayContaining(['嘉兴新客', '吴工']));
    expect(host.grid(tab).flat()).not.toContain('LX2026004');
    must(undo(host, seqOf(host, 'undo')));
    expect(cellOf(host, leads, 'LX2026004', 'contactName')).toBe('吴工');
  });
});

test('a verdict on duplicates that was changed since is asked about', () => {
  const host = ours.open();
  const judge = (verdict: string, request: string) =>
    act(host, 'judgeDuplicate', request, {
      table: 'leads',
      number: 'LX2026001',
      otherTable: 'leads',
      other: 'LX2026002',
      verdict,
    });
  judge('different', 'judge-1');
  const seq = seqOf(host, 'judgeDuplicate');
  judge('same', 'judge-2');
  const problems = problemsOf(host, seq);
  expect(problems).toMatchObject([{ code: 'undo.verdict', params: { now: 'same', wrote: 'different', to: 'open' } }]);
  must(undo(host, seq, all(problems, 'restore')));
  expect(problemsOf(host, seq)).toMatchObject([{ code: 'undo.already' }]);
});

test('what a person keeps in a column of their own beside a new record is named before the record goes', () => {
  const host = someoneElses.open();
  act(host, 'createLead', 'new', { fields: lead, verdicts: {} });
  const { tab } = someoneElses.leads;
  const row = host.grid(tab).findIndex((line) => line.includes('LX2026004')) + 1;
  host.as(li.email).type(tab, `Q${row}`, '先别打电话');
  expect(problemsOf(host, seqOf(host, 'createLead'))).toMatchObject([
    { code: 'undo.beside', field: '@Q', params: { label: '内部备注', now: '先别打电话', whole: 1 } },
  ]);
});

test('a cell that a formula fills now stays as it is', () => {
  const host = someoneElses.open();
  const { leads } = someoneElses;
  const seen = go<{ cells: object }>(host, 'read', { kind: 'one', table: 'leads', number: 'LX2026003' }).cells;
  const fields = { contactName: '孙丽丽', need: '看样机，预算 20 万' };
  act(host, 'updateRecord', 'edit', { table: 'leads', number: 'LX2026003', fields, seen });
  host.as(li.email).type(leads.tab, addressOf(host, leads, 'LX2026003', 'contactName'), '="孙"&"总"');
  const seq = seqOf(host, 'updateRecord');
  const problems = problemsOf(host, seq);

  expect(problems).toMatchObject([{ code: 'undo.formula', params: { now: '孙总', only: 1 } }]);
  expect(undo(host, seq, all(problems, 'restore')).ok).toBe(false);
  must(undo(host, seq, all(problems, 'keep')));
  expect(cellOf(host, leads, 'LX2026003', 'need')).toBe('');
});

test('an adoption is taken back, and asked about where the tab was adopted anew since', () => {
  const host = someoneElses.open();
  const seq = entriesOf(host).find(({ action }) => action === 'adopt')?.seq ?? 0;
  const columns = { number: 1, on: 2, record: 3 };
  const sheetId = host.engine.sheets().find(({ name }) => name === '跟进流水')?.id;
  must(go(host, 'adopt', { request: 'adopt-anew', sheetId, table: 'followUps', headerRow: 1, columns }));
  const problems = problemsOf(host, seq);
  expect(problems).toMatchObject([{ code: 'undo.binding' }]);
  must(undo(host, seq, all(problems, 'restore')));
  expect(go(host, 'tables')).not.toHaveProperty('followUps');
});

test('dates the CRM keeps itself are no reason to ask: the newest stays', () => {
  const host = ours.open();
  act(host, 'createCustomer', 'new', {
    fields: { name: '无锡恒通电机有限公司', contactName: '钱进', phone: '13900002001', kind: '企业', industry: '电机' },
    verdicts: {},
  });
  const number = String(entriesOf(host)[0]?.about);
  const cells = () => go<{ cells: object }>(host, 'read', { kind: 'one', table: 'customers', number }).cells;
  act(host, 'updateRecord', 'e1', { table: 'customers', number, fields: { contactName: '钱工' }, seen: cells() });
  const seq = seqOf(host, 'updateRecord');
  host.clock.set('2026-11-22T04:00:00Z');
  act(host, 'updateRecord', 'e2', { table: 'customers', number, fields: { title: '厂长' }, seen: cells() });
  must(undo(host, seq));
  expect(cells()).toMatchObject({ contactName: '钱进', title: '厂长', updatedOn: { day: '2026-11-22' } });
});
