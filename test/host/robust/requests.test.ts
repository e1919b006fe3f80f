import { once } from 'node:events';
import { connect } from 'node:net';
import { type Served, serve } from '../../../host/server';
import { hostRunning, wang } from '../../support/host';
import { eventually } from '../../support/page/eventually';

let served: Served;
let token = '';

beforeEach(async () => {
  served = await serve({
    host: hostRunning('', { 线索: [['公司'], ['蓝海']] }),
    port: 0,
    reopen: (workbook) => hostRunning('', workbook),
  });
  token = ((await (await fetch(`${served.url}state`)).json()) as { token: string }).token;
});
afterEach(() => served.close());

const post = (path: string, body: string | Uint8Array<ArrayBuffer>) =>
  fetch(`${served.url}${path}`, { method: 'POST', headers: { 'x-page-token': token }, body });
const stillServes = async () => {
  expect((await fetch(`${served.url}state`)).status).toBe(200);
  expect(served.host.grid('线索')).toEqual([['公司'], ['蓝海']]);
};

test.each`
  path      | megabytes | because
  ${'do'}   | ${17}     | ${'no edit is this large'}
  ${'open'} | ${65}     | ${'no workbook a page can show is this large'}
`('$megabytes MB sent to /$path are refused with 413: $because', async ({ path, megabytes }) => {
  const answer = await post(path, new Uint8Array(megabytes * 1024 * 1024));

  expect(answer.status).toBe(413);
  expect(await answer.json()).toEqual({ error: expect.stringMatching(/太大了.*too large/) });
  await stillServes();
});

test('a body that never says its length is cut off at the same place', async () => {
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  const head = `POST /do HTTP/1.1\r\nHost: ${new URL(served.url).host}\r\nX-Page-Token: ${token}\r\nTransfer-Encoding: chunked\r\n\r\n`;
  socket.write(head);
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  for (let n = 0; n < 17; n += 1) {
    socket.write('100000\r\n');
    socket.write(megabyte);
    socket.write('\r\n');
  }

  const [answer] = (await once(socket, 'data')) as [Buffer];

  expect(answer.toString()).toContain('413');
  socket.destroy();
  await stillServes();
});

test.each`
  body                                                                                                   | because
  ${'{'}                                                                                                 | ${'it is not JSON'}
  ${'null'}                                                                                              | ${'nothing is asked'}
  ${'{"as":"nobody@example.com","request":"1","act":{"do":"undo"}}'}                                     | ${'nobody is called that'}
  ${`{"as":"${wang.email}","request":"2","act":{"do":"constructor"}}`}                                   | ${'that is no act, whatever objects inherit'}
  ${`{"as":"${wang.email}","request":"3","act":{"do":"__proto__"}}`}                                     | ${'nor is that'}
  ${`{"as":"${wang.email}","request":"4","act":{"do":"type","sheet":99,"row":1,"column":1,"text":"x"}}`} | ${'there is no such tab'}
`('$body is answered with 400 and changes nothing: $because', async ({ body }) => {
  expect((await post('do', body)).status).toBe(400);
  await stillServes();
});

const nested = (workbook: unknown) => JSON.stringify({ kind: 'host', workbook, properties: { document: {} } });
test.each`
  file                                                                                                                   | because
  ${'hello'}                                                                                                             | ${'it is a text'}
  ${'{"a":[[1]]}'}                                                                                                       | ${'it is not what a server saved'}
  ${nested(7)}                                                                                                           | ${'there is no workbook in it'}
  ${nested({ kind: 'workbook', sheets: [] })}                                                                            | ${'it has no tab'}
  ${nested({ kind: 'workbook', sheets: [{ id: 0, cells: 5 }] })}                                                         | ${'its cells are a number'}
  ${nested({ kind: 'workbook', sheets: [{ id: 0, cells: [[[1, '=']]] }], names: [], styles: [], rules: [], texts: [] })} | ${'half of it is missing'}
`('the saved workbook $file is refused in words of both languages: $because', async ({ file }) => {
  const answer = await post('open', file);

  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    error: expect.anything(),
    words: { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) },
  });
  await stillServes();
});

test('a sender that goes away in the middle leaves the server as it was', async () => {
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  socket.write(
    `POST /do HTTP/1.1\r\nHost: ${new URL(served.url).host}\r\nX-Page-Token: ${token}\r\nContent-Length: 1000\r\n\r\n{"as"`,
  );
  await eventually(() => expect(socket.bytesWritten).toBeGreaterThan(0));
  socket.destroy();

  await stillServes();
});

test('windows that listen and vanish are forgotten, and the others hear the next change', async () => {
  const listen = async () => {
    const stop = new AbortController();
    const { body } = await fetch(`${served.url}events?as=${wang.email}`, { signal: stop.signal });
    return { stop, reader: (body as ReadableStream<Uint8Array>).getReader() };
  };
  const [gone, there] = [await listen(), await listen()];
  gone.stop.abort();
  await gone.reader.closed.catch(() => undefined);

  await post(
    'do',
    JSON.stringify({
      as: wang.email,
      request: '5',
      act: { do: 'select', sheet: 0, area: { row: 1, column: 1, rows: 1, columns: 1 } },
    }),
  );

  let heard = '';
  while (!heard.includes('"selection"')) {
    const { value, done } = await there.reader.read();
    if (done) break;
    heard += Buffer.from(value).toString();
  }
  expect(heard).toContain('"selection"');
  there.stop.abort();
  await there.reader.closed.catch(() => undefined);
});
