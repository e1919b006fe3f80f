import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Host } from '../../../host/api';
import type { Method } from '../../../src/addon/api';
import * as main from '../../../src/addon/main';
import { menu } from '../../../src/addon/menu';
import { endpoints, rpc } from '../../../src/addon/rpc';
import { version } from '../../../src/addon/version';
import { languages, say } from '../../../src/messages';
import { addonBundle, answered, asked } from '../../support/addonBundle';
import { productHost } from '../../support/host';

const wanqing = { email: 'wanqing@example.com', name: '张婉清', role: 'owner', locale: 'zh_CN' } as const;
const john = { email: 'john@example.com', name: 'John', role: 'editor', locale: 'en' } as const;
const hostOn = (workbook?: unknown): Host =>
  productHost({
    bundle: addonBundle(),
    people: [wanqing, john],
    now: '2026-11-19T06:00:00Z',
    timeZone: 'Asia/Shanghai',
    workbook,
  });
const ready = (): Host => {
  const host = hostOn();
  answered(host, wanqing.email, 'setUp', { request: 'request-set-up', language: 'zh' });
  return host;
};
const form = {
  source: '行业展会',
  customerName: '苏州澄川精密机械有限公司',
  contactName: '周明远',
  title: '设备总监',
  phone: '13800004521',
  need: '采购设备台账系统，预算 35 万',
};
const save = (host: Host, fields: object = form, request = 'request-save') =>
  asked(host, wanqing.email, 'act', { action: 'createLead', input: { fields }, request });

describe('the one door of the sidebar', () => {
  const nobody = () => {
    throw new Error('the workbook must not be opened for this');
  };
  const words = (text: string) => JSON.parse(rpc(text, nobody)) as { ok: boolean; problems: { code: string }[] };

  test.each([
    '',
    'null',
    '[]',
    '{"method":"hello"',
    '{"method":"constructor","ask":{}}',
    '{"method":"__proto__","ask":{}}',
    '{"method":"hello","ask":{"extra":1}}',
    '{"method":"hello","ask":{},"extra":1}',
    '{"method":"card","ask":{"table":"leads"}}',
    '{"method":"undo","ask":{"seq":-1,"request":"request-1"}}',
    '{"method":"act","ask":{"action":"toString","input":{},"request":"request-1"}}',
  ])('refuses %s in words, without opening the workbook', (text) => {
    expect(words(text)).toMatchObject({ ok: false, problems: [{ code: 'input.malformed' }] });
  });

  test('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(words(text).ok).toBe(false);
      }),
    );
    for (const method of Object.keys(endpoints) as Method[]) {
      fc.assert(
        fc.property(fc.jsonValue(), (ask) => {
          expect(JSON.parse(rpc(JSON.stringify({ method, ask: [ask] }), nobody))).toMatchObject({ ok: false });
        }),
        { numRuns: 20 },
      );
    }
  });

  test('asks a service that failed once again, and nobody hears of it', () => {
    const host = ready();
    host.faults.plan({ at: 1, do: { throw: 'before', message: 'Service error: Spreadsheets at row 17' } });

    expect(asked(host, wanqing.email, 'hello', {})).toMatchObject({ ok: true });
  });

  test('apologises with a reference where something breaks thrice; the log has the cause, the client has no trace of it', () => {
    const host = ready();
    host.forget();
    host.faults.plan({ at: 1, do: { throw: 'before', times: 3, message: 'Service error: Spreadsheets at row 17' } });

    const answer = asked(host, wanqing.email, 'hello', {});

    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'unexpected' }] });
    const reference = answer.ok ? '' : String(answer.problems[0]?.params?.reference);
    expect(host.executions[0]?.log.join('\n')).toContain(reference);
    expect(host.executions[0]?.log.join('\n')).toContain('row 17');
    expect(JSON.stringify(answer)).not.toContain('row 17');
  });
});

describe('the menu', () => {
  test('calls functions that exist, and every function a menu may call is in it', () => {
    const handlers = menu.flatMap((item) => (item === null ? [] : [item[1]]));

    for (const handler of handlers) expect(main).toHaveProperty(handler);
    expect([...handlers, 'onOpen', 'onInstall', 'onEdit', 'rpc'].sort()).toEqual(Object.keys(main).sort());
  });

  test.each(languages)('has its words in %s', (language) => {
    for (const item of menu) if (item !== null) expect(say(language, item[0])).not.toBe('');
  });

  test('is in the language of each account', () => {
    const host = hostOn();
    host.as(wanqing.email).open();
    host.as(john.email).open();

    expect(
      host
        .as(wanqing.email)
        .menus()[0]
        ?.items?.map((item) => item.caption),
    ).toContain('我的一天');
    expect(
      host
        .as(john.email)
        .menus()[0]
        ?.items?.map((item) => item.caption),
    ).toContain('My day');
  });

  test('goes up without a look at the document or its properties', () => {
    const host = hostOn();

    host.as(wanqing.email).open();

    const [opened] = host.executions;
    expect(opened).toMatchObject({
      status: 'done',
      calls: { read: 0, write: 0, flush: 0, property: 0, cache: 0, lock: 0 },
    });
  });

  test.each`
    caption       | page        | table
    ${'我的一天'} | ${'today'}  | ${undefined}
    ${'新建线索'} | ${'new'}    | ${'leads'}
    ${'新建客户'} | ${'new'}    | ${'customers'}
    ${'报表'}     | ${'report'} | ${undefined}
    ${'移除 CRM'} | ${'remove'} | ${undefined}
  `('$caption opens the page $page', ({ caption, page, table }) => {
    const host = ready();
    host.as(wanqing.email).open();

    host.as(wanqing.email).clickMenu('CRM', caption);

    const html = host.as(wanqing.email).sidebar()?.html ?? '';
    const boot = JSON.parse(/start\((\{.*?\})\)<\/script>/.exec(html)?.[1] ?? '{}');
    expect(boot).toEqual({ page, ...(table ? { table } : {}), language: 'zh' });
  });

  test('编辑选中行 opens the record of the selected row', () => {
    const host = ready();
    save(host);
    host.as(wanqing.email).open();
    host.as(wanqing.email).select('线索登记表', 'C2');

    host.as(wanqing.email).clickMenu('CRM', '编辑选中行');

    expect(host.as(wanqing.email).sidebar()?.html).toContain('"page":"edit","table":"leads","number":"LX2026001"');
  });

  test('a number somebody made of script is text in the page, not script', () => {
    const host = ready();
    host.as(wanqing.email).open();
    host.as(wanqing.email).type('线索登记表', 'A2', '</script><script>alert(1)');
    host.as(wanqing.email).select('线索登记表', 'A2');

    host.as(wanqing.email).clickMenu('CRM', '编辑选中行');

    const html = host.as(wanqing.email).sidebar()?.html ?? '';
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('\\u003c/script>\\u003cscript>alert(1)');
  });
});

describe('what the sidebar asks first', () => {
  test.each`
    workbook                                                                | state          | because
    ${undefined}                                                            | ${'empty'}     | ${'there is nothing yet'}
    ${{ 数字: [['目标'], [12]] }}                                           | ${'empty'}     | ${'a dashboard is no register'}
    ${{ 线索表: [['线索编号', '客户名称', '联系人', '联系方式', '来源']] }} | ${'adoptable'} | ${'somebody keeps leads here'}
  `('a workbook is $state where $because', ({ workbook, state }) => {
    expect(answered(hostOn(workbook), wanqing.email, 'hello', {}).state).toBe(state);
  });

  test('a workbook that is set up says who asks, which tables there are and which day it is', () => {
    const hello = answered(ready(), wanqing.email, 'hello', {});

    expect(hello).toMatchObject({ state: 'ready', today: '2026-11-19', user: { email: wanqing.email }, recovered: 0 });
    expect(Object.keys(hello.tables)).toEqual(['leads', 'customers', 'followUps']);
  });

  test('it costs at most four calls', () => {
    const host = ready();
    host.forget();

    answered(host, wanqing.email, 'hello', {});

    const { read, write, flush } = host.executions[0]?.calls ?? { read: 99, write: 99, flush: 99 };
    expect(read + write + flush).toBeLessThanOrEqual(4);
  });

  test('the version is that of the package', () => {
    const file = path.join(__dirname, '../../../package.json');

    expect(version).toBe(JSON.parse(readFileSync(file, 'utf8')).version);
  });
});

describe('through the door to the sheet and back', () => {
  test('a lead is saved, found, shown on its card, followed up and won', () => {
    const host = ready();
    const ask = <M extends Method>(method: M, question: unknown) => answered(host, wanqing.email, method, question);
    expect(save(host)).toMatchObject({ ok: true, value: { number: 'LX2026001', message: { key: 'lead.created' } } });

    expect(ask('search', { text: '4521' })).toMatchObject({
      hits: [{ number: 'LX2026001', grade: 'A' }],
      counts: { leads: 1 },
    });
    ask('act', {
      action: 'logFollowUp',
      request: 'request-log',
      input: {
        table: 'leads',
        number: 'LX2026001',
        fields: { method: '电话', keyPoints: '问了报价', nextStep: '发报价', nextDueOn: '2026-11-20' },
      },
    });
    expect(ask('today', { language: 'zh' })).toMatchObject({ next7: [{ number: 'LX2026001', step: '发报价' }] });
    const won = ask('act', {
      action: 'convertLead',
      request: 'request-convert',
      input: { lead: 'LX2026001', fields: { signedOn: '2026-11-19' } },
    });
    const card = ask('card', { table: 'leads', number: 'LX2026001' });

    expect(won.number).toBe('CU2026001');
    expect(card).toMatchObject({
      title: '苏州澄川精密机械有限公司',
      grade: { letter: 'A', ruleLetter: 'A' },
      linked: [{ table: 'customers', number: 'CU2026001' }],
      duplicates: [],
    });
    expect(card?.timeline.map((item) => item.action)).toEqual(['logFollowUp', 'convertLead', 'createLead']);
    expect(ask('card', { table: 'customers', number: 'CU2026001' })?.linked).toMatchObject([{ number: 'LX2026001' }]);
    expect(
      ask('history', {})
        .map((entry) => entry.action)
        .slice(0, 3),
    ).toEqual(['convertLead', 'logFollowUp', 'createLead']);

    ask('undo', { seq: won.seq, request: 'request-undo' });
    expect(ask('history', {}).find((entry) => entry.seq === won.seq)?.undone).toBe(true);
    expect(ask('card', { table: 'leads', number: 'LX2026001' })?.cells.status).toBe('初次接触');
  });

  test('a second lead of the same company is asked about before it is saved', () => {
    const host = ready();
    save(host);
    const again = { ...form, customerName: '澄川精密机械' };

    expect(answered(host, wanqing.email, 'matches', { table: 'leads', fields: again })).toMatchObject([
      { number: 'LX2026001' },
    ]);
    expect(save(host, again, 'request-again')).toMatchObject({
      ok: false,
      problems: [{ code: 'lead.maybeDuplicate' }],
    });
  });

  test('the report writes its tab', () => {
    const host = ready();
    save(host);

    answered(host, wanqing.email, 'report', { name: 'channelQuality', request: 'request-report' });

    expect(host.grid('报表·渠道质量').map((row) => row[1])).toContain('行业展会');
    expect(asked(host, wanqing.email, 'report', { name: 'unheardOf', request: 'request-report-2' })).toMatchObject({
      problems: [{ code: 'report.unknown' }],
    });
  });

  test('a lead typed by hand gets its number; an edit never fails for the person typing', () => {
    const host = ready();
    host.forget();
    host
      .as(wanqing.email)
      .paste('线索登记表', 'B2', [['行业展会', '', '合肥星衡检测', '', '', '丁一鸣', '', '13800001137']]);
    host.as(wanqing.email).type('线索登记表', 'Z900', '随手');

    expect(host.grid('线索登记表')[1]?.[0]).toBe('LX2026001');
    expect(host.executions.map((execution) => execution.status)).toEqual(['done', 'done']);
  });

  test.each(['act', 'undo', 'report'] as const)(
    '%s in a workbook that was never set up is answered in words',
    (method) => {
      const asks = {
        act: { action: 'createLead', input: { fields: form }, request: 'request-1' },
        undo: { seq: 1, request: 'request-2' },
        report: { name: 'channelQuality', request: 'request-3' },
      };

      const answer = asked(hostOn(), wanqing.email, method, asks[method]);

      expect(answer.ok ? '' : answer.problems[0]?.code).not.toBe('unexpected');
      expect(answer.ok).toBe(false);
    },
  );
});
