/** The thread that speaks HTTP: turns away whom it must, and passes everything else on to the workbook's thread. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { workerData } from 'node:worker_threads';
import { BodyTooLarge, bodyOf, limitOf } from '../body';
import { refusal } from '../guard';
import type { FromFront, FrontData, Reply, ToFront } from '../relay';
import { jsonReply } from '../reply';

/** Bytes kept for a window that does not take them. */
const MOST_UNHEARD = 4 * 1024 * 1024;

const { token, relay, said } = workerData as FrontData; // made by host/server/front.ts
const count = new Int32Array(said);
const open = new Map<number, ServerResponse>();
const listening = new Set<number>();
let last = 0;
let port = 0;

const server = createServer((request, response) => void receive(request, response));
server.keepAliveTimeout = 5000;
server.once('error', ({ code = '', message }: NodeJS.ErrnoException) => tell({ kind: 'failed', code, message }));
const doers: { [K in ToFront['kind']]: (message: Extract<ToFront, { kind: K }>) => void } = {
  listen: ({ port: wanted }) =>
    server.listen(wanted, '127.0.0.1', () => {
      port = (server.address() as AddressInfo).port;
      tell({ kind: 'listening', port });
    }),
  reply,
  stream,
  say({ ids, text }) {
    for (const id of ids) {
      const response = open.get(id);
      // a window that no longer listens is let go; it asks for everything again when it is back
      if (response && response.writableLength > MOST_UNHEARD) response.destroy();
      else response?.write(text);
    }
  },
  close() {
    for (const id of listening) open.get(id)?.end();
    server.close();
    server.closeAllConnections();
    relay.close();
  },
};
relay.on('message', (message: ToFront) => (doers[message.kind] as (message: ToFront) => void)(message));

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.on('error', () => response.destroy()); // gone while something was being said to it
  try {
    const refused = refusal(request, port, token);
    if (refused) {
      send(response, jsonReply(403, { error: refused }));
      return;
    }
    const { method = 'GET', url = '/' } = request;
    const body = method === 'GET' ? new Uint8Array() : await bodyOf(request, limitOf(url));
    last += 1;
    const id = last;
    open.set(id, response);
    response.on('close', () => {
      open.delete(id);
      if (listening.delete(id)) tell({ kind: 'gone', id });
    });
    tell({ kind: 'asked', id, method, path: url, body });
  } catch (error) {
    const status = error instanceof BodyTooLarge ? 413 : 400;
    send(response, jsonReply(status, { error: error instanceof Error ? error.message : String(error) }));
  }
}

function reply({ id, ...answer }: Reply): void {
  const response = open.get(id);
  if (response) send(response, answer);
}

function stream({ id }: { readonly id: number }): void {
  const response = open.get(id);
  if (!response) {
    tell({ kind: 'gone', id });
    return;
  }
  listening.add(id);
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  response.write(': open\n\n');
}

function send(response: ServerResponse, { status, headers, body }: Pick<Reply, 'status' | 'headers' | 'body'>): void {
  response.writeHead(status, headers);
  response.end(body);
}

function tell(message: FromFront): void {
  relay.postMessage(message);
  Atomics.add(count, 0, 1);
  Atomics.notify(count, 0);
}
