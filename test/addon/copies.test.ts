import type { Host } from '../../host/api';
import type { Method } from '../../src/addon/api';
import { addonBundle, answered, asked } from '../support/addonBundle';
import { productHost } from '../support/host';
import { lastRun, li, wang } from '../support/storeBundle';

const fields = { source: '官网', customerName: '嘉兴新客', contactName: '陈工', phone: '13800004521', need: '采购' };
const lead = (request: string, customerName: string, phone: string) => ({
  action: 'createLead',
  request,
  input: { fields: { ...fields, customerName, phone }, verdicts: {} },
});
const people = { people: [wang, li], now: '2026-11-19T06:00:00Z', timeZone: 'Asia/Shanghai' } as const;
let begun: unknown;
const original = (): Host => {
  begun ??= begin().save();
  return productHost({ bundle: addonBundle(), ...people, workbook: begun });
};
function begin(): Host {
  const host = productHost({ bundle: addonBundle(), ...people });
  answered(host, wang.email, 'setUp', { request: 'request-set-up', language: 'zh' });
  answered(host, wang.email, 'act', lead('request-first', '杭州云杉', '13800001001'));
  answered(host, wang.email, 'act', lead('request-second', '宁波海之星', '13800001002'));
  return host;
}
const numbers = (host: Host) =>
  host
    .grid('线索登记表')
    .slice(1)
    .map(([number]) => number);

describe.each([
  { name: 'without properties', properties: false },
  { name: 'whose properties came along', properties: true },
])('in a copy of the file $name', ({ properties }) => {
  const copy = () => original().copyFile(wang.email, { properties });

  test('the first question says that it is a copy, and nothing has been written', () => {
    const host = copy();
    const before = JSON.stringify(host.snapshot());

    expect(answered(host, wang.email, 'hello', {}).state).toBe('copied');
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  test.each(['act', 'undo', 'scan', 'setUp', 'repair'] as const)(
    '%s writes nothing before somebody has said what it is',
    (method: Method) => {
      const host = copy();
      const before = JSON.stringify(host.snapshot());
      const asks: Record<string, unknown> = {
        act: lead('request-third', '苏州远帆', '13800001003'),
        undo: { seq: 2, request: 'request-undo' },
        scan: {},
        setUp: { request: 'request-again', language: 'zh' },
        repair: { request: 'request-mend', ailment: 'noShadow', about: '' },
      };
      const answer = asked(host, wang.email, method, asks[method]);

      if (method !== 'scan') expect(answer).toMatchObject({ ok: false, problems: [{ code: 'book.copied' }] });
      expect(JSON.stringify(host.snapshot())).toBe(before);
    },
  );

  test('a value typed by hand is left as it is', () => {
    const host = copy();
    host.as(wang.email).type('线索登记表', 'I2', '138O0001001');

    expect(host.grid('线索登记表')[1]?.[8]).toBe('138O0001001');
    expect(lastRun(host).calls.write).toBe(0);
  });

  test('as a replacement it goes on with the numbers', () => {
    const host = copy();
    answered(host, wang.email, 'claim', { request: 'request-claim', as: 'replacement' });
    answered(host, wang.email, 'act', lead('request-third', '苏州远帆', '13800001003'));

    expect(numbers(host)).toEqual(['LX2026001', 'LX2026002', 'LX2026003']);
    expect(answered(host, wang.email, 'hello', {}).state).toBe('ready');
  });

  test('on its own it marks its numbers, so that none is issued in both files', () => {
    const file = original();
    const host = file.copyFile(wang.email, { properties });
    answered(host, wang.email, 'claim', { request: 'request-claim', as: 'separate', mark: 'B' });
    answered(host, wang.email, 'claim', { request: 'request-claim', as: 'separate', mark: 'B' });
    answered(host, wang.email, 'act', lead('request-third', '苏州远帆', '13800001003'));
    answered(file, wang.email, 'act', lead('request-third', '常州蓝湾', '13800001004'));

    expect(numbers(host)).toEqual(['LX2026001', 'LX2026002', 'LX2026B001']);
    expect(numbers(file)).toEqual(['LX2026001', 'LX2026002', 'LX2026003']);
  });

  test('a mark that could be mistaken for a number is refused', () => {
    const answer = asked(copy(), wang.email, 'claim', { request: 'request-claim', as: 'separate', mark: '1' });

    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'claim.mark', field: 'mark' }] });
  });

  test('what was done before the copy can still be taken back in it, once it is claimed', () => {
    const host = copy();
    answered(host, wang.email, 'claim', { request: 'request-claim', as: 'replacement' });
    const [newest] = answered(host, wang.email, 'history', { number: 'LX2026002' }) as readonly { seq: number }[];
    answered(host, wang.email, 'undo', { seq: newest?.seq ?? 0, request: 'request-undo' });

    expect(numbers(host)).toEqual(['LX2026001']);
  });
});

test('a number that was issued and taken back before the copy is not issued in it again', () => {
  const file = original();
  const [newest] = answered(file, wang.email, 'history', { number: 'LX2026002' }) as readonly { seq: number }[];
  answered(file, wang.email, 'undo', { seq: newest?.seq ?? 0, request: 'request-undo' });
  const host = file.copyFile(wang.email);
  answered(host, wang.email, 'claim', { request: 'request-claim', as: 'replacement' });
  answered(host, wang.email, 'act', lead('request-third', '苏州远帆', '13800001003'));

  expect(numbers(host)).toEqual(['LX2026001', 'LX2026003']);
});

test('where only the properties are lost, the next who opens it finds everything as it was', () => {
  const file = original();
  const host = productHost({
    bundle: addonBundle(),
    ...people,
    workbook: file.engine.save(),
  });

  expect(answered(host, wang.email, 'hello', {}).state).toBe('ready');
  answered(host, wang.email, 'act', lead('request-third', '苏州远帆', '13800001003'));
  expect(numbers(host)).toEqual(['LX2026001', 'LX2026002', 'LX2026003']);
});

test('a second installation of the CRM asks before it writes, and the first notices when it was taken over', () => {
  const first = original();
  const second = productHost({
    bundle: addonBundle(),
    ...people,
    workbook: first.engine.save(),
    scriptId: 'another-script',
    seed: 2,
  });
  const before = JSON.stringify(second.snapshot());

  expect(answered(second, wang.email, 'hello', {}).state).toBe('otherEngine');
  expect(asked(second, wang.email, 'act', lead('request-third', '苏州远帆', '13800001003'))).toMatchObject({
    ok: false,
    problems: [{ code: 'book.otherEngine' }],
  });
  expect(JSON.stringify(second.snapshot())).toBe(before);

  answered(second, wang.email, 'claim', { request: 'request-claim', as: 'takeOver' });
  answered(second, wang.email, 'act', lead('request-third', '苏州远帆', '13800001003'));
  const again = productHost({
    bundle: addonBundle(),
    ...people,
    workbook: { ...(first.save() as object), workbook: second.engine.save() },
  });

  expect(asked(again, wang.email, 'act', lead('request-fourth', '常州蓝湾', '13800001004'))).toMatchObject({
    ok: false,
    problems: [{ code: 'book.otherEngine' }],
  });
  expect(numbers(again)).toEqual(['LX2026001', 'LX2026002', 'LX2026003']);
});
