import type { WebRequest } from '../../../host/api';
import { bundleOf, hostRunning, li, wang } from '../../support/host';
import { type Row, refusalOf } from './row';

type Rules = Readonly<{ executeAs: string; access: string }>;
const open: Rules = { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' };
const echo =
  'const answer = (e) => ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON);';
const app = (code: string, webapp: Rules = open) => hostRunning('', undefined, { bundle: bundleOf(code, { webapp }) });
const told = (request: WebRequest) =>
  JSON.parse(
    app(`${echo} function doGet(e) { return answer(e) } function doPost(e) { return answer(e) }`)
      .visit(request)
      .follow?.().text ?? 'null',
  );
const who = (webapp: Rules, as?: string) => {
  const host = app(
    'function doGet() { return HtmlService.createHtmlOutput([Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()].join("|")) }',
    webapp,
  );
  const { status, html } = host.visit(as === undefined ? {} : { as });
  return status === 200 ? html : status;
};

/** Web apps, mail and messages in other languages. */
export const web: readonly Row[] = [
  {
    row: 80,
    when: 'a GET with a repeated parameter; a POST of JSON, as a form by default and as what it is',
    seen: 'first values, all values, -1; the text itself, which as a form is also a key',
    evidence: 'D O',
    prove: () => {
      expect(told({ query: 'a=1&a=2&b=%E7%BA%BF', path: 'x/y' })).toEqual({
        queryString: 'a=1&a=2&b=%E7%BA%BF',
        parameter: { a: '1', b: '线' },
        parameters: { a: ['1', '2'], b: ['线'] },
        pathInfo: 'x/y',
        contextPath: '',
        contentLength: -1,
      });
      const body = '{"n":1}';
      expect(told({ method: 'POST', body, contentType: 'application/json', query: 'q=1' })).toMatchObject({
        parameter: { q: '1' },
        contentLength: 7,
        postData: { contents: body, type: 'application/json', length: 7, name: 'postData' },
      });
      expect(told({ method: 'POST', body }).parameter).toEqual({ [body]: '' });
      expect(app('function doGet() {}').visit({ query: 'sid=1' }).status).toBe(405);
    },
  },
  {
    row: 81,
    when: 'the answer is text; a page; nothing; no function; an error',
    seen: '302, then the text once, by GET only; the rest are pages with status 200',
    evidence: 'O',
    prove: () => {
      const host = app('function doGet() { console.log("ran"); return ContentService.createTextOutput("hi") }');
      const answer = host.visit({});
      expect([answer.status, answer.location]).toEqual([
        302,
        expect.stringMatching(/^https:\/\/script\.googleusercontent\.com\/macros\/echo\?/),
      ]);
      expect(host.executions).toHaveLength(1);
      expect([answer.follow?.('POST').status, answer.follow?.(), answer.follow?.().status]).toEqual([
        405,
        { status: 200, text: 'hi', type: 'TEXT' },
        404,
      ]);
      const page = (code: string) => app(code).visit({});
      expect(page('function doGet() { return HtmlService.createHtmlOutput("<p>").setTitle("T") }')).toEqual({
        status: 200,
        html: '<p>',
        title: 'T',
      });
      for (const [code, text] of [
        ['function doGet() {}', 'The script completed but did not return anything.'],
        [
          'function doGet() { return 5 }',
          'The script completed but the returned value is not a supported return type.',
        ],
        ['(() => { function doGet() {} })()', 'Script function not found: doGet'],
        ['function doGet() { throw new Error("bad") }', 'bad'],
      ] as const) {
        expect(page(code)).toMatchObject({ status: 200, html: expect.stringContaining(text) });
      }
    },
  },
  {
    row: 79,
    when: 'a web app runs as its owner, or as its visitor; access is for oneself, the domain, anyone',
    seen: "'' for those outside; the visitor; no entry for those it is not open to",
    evidence: 'D',
    prove: () => {
      const deploying = (access: string) => ({ executeAs: 'USER_DEPLOYING', access });
      expect(who(open)).toBe(`${wang.email}|`);
      expect(who(open, 'guest@elsewhere.org')).toBe(`${wang.email}|`);
      expect(who(open, li.email)).toBe(`${wang.email}|${li.email}`);
      const visiting = { executeAs: 'USER_ACCESSING', access: 'ANYONE' };
      expect(who(visiting, li.email)).toBe(`${li.email}|${li.email}`);
      expect(who(visiting, 'guest@elsewhere.org')).toBe(403);
      expect([who(deploying('MYSELF'), li.email), who(deploying('MYSELF'), wang.email)]).toEqual([
        403,
        `${wang.email}|${wang.email}`,
      ]);
      expect([who(deploying('DOMAIN'), 'guest@elsewhere.org'), who(deploying('ANYONE'))]).toEqual([403, 403]);
    },
  },
  {
    row: 90,
    when: 'the same refusals for people who read Chinese, Italian and Finnish',
    seen: 'other words; English where the host knows none',
    evidence: 'O',
    prove: () => {
      const refused = (locale: string, body: string) =>
        refusalOf(() =>
          hostRunning(`function go() { const sheet = SpreadsheetApp.getActiveSheet(); ${body} }`, undefined, {
            people: [{ ...wang, locale }],
            localizedErrors: true,
          })
            .as(wang.email)
            .call('go'),
        );
      const rows = 'sheet.getRange("A1:A2").setValues([[1]])';
      expect(refused('zh_CN', rows)).toBe('Exception: 数据的行数与范围的行数不符。数据的行数为 1，但范围的行数为 2。');
      expect(refused('it', rows)).toMatch(/^Exception: Il numero di righe nei dati non corrisponde/);
      expect(refused('fi', rows)).toMatch(/^Exception: The number of rows in the data/);
      expect(refused('zh_CN', 'sheet.getRange("A1").setValues(5)')).toBe(
        'Exception: 参数（Number）与 SpreadsheetApp.Range.setValues 的方法签名不符。',
      );
      expect(refused('zh_CN', 'throw new Error("The number of rows in the range must be at least 1.")')).toMatch(
        /^Error: The/,
      );
      expect(
        refused(
          'zh_CN',
          'sheet.getRange("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(false).build()).setValue("z")',
        ),
      ).toMatch(/^Exception: 您在 A1 单元格中输入的数据违反了此单元格上设置的数据验证规则。/);
    },
  },
  {
    row: 74,
    when: 'somebody turned the block into a Table, and a script sets a validation, checkboxes or the header',
    seen: 'refused; values below the header are written, and the Table follows its rows',
    evidence: 'O',
    prove: () => {
      const host = hostRunning(
        'function go(body) { new Function("sheet", body)(SpreadsheetApp.getActiveSheet()); SpreadsheetApp.flush(); }',
        {
          A: [
            ['h', 'k'],
            ['a', 'b'],
          ],
        },
      );
      host.as(li.email).convertToTable('A', 'A1:B2');
      const refused = (body: string) => refusalOf(() => host.as(wang.email).call('go', { args: [body] }));
      const text = 'Exception: This operation is not allowed on cells in typed columns.';
      const rule = 'SpreadsheetApp.newDataValidation().requireCheckbox().build()';
      for (const body of [
        `sheet.getRange("A2").setDataValidation(${rule})`,
        'sheet.getRange("A2").clearDataValidations()',
        'sheet.getRange("B2").insertCheckboxes()',
        'sheet.getRange("A1").setValue("x")',
      ]) {
        expect(refused(body)).toBe(text);
      }
      expect(refused(`sheet.getRange("A2").setValue("x"); sheet.getRange("C2").setDataValidation(${rule})`)).toBe(
        'nothing was thrown',
      );
      host.as(li.email).insertRows('A', 1);
      expect(host.engine.tables()[0]?.area.row).toBe(2);
      expect(refused('sheet.getRange("A2").setValue("x")')).toBe(text);
    },
  },
  {
    row: 30,
    when: 'mail is sent from a menu; to 101 people in a day; to 51 at once; to nobody',
    seen: 'it is in the outbox; the day’s allowance is refused until the day is over; refused; refused',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(`
        function one(to) { MailApp.sendEmail(to, '题', '文', { name: 'CRM', cc: 'c@b.cn', attachments: [Utilities.newBlob('x', 'text/csv', 'a.csv')] }); return MailApp.getRemainingDailyQuota(); }
        function many(n) { MailApp.sendEmail({ to: Array.from({ length: n }, (_, i) => i + '@b.cn').join(), subject: 's', htmlBody: '<b>' }); }`);
      const person = host.as(li.email);
      expect(person.call('one', { args: ['王 <a@b.cn>'] })).toBe(98);
      expect(host.outbox).toEqual([
        {
          from: li.email,
          to: ['王 <a@b.cn>'],
          cc: ['c@b.cn'],
          bcc: [],
          subject: '题',
          body: '文',
          name: 'CRM',
          attachments: [{ name: 'a.csv', type: 'text/csv', bytes: 1 }],
          sentAt: '2026-11-20T02:00:00.000Z',
        },
      ]);
      person.call('many', { args: [49] });
      person.call('many', { args: [49] });
      const tooMany = 'Exception: Service invoked too many times for one day: email.';
      expect(refusalOf(() => person.call('many', { args: [1] }))).toBe(tooMany);
      expect(refusalOf(() => host.as(wang.email).call('many', { args: [51] }))).toMatch(/Recipients Per Message/);
      expect(refusalOf(() => host.as(wang.email).call('one', { args: [''] }))).toMatch(/no recipient/);
      expect(refusalOf(() => host.as(wang.email).call('one', { args: ['nobody'] }))).toBe(
        'Exception: Invalid email: nobody',
      );
      host.clock.advance(24 * 3_600_000);
      person.call('many', { args: [1] });
      expect(host.outbox).toHaveLength(4);
    },
  },
  {
    row: 75,
    when: 'properties are read and written more than 50,000 times in a day',
    seen: 'refused until the day is over',
    evidence: 'D',
    prove: () => {
      const host = hostRunning(
        'function go() { const p = PropertiesService.getUserProperties(); for (let i = 0; i < 5000; i++) p.getProperty("k"); }',
      );
      for (let round = 0; round < 10; round += 1) host.as(li.email).call('go');
      expect(refusalOf(() => host.as(li.email).call('go'))).toBe(
        'Exception: Service invoked too many times for one day: properties.',
      );
      host.clock.advance(24 * 3_600_000);
      host.as(li.email).call('go');
    },
  },
];
