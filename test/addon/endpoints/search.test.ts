import type { Host } from '../../../host/api';
import type { Found } from '../../../src/addon/api';
import { go, lastRun, li, sheetCalls, wang } from '../../support/storeBundle';
import { must, ours, scanAll, someoneElses } from '../../support/workbooks';

const search = (host: Host, text: string, more: object = {}): Found =>
  must(go<{ ok: true; value: Found }>(host, 'rpc', { method: 'search', ask: { text, ...more } })).value;
const numbers = (found: Found): readonly string[] => found.hits.map(({ number }) => number);
const theirs = (): Host => {
  const host = someoneElses.open();
  scanAll(host);
  return host;
};

test.each`
  text           | found                            | because
  ${'云杉'}      | ${['LX2026001', 'FU2026110001']} | ${'leads and what was done about them'}
  ${'yunshan'}   | ${['LX2026001', 'FU2026110001']} | ${'by pinyin'}
  ${'6666 7777'} | ${['LX2026002']}                 | ${'by a part of the phone'}
  ${'恒通'}      | ${['CU2026001']}                 | ${'customers'}
  ${'先别打'}    | ${['LX2026001']}                 | ${'a column of their own that nobody declared'}
  ${'想上一套'}  | ${['LX2026001']}                 | ${'what they need'}
  ${'没有这家'}  | ${[]}                            | ${'nothing is like it'}
`('in a workbook people brought along, $text finds $found: $because', ({ text, found }) => {
  expect(numbers(search(theirs(), text))).toEqual(found);
});

test('every table that has a tab is looked through, or those that are named', () => {
  const host = theirs();

  expect(search(host, '2026').counts).toEqual({ leads: 3, customers: 1, followUps: 1 });
  expect(search(host, '2026', { tables: ['customers'] }).counts).toEqual({ customers: 1 });
  expect(search(host, '2026', { tables: ['unheard'] }).counts).toEqual({});
});

test('a column of their own is told with its header, as the sheet has it', () => {
  const [hit] = search(theirs(), '先别打').hits;

  expect(hit).toMatchObject({ number: 'LX2026001', title: '杭州云杉科技有限公司', own: { 内部备注: '先别打电话' } });
});

test('a phone typed into the sheet a moment ago finds its lead, in whatever way it is written', () => {
  const host = theirs();
  host.as(wang.email).type('销售线索', 'C6', '+86 137-0000 9988');

  const found = search(host, '13700009988');

  expect(numbers(found)).toEqual(['LX2026003']);
  expect(found.deep).toBe(true);
});

test('where others were found already, the tabs are looked through only when asked', () => {
  const host = theirs();
  host.as(wang.email).type('销售线索', 'A6', '云杉第二分公司');

  expect(numbers(search(host, '云杉'))).not.toContain('LX2026003');
  expect(numbers(search(host, '云杉', { deep: true }))).toContain('LX2026003');
});

test('a record is found the moment it was saved', () => {
  const host = ours.open();
  const fields = { source: '官网', customerName: '藍海科技', contactName: '陈工', phone: '13800004521', need: '采购' };
  must(go(host, 'act', { action: 'createLead', request: 'save-lead', input: { fields, verdicts: {} } }));

  for (const text of ['lhkj', '蓝海', '4521']) expect(search(host, text).hits[0]?.title).toBe('藍海科技');
});

test('a search takes four calls, none of them on a register; looking through the tabs a few more', () => {
  const host = theirs();

  search(host, '云杉');
  expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(4);
  expect(lastRun(host).calls.write).toBe(0);
  expect(lastRun(host).calls.lock).toBe(0);
  search(host, '先别打');
  expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(11);
});

test('where the memory of records is damaged, what stands in the tabs is still found', () => {
  const host = theirs();
  host.as(wang.email).type('_crm_shadow', 'F1', 'zAAAA');

  expect(numbers(search(host, '云杉'))).toEqual(expect.arrayContaining(['LX2026001', 'FU2026110001']));
});

test('signs that mean something in an expression are signs', () => {
  const host = ours.open();
  const fields = { source: '官网', customerName: 'A+B (上海)*', contactName: '陈工', phone: '13800004521', need: '' };
  must(
    go(host, 'act', {
      action: 'createLead',
      request: 'save-lead',
      input: { fields: { ...fields, need: '采购' }, verdicts: {} },
    }),
  );

  for (const text of ['A+B (上海)*', '(上海)*', '[a-z]+|.*']) {
    const found = search(host, text, { deep: true });
    expect([text, numbers(found)]).toEqual([text, text.startsWith('[') ? [] : ['LX2026004']]);
  }
});

test('where everybody sees their own, a search leaves out what a colleague looks after, and finds it for a manager (C-11)', () => {
  const host = ours.open();
  host.as(wang.email).paste('设置', `A${host.grid('设置').length + 1}`, [
    ['成员', '王芳', wang.email, '销售'],
    ['成员', '李雷', li.email, '销售'],
  ]);
  const owned = (name: string) => ({
    fields: {
      source: '官网',
      customerName: `${name}的客户云杉`,
      contactName: '陈工',
      phone: '13800001199',
      need: '采购',
      owner: name,
    },
    verdicts: {},
  });
  must(go(host, 'act', { action: 'createLead', request: 'of-wang', input: owned('王芳') }));
  const found = (email: string) =>
    must(
      go<{ ok: true; value: Found }>(host, 'rpc', { method: 'search', ask: { text: '的客户云杉' } }, email),
    ).value.hits.map(({ title }) => title);
  expect([found(li.email), found(wang.email)]).toEqual([['王芳的客户云杉'], ['王芳的客户云杉']]);

  must(go(host, 'rpc', { method: 'preset', ask: { topic: 'visibility', name: 'own', request: 'own-alone' } }));
  expect([found(li.email), found(wang.email)]).toEqual([[], ['王芳的客户云杉']]);

  const row = host.grid('设置').findIndex((line) => line[1] === '李雷') + 1;
  host.as(wang.email).type('设置', `D${row}`, '销售主管');
  expect(found(li.email)).toEqual(['王芳的客户云杉']);
});
