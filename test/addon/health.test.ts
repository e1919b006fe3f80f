import type { Host } from '../../host/api';
import type { Area } from '../../host/engine/api';
import type { Acted, Health } from '../../src/addon/api';
import { addonBundle, answered, asked } from '../support/addonBundle';
import { productHost } from '../support/host';
import { li, wang } from '../support/storeBundle';

const people = { people: [wang, li], now: '2026-11-19T06:00:00Z', timeZone: 'Asia/Shanghai' } as const;
const lead = (request: string, customerName: string, phone: string) => ({
  action: 'createLead',
  request,
  input: {
    fields: { source: '官网', customerName, contactName: '陈工', phone, need: '采购' },
    verdicts: {},
  },
});
const third = lead('request-third', '苏州远帆', '13800001003');

let begun: unknown;
/** Two leads, looked over once. */
function workbook(): Host {
  begun ??= begin().save();
  return productHost({ bundle: addonBundle(), ...people, workbook: begun });
}
function begin(): Host {
  const host = productHost({ bundle: addonBundle(), ...people });
  answered(host, wang.email, 'setUp', { request: 'request-set-up', language: 'zh' });
  answered(host, wang.email, 'act', lead('request-first', '杭州云杉', '13800001001'));
  answered(host, wang.email, 'act', lead('request-second', '宁波海之星', '13800001002'));
  scan(host);
  return host;
}
function scan(host: Host): void {
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const answer: { cursor?: string } = answered(host, wang.email, 'scan', cursor ? { cursor } : {});
    cursor = answer.cursor;
  }
}
const health = (host: Host): Health => answered(host, wang.email, 'health', {});
const ailments = (host: Host) => health(host).findings.map(({ ailment }) => ailment);
const mend = (host: Host, ailment: string, about = ''): Acted =>
  answered(host, wang.email, 'repair', { request: `request-${ailment}`, ailment, about });
const numbers = (host: Host) =>
  host
    .grid('线索登记表')
    .slice(1)
    .map(([number]) => number);

test('a workbook in order has nothing to mend', () => {
  expect(ailments(workbook())).toEqual([]);
});

test.each`
  tab               | ailment        | code
  ${'_crm_journal'} | ${'noJournal'} | ${'book.noJournal'}
  ${'_crm_shadow'}  | ${'noShadow'}  | ${'book.noShadow'}
`('with $tab deleted nothing is saved until it is mended; then numbers go on', ({ tab, ailment, code }) => {
  const host = workbook();
  host.as(wang.email).deleteTab(tab);
  const before = JSON.stringify(host.snapshot());

  expect(asked(host, wang.email, 'act', third)).toMatchObject({ ok: false, problems: [{ code }] });
  expect(JSON.stringify(host.snapshot())).toBe(before);
  expect(answered(host, wang.email, 'hello', {}).obstacle).toEqual({ code });
  expect(ailments(host)).toEqual([ailment]);

  mend(host, ailment);
  expect(ailments(host)).toEqual([]);
  answered(host, wang.email, 'act', third);
  expect(numbers(host)).toEqual(['LX2026001', 'LX2026002', 'LX2026003']);
});

test('after a rebuilt shadow a repeated phone is still noticed, and the next scan finds nothing new', () => {
  const host = workbook();
  host.as(wang.email).deleteTab('_crm_shadow');
  mend(host, 'noShadow');
  const same = asked(host, wang.email, 'act', lead('request-same', '别的公司', '13800001001'));

  expect(same).toMatchObject({ ok: false, problems: [{ params: { number: 'LX2026001' } }] });
  const entries = health(host).entries;
  scan(host);
  expect(health(host).entries).toBe(entries);
});

test('what was edited before the shadow was rebuilt is judged by the next scan', () => {
  const host = workbook();
  const [header = []] = host.grid('线索登记表');
  const columnOf = (title: string): string => String.fromCharCode(65 + header.indexOf(title));
  host.as(wang.email).type('线索登记表', `${columnOf('联系方式')}2`, '1380000100O');
  host.as(wang.email).deleteTab('_crm_shadow');
  mend(host, 'noShadow');
  scan(host);

  expect(host.grid('线索登记表')[1]?.[header.indexOf('CRM 检查')]).toContain('联系方式');
});

test('a request answered before the journal was lost is not carried out again after it was rebuilt', () => {
  const host = workbook();
  host.as(wang.email).deleteTab('_crm_journal');
  mend(host, 'noJournal');
  mend(host, 'noJournal');

  expect(host.engine.sheets().filter(({ name }) => name.startsWith('_crm_journal'))).toHaveLength(1);
  expect(answered(host, wang.email, 'history', {}).map(({ action }) => action)).toEqual(['repair']);
});

describe('a line of the journal that somebody edited', () => {
  /** The save of the third lead is killed right after its line was appended. */
  function killedAfterTheAppend(): Host {
    const course = workbook();
    answered(course, wang.email, 'act', third);
    const trace = course.executions[course.executions.length - 1]?.trace ?? [];
    const host = workbook();
    host.faults.plan({ at: trace.indexOf('Sheet.appendRow') + 1, do: { kill: 'after', prefix: 'all' } });
    expect(() => asked(host, wang.email, 'act', third)).toThrow();
    host.faults.clear();
    return host;
  }

  test.each(['A', 'B', 'C', 'D'])(
    'in column %s of one that is not carried out yet stops work, is named, and is passed over by the repair',
    (column) => {
      const host = killedAfterTheAppend();
      const row = host.grid('_crm_journal').length;
      host.as(wang.email).type('_crm_journal', `${column}${row}`, '乱写的');
      const refused = asked(host, wang.email, 'act', { ...third, request: 'request-fourth' });

      expect(refused).toMatchObject({ ok: false, problems: [{ code: 'journal.damaged' }] });
      expect(ailments(host)).toEqual(['journalDamaged']);
      mend(host, 'journalDamaged');
      answered(host, wang.email, 'act', { ...third, request: 'request-fourth' });
      expect(numbers(host).slice(0, 2)).toEqual(['LX2026001', 'LX2026002']);
      expect(numbers(host)).toHaveLength(3);
      expect(ailments(host)).toEqual(['journalOldDamage']);
    },
  );

  test('refuses a scan with the reason, and whoever asks on is refused again instead of told to wait', () => {
    const host = killedAfterTheAppend();
    host.as(wang.email).type('_crm_journal', `C${host.grid('_crm_journal').length}`, '乱写的');

    for (let slice = 0; slice < 2; slice += 1)
      expect(asked(host, wang.email, 'scan', {})).toMatchObject({
        ok: false,
        problems: [{ code: 'journal.damaged' }],
      });
    mend(host, 'journalDamaged');
    expect(asked(host, wang.email, 'scan', {})).toMatchObject({ ok: true });
  });

  test('further up is told, and work goes on', () => {
    const host = workbook();
    host.as(wang.email).type('_crm_journal', 'C3', '乱写的');

    expect(ailments(host)).toEqual(['journalOldDamage']);
    answered(host, wang.email, 'act', third);
    expect(numbers(host)).toEqual(['LX2026001', 'LX2026002', 'LX2026003']);
  });
});

test.each(['A', 'B', 'C', 'D', 'E', 'F'])(
  'a scrambled column %s of the shadow loses no record and is mended from the sheets',
  (column) => {
    const host = workbook();
    host.as(wang.email).type('_crm_shadow', `${column}1`, '乱写的');
    const before = host.grid('线索登记表');
    const saved = asked(host, wang.email, 'act', third);

    expect(host.grid('线索登记表').slice(0, 3)).toEqual(before);
    expect(saved.ok ? numbers(host)[2] : saved.problems[0]?.code).toMatch(/^LX2026003$|^book.shadowDamaged$/);
    if (ailments(host).length > 0) mend(host, 'shadowDamaged');
    expect(ailments(host)).toEqual([]);
    expect(asked(host, wang.email, 'act', lead('request-again', '别的公司', '13800001001'))).toMatchObject({
      ok: false,
      problems: [{ params: { number: 'LX2026001' } }],
    });
  },
);

test('a deleted register is rebuilt, and its records wait in the trash', () => {
  const host = workbook();
  host.as(wang.email).deleteTab('线索登记表');

  expect(ailments(host)).toEqual(['noTab']);
  mend(host, 'noTab', 'leads');
  expect(ailments(host)).toEqual([]);
  scan(host);
  const trash = JSON.stringify(answered(host, wang.email, 'trash', {}));
  expect(trash).toContain('LX2026001');
  expect(trash).toContain('LX2026002');
  answered(host, wang.email, 'act', third);
  expect(numbers(host)).toEqual(['LX2026003']);
});

test('a deleted settings tab is written down again as it was last in force', () => {
  const host = workbook();
  const pattern = host.grid('设置').findIndex((row) => row[2] === 'LX{YYYY}{SEQ:3}');
  host.as(wang.email).type('设置', `C${pattern + 1}`, 'XS{YYYY}{SEQ:4}');
  scan(host);
  host.as(wang.email).deleteTab('设置');
  mend(host, 'noSettings');

  expect(host.grid('设置')[pattern]?.[2]).toBe('XS{YYYY}{SEQ:4}');
});

describe('what a colleague has protected against others', () => {
  /** The owner leaves himself alone as editor, of some cells or of the whole tab. */
  function protect(host: Host, tab: string, area?: Area): void {
    const sheet = host.engine.sheets().find(({ name }) => name === tab)?.id ?? 0;
    host.engine.apply(
      { email: wang.email, by: 'person' },
      {
        do: 'putProtection',
        protection: {
          id: host.engine.newId(),
          sheet,
          ...(area ? { area } : {}),
          description: '定稿',
          warningOnly: false,
          editors: [wang.email],
          restricted: true,
        },
      },
    );
  }
  const whole = { row: 2, column: 1, rows: 100, columns: 26 };

  test.each`
    what                       | tab               | area         | code                     | range
    ${'cells of the register'} | ${'线索登记表'}   | ${whole}     | ${'book.rangeProtected'} | ${'A2:Z101'}
    ${'the whole register'}    | ${'线索登记表'}   | ${undefined} | ${'book.tabProtected'}   | ${undefined}
    ${'the hidden log'}        | ${'_crm_journal'} | ${undefined} | ${'book.tabProtected'}   | ${undefined}
  `('$what: the save is refused naming it and its owner, and nothing is half done', ({ tab, area, code, range }) => {
    const host = workbook();
    protect(host, tab, area);
    const before = JSON.stringify(host.grid('线索登记表'));
    const refused = asked(host, li.email, 'act', third);

    expect(refused).toMatchObject({ ok: false, problems: [{ code, params: { tab, by: wang.email } }] });
    if (range && !refused.ok) expect(refused.problems[0]?.params?.range).toBe(range);
    expect(JSON.stringify(host.grid('线索登记表'))).toBe(before);
    answered(host, wang.email, 'act', { ...third, request: 'request-owner' });
    expect(numbers(host)).toHaveLength(3);
    expect(new Set(numbers(host)).size).toBe(3);
  });
});
