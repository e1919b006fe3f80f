import type { Host } from '../../host/api';
import type { Area, Input } from '../../host/engine/api';
import type { Found } from '../../src/addon/api';
import { bundleOf, hostWith, shippedBundle } from '../support/host';
import { hostileTexts } from '../support/hostileTexts';
import { go, storeHost, wang } from '../support/storeBundle';
import { cellOf, must, ours, scanAll, sheetIdOf, someoneElses } from '../support/workbooks';

/** What a keyboard can give: no NUL and no half a character. */
const texts = hostileTexts.filter(({ kind }) => kind !== 'unkeepable').map(({ text }) => text);
const kept = (text: string): string => text.replace(/\r\n?/g, '\n');
const areaOf = (host: Host, tab: string): { id: number; area: Area } => {
  const sheet = host.engine.sheets().find(({ name }) => name === tab);
  return { id: sheet?.id ?? 0, area: { row: 1, column: 1, rows: sheet?.rows ?? 1, columns: sheet?.columns ?? 1 } };
};
const formulasOn = (host: Host, tab: string): readonly string[] => {
  const { id, area } = areaOf(host, tab);
  return host.engine
    .formulas(id, area)
    .flat()
    .filter((formula) => formula !== '');
};
const rpc = <T>(host: Host, method: string, ask: unknown): T =>
  must(go<{ ok: true; value: T }>(host, 'rpc', { method, ask })).value;

describe('rows that people type and paste', () => {
  // a line that says 合计 adds up, one that says 备注： explains: neither is a record
  const typed = texts.filter((text) => !/^(合计|备注)/.test(text));
  const { tab, columns } = ours.leads;
  const first = 5;
  const block = typed.map((text, at) => [
    '官网',
    typed[(at + 7) % typed.length] ?? '',
    `第${at}家公司`,
    '',
    typed[(at + 31) % typed.length] ?? '',
    text,
    typed[(at + 57) % typed.length] ?? '',
    typed[(at + 101) % typed.length] ?? '',
  ]);
  const crm = ours.open();
  const alone = storeHost({ workbook: crm.save(), bundle: bundleOf('function nothing() {}') });

  test('hold what they would hold without the CRM: their formulas, numbers, days and texts', () => {
    for (const host of [crm, alone]) {
      host.as(wang.email).paste(tab, `${columns.source}${first}`, block);
      typed.slice(0, 60).forEach((text, at) => {
        host.as(wang.email).type(tab, `${columns.need}${first + at * 5}`, text);
      });
    }
    scanAll(crm);
    scanAll(crm);
    const own = (host: Host, read: 'values' | 'formulas'): unknown[][] => {
      const area = { row: first, column: 2, rows: block.length, columns: 11 };
      return host.engine[read](sheetIdOf(host, tab), area).map((line) => [...line]);
    };

    expect(own(crm, 'formulas')).toEqual(own(alone, 'formulas'));
    expect(own(crm, 'values')).toEqual(own(alone, 'values'));
    expect(crm.grid(tab).filter(([number]) => /^LX2026\d{3}$/.test(String(number)))).toHaveLength(block.length + 3);
  });

  test('get words about them that are no formulas, beside notes that are ours', () => {
    const { id } = areaOf(crm, tab);
    const area = { row: first, column: 1, rows: block.length, columns: 26 };
    const header = crm.grid(tab)[0] ?? [];
    const check = header.indexOf('CRM 检查');
    const notes = crm.engine
      .notes(id, area)
      .flat()
      .filter((note) => note !== '');

    expect(
      crm.engine
        .formulas(id, area)
        .map((line) => line[check])
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    expect(
      crm.engine.values(id, area).filter((line) => line[check] !== null && typeof line[check] !== 'string'),
    ).toEqual([]);
    expect(notes.length).toBeGreaterThan(block.length);
    expect(notes.filter((note) => !note.startsWith('◆ '))).toEqual([]);
  });
});

describe('texts that stand in somebody’s register', () => {
  const place = someoneElses.leads;
  const { convertedTo, lastFollowUpOn, ...columns } = place.columns;
  const host = someoneElses.open();
  const numbers = texts.map((_, at) => `LX2026${String(101 + at)}`);

  beforeAll(() => {
    const { id } = areaOf(host, place.tab);
    host.as(wang.email).insertRows(place.tab, 7, texts.length);
    const values = texts.map((text, at): Input[] => [
      `'${text}`,
      `'${text}`,
      `139${10_000_000 + at * 7919}`,
      numbers[at] ?? '',
      '官网',
      `'${text}`,
    ]);
    const area = { row: 7, column: 1, rows: values.length, columns: 6 };
    host.engine.apply({ email: wang.email, by: 'person' }, { do: 'setValues', sheet: id, area, values });
    scanAll(host);
  });

  test('are found, shown on a card and told in a history as they stand', () => {
    expect(Object.keys(columns)).toContain('customerName');
    texts.forEach((text, at) => {
      if (at % 6 !== 0) return;
      const number = numbers[at] ?? '';
      const hit = rpc<Found>(host, 'search', { text: number }).hits.find((one) => one.number === number);
      const card = rpc<{ cells: Readonly<Record<string, unknown>> }>(host, 'card', { table: 'leads', number });

      expect([number, card.cells.customerName, card.cells.need]).toEqual([number, kept(text), kept(text)]);
      if (text.trim() !== '') expect([number, hit?.title.trim()]).toEqual([number, kept(text).trim()]);
    });
  });

  test('come back from the trash as they stood, and are undone to what they were', () => {
    const about = { table: 'leads', number: numbers[3] ?? '' };
    const row = host.grid(place.tab).findIndex((line) => line.includes(about.number)) + 1;
    const before = host.grid(place.tab)[row - 1];
    host.as(wang.email).deleteRows(place.tab, row);
    scanAll(host);
    const [gone] = rpc<readonly { number: string; title: string }[]>(host, 'trash', {});

    expect(gone).toMatchObject({ number: about.number, title: kept(texts[3] ?? '') });
    rpc(host, 'restore', { ...about, kind: 'gone', request: 'restore-1' });
    expect(cellOf(host, place, about.number, 'customerName')).toBe(before?.[0]);
  });
});

test('a form that changes a record, or makes a customer of it, stores every text as typed or names the field', () => {
  const host = ours.open();
  const fieldsOf = {
    leads: ['sourceDetail', 'region', 'contactName', 'title', 'wechat', 'need', 'expectedPeriod', 'productLine'],
    customers: ['industry', 'address', 'title', 'decisionChain', 'needTags', 'tags', 'coopProducts', 'remark'],
  };
  const refusals = new Set<string>();
  const patient = (
    action: string,
    request: string,
    input: (fields: Readonly<Record<string, string>>) => unknown,
    typed: Readonly<Record<string, string>>,
  ) => {
    type Answer =
      | { ok: true; value: { number: string } }
      | { ok: false; problems: readonly { code: string; field?: string; warning?: boolean }[] };
    const first = go<Answer>(host, 'act', { action, request, input: input(typed) });
    if (first.ok) return { number: first.value.number, stored: typed };
    const refused = first.problems.filter(({ warning }) => !warning);
    for (const { code } of refused) refusals.add(code);
    const wrong = new Set(refused.map(({ field }) => field));
    const stored = Object.fromEntries(Object.entries(typed).filter(([field]) => !wrong.has(field)));
    return {
      number: must(go<{ ok: true; value: { number: string } }>(host, 'act', { action, request, input: input(stored) }))
        .value.number,
      stored,
    };
  };
  const read = (table: string, number: string) =>
    go<{ cells: Readonly<Record<string, unknown>> }>(host, 'read', { kind: 'one', table, number }).cells;

  for (let at = 0; at < texts.length; at += 8) {
    const mine = texts.slice(at, at + 8);
    const named = (keys: readonly string[]) => Object.fromEntries(mine.map((text, index) => [keys[index] ?? '', text]));
    const lead = must(
      go<{ ok: true; value: { number: string } }>(host, 'act', {
        action: 'createLead',
        request: `lead-${at}`,
        input: {
          fields: {
            source: '官网',
            customerName: `${'甲乙丙丁戊己庚辛壬癸'[(at / 8) % 10]}${'金木水火土'[Math.floor(at / 80) % 5]}商行`,
            contactName: '周敏',
            phone: `137${10_000_000 + at * 7919}`,
            need: '采购',
          },
          verdicts: {},
        },
      }),
    ).value.number;
    const seen = read('leads', lead);
    const changed = patient(
      'updateRecord',
      `update-${at}`,
      (fields) => ({ table: 'leads', number: lead, fields, seen }),
      named(fieldsOf.leads),
    );
    const converted = patient(
      'convertLead',
      `convert-${at}`,
      (fields) => ({
        lead,
        fields: {
          name: `${'甲乙丙丁戊己庚辛壬癸'[(at / 8) % 10]}${'金木水火土'[Math.floor(at / 80) % 5]}商行`,
          contactName: '周敏',
          ...fields,
        },
        verdicts: {},
      }),
      named(fieldsOf.customers),
    );
    for (const [table, number, stored] of [
      ['leads', lead, changed.stored],
      ['customers', converted.number, converted.stored],
    ] as const) {
      const cells = read(table, number);
      for (const [field, text] of Object.entries(stored))
        if (text.trim() !== '') expect([number, field, cells[field]]).toEqual([number, field, kept(text.trim())]);
    }
  }
  expect(
    [...refusals].filter((code) => !['cell.notStorable', 'text.tooLong', 'field.required'].includes(code)),
  ).toEqual([]);
  expect([...formulasOn(host, ours.leads.tab), ...formulasOn(host, ours.customers.tab)]).toEqual([]);
});

test('a report shows texts of the register as they are, and runs none', () => {
  const host = ours.open();
  const tab = '报表·渠道质量';
  const rows = texts.map((text) => ({ kind: 'row', cells: [text, 1], formats: ['@', '0'] }));
  const lines = [{ kind: 'title', cells: ['=1+1'] }, ...rows];
  must(go(host, 'report', { report: { name: 'channelQuality', tab, lines, charts: [] }, request: 'r' }));
  const { id } = areaOf(host, tab);
  const area = { row: 2, column: 2, rows: lines.length, columns: 1 };

  expect(host.engine.values(id, area).map(([cell]) => cell ?? '')).toEqual(['=1+1', ...texts.map(kept)]);
  expect(formulasOn(host, tab)).toEqual([]);
});

describe('the page is told what stands in the number column', () => {
  const odd = texts
    .filter((text) => /[<"'\\`\u2028\u2029]/.test(text) && !/[\r\n]/.test(text))
    .map((text) => `${text.trim()}-7`);
  const workbook = {
    老线索: [
      ['线索编号', '公司名称', '联系人', '手机'],
      ...odd.map((_, at) => ['', `公司${at}`, '周敏', `139${10_000_000 + at * 7919}`]),
    ],
  };
  const host = hostWith(workbook, { bundle: shippedBundle(), keepsContexts: true });

  test('and nothing of it ends the script or begins another', () => {
    const { id } = areaOf(host, '老线索');
    const area = { row: 2, column: 1, rows: odd.length, columns: 1 };
    host.engine.apply(
      { email: wang.email, by: 'person' },
      { do: 'setValues', sheet: id, area, values: odd.map((text) => [`'${text}`]) },
    );
    const columns = { number: 1, customerName: 2, contactName: 3, phone: 4 };
    const ask = { request: 'adopt-odd', sheetId: id, table: 'leads', headerRow: 1, columns };
    const person = host.as(wang.email);
    must(JSON.parse(String(person.run('rpc', JSON.stringify({ method: 'adopt', ask })))) as { ok: boolean });
    person.open();
    const plain = shippedBundle().pages.sidebar?.split('</script').length ?? 0;
    odd.forEach((number, at) => {
      person.select('老线索', `A${at + 2}`);
      person.clickMenu('CRM', '记跟进');
      const html = person.sidebar()?.html ?? '';
      const start = html.lastIndexOf('<script>start(');
      const told = html.slice(start + '<script>start('.length, html.lastIndexOf(')</script>'));

      expect([number, html.split('</script').length]).toEqual([number, plain + 1]);
      expect(told).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(told)).toMatchObject({ number });
    });
  });
});
