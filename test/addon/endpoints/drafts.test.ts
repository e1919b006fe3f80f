import type { Host } from '../../../host/api';
import { addonBundle, answered, asked } from '../../support/addonBundle';
import { productHost } from '../../support/host';
import { lastRun, li, sheetCalls, wang } from '../../support/storeBundle';

const setUp = (fileId?: string): Host => {
  const host = productHost({
    bundle: addonBundle(),
    people: [wang, li],
    now: '2026-11-19T06:32:05Z',
    timeZone: 'Asia/Shanghai',
    ...(fileId ? { fileId } : {}),
  });
  answered(host, wang.email, 'setUp', { request: 'request-set-up', language: 'zh' });
  return host;
};
const keep = (host: Host, email: string, key: string, text = '{}') => answered(host, email, 'keepDraft', { key, text });
const keysOf = (host: Host, email: string) => answered(host, email, 'hello', {}).drafts.map(({ key }) => key);

test('a draft is given back with the day and hour it was kept, to its author and to nobody else', () => {
  const host = setUp();
  keep(host, wang.email, 'new:leads', '{"texts":{"customerName":"澄川"}}');

  expect(answered(host, wang.email, 'hello', {}).drafts).toEqual([
    { key: 'new:leads', at: '2026-11-19T14:32:05', text: '{"texts":{"customerName":"澄川"}}' },
  ]);
  expect(keysOf(host, li.email)).toEqual([]);
});

test('keeping and forgetting a draft costs no call on the sheet and leaves no mark in the file', () => {
  const host = setUp();
  const before = JSON.stringify(host.engine.save());
  keep(host, wang.email, 'new:leads');
  expect([sheetCalls(lastRun(host)), lastRun(host).calls.property]).toEqual([0, 2]);
  answered(host, wang.email, 'forgetDraft', { key: 'new:leads' });
  expect([sheetCalls(lastRun(host)), lastRun(host).calls.property]).toEqual([0, 1]);

  expect(keysOf(host, wang.email)).toEqual([]);
  expect(JSON.stringify(host.engine.save())).toBe(before);
});

test.each`
  characters | sign    | kept     | because
  ${2_900}   | ${'要'} | ${true}  | ${'it is below 9 kB, three bytes a character'}
  ${3_100}   | ${'要'} | ${false} | ${'it is above 9 kB although fewer than 9,000 characters'}
  ${8_900}   | ${'x'}  | ${true}  | ${'a Latin letter is one byte'}
`('a draft of $characters $sign is kept: $kept, because $because', ({ characters, sign, kept }) => {
  const host = setUp();
  const answer = asked(host, wang.email, 'keepDraft', { key: 'new:leads', text: sign.repeat(characters) });
  expect(answer.ok).toBe(kept);
  if (!answer.ok) expect(answer.problems).toEqual([{ code: 'draft.tooLarge' }]);
});

test('the newer text of a draft takes the place of the older one; of more than forty the oldest gives way', () => {
  const host = setUp();
  for (let count = 1; count <= 40; count += 1) {
    host.clock.advance(60_000);
    expect(keep(host, wang.email, `edit:leads:LX${count}`).gaveWay).toBe(0);
  }
  host.clock.advance(60_000);
  expect(keep(host, wang.email, 'edit:leads:LX1').gaveWay).toBe(0);
  host.clock.advance(60_000);

  expect(keep(host, wang.email, 'new:leads').gaveWay).toBe(1);
  const keys = keysOf(host, wang.email);
  expect(keys).toHaveLength(40);
  expect(keys.slice(0, 2)).toEqual(['new:leads', 'edit:leads:LX1']);
  expect(keys).not.toContain('edit:leads:LX2');
});
