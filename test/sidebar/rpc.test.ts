import { createRpc } from '../../src/sidebar/rpc/client';
import { newRequest } from '../../src/sidebar/rpc/request';

const answered = JSON.stringify({ ok: true, value: [] });

test('what is asked and answered travels as JSON text', async () => {
  const sent: string[] = [];
  const rpc = createRpc(async (text) => {
    sent.push(text);
    return JSON.stringify({ ok: true, value: [{ number: 'LX2026001' }] });
  });

  const answer = await rpc('search', { text: '澄川' });

  expect(sent).toEqual(['{"method":"search","ask":{"text":"澄川"}}']);
  expect(answer).toEqual({ ok: true, value: [{ number: 'LX2026001' }] });
});

test('a call that broke off is sent once more, the very same text', async () => {
  const sent: string[] = [];
  const rpc = createRpc(async (text) => {
    sent.push(text);
    if (sent.length === 1) throw new Error('NetworkError');
    return answered;
  });

  expect(await rpc('undo', { seq: 5, request: 'r1' })).toMatchObject({ ok: true });
  expect(sent[1]).toBe(sent[0]);
});

test('a connection that stays broken is a refusal with words, not an exception', async () => {
  const rpc = createRpc(() => Promise.reject(new Error('NetworkError')));
  expect(await rpc('hello', {})).toMatchObject({ ok: false, problems: [{ code: 'ui.error.connection' }] });
});

test('a call that never answers is given up after its time and not sent again: it may still be running', async () => {
  let calls = 0;
  const rpc = createRpc(() => {
    calls += 1;
    return new Promise(() => undefined);
  }, 0.0001);

  expect(await rpc('search', { text: 'x' })).toMatchObject({ ok: false, problems: [{ code: 'ui.error.timeout' }] });
  expect(calls).toBe(1);
});

test('an answer that is no JSON is a broken connection', async () => {
  const rpc = createRpc(async () => '<html>');
  expect(await rpc('hello', {})).toMatchObject({ ok: false, problems: [{ code: 'ui.error.connection' }] });
});

test('refusals of the add-on come through as they are', async () => {
  const refusal = { ok: false, problems: [{ code: 'busy' }] };
  const rpc = createRpc(async () => JSON.stringify(refusal));
  expect(await rpc('hello', {})).toEqual(refusal);
});

test('no two requests share an id', () => {
  const ids = Array.from({ length: 1000 }, newRequest);
  expect(new Set(ids).size).toBe(1000);
});
