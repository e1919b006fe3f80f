/** The spreadsheet page over HTTP, for the people of this machine only. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Host } from '../api';
import { WorkbookProblem } from '../xlsx';
import { BodyTooLarge } from './body';
import { type Desk, openDesk } from './desk';
import { refusal } from './guard';
import { takeWorkbook } from './lock';
import { pageHtml } from './pageHtml';
import { routes, type Sample } from './routes';
import type { Failure } from './wire';

export interface ServeOptions {
  /** Made, if it is a function, once the workbook's file is this server's alone. */
  readonly host: Host | (() => Host | Promise<Host>);
  /** 0 picks a free one. */
  readonly port: number;
  /** Where the workbook is kept. Without it, it is kept in memory. */
  readonly file?: string;
  readonly samples?: readonly Sample[];
  /** Makes a host over another workbook (a saved or drawn one, or nothing for an empty one). Without it nothing can be opened or reset. */
  readonly reopen?: (workbook: unknown) => Host;
  /** Names a sidebar may call. Without it every name may be tried. */
  readonly callable?: readonly string[];
  /** The host's clock follows this machine's. Default: it stands still. */
  readonly liveClock?: boolean;
}
export interface Served {
  readonly url: string;
  /** The host in use, which changes when another workbook is opened. */
  readonly host: Host;
  /** Saves what is unsaved and stops listening. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1. Rejects with a sentence for people when the port is taken or another server keeps the workbook. */
export async function serve(options: ServeOptions): Promise<Served> {
  const token = randomBytes(18).toString('base64url');
  const release = options.file === undefined ? undefined : takeWorkbook(options.file);
  const desk = await openDesk(options, token).catch((error: unknown) => {
    release?.();
    throw error;
  });
  const server = createServer((request, response) => void answer(desk, port, token, request, response));
  server.keepAliveTimeout = 5000;
  const port = await listen(server, options.port).catch((error: unknown) => {
    desk.close();
    release?.();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    get host() {
      return desk.host;
    },
    close: () =>
      new Promise((resolve) => {
        desk.close();
        release?.();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const words = `Port ${port} is already in use. Set PORT to another one, for example PORT=${port + 1}.`;
      reject(taken ? new Error(words) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function answer(desk: Desk, port: number, token: string, request: IncomingMessage, response: ServerResponse) {
  try {
    const refused = refusal(request, port, token);
    if (refused) return send(response, 403, { error: refused });
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET' && url.pathname === '/') return sendPage(response);
    const route = routes[`${request.method} ${url.pathname}`];
    if (!route) return send(response, 404, { error: 'There is nothing at this address.' });
    const result = await route({ desk, url, request, response });
    if (result !== undefined) send(response, 200, result);
  } catch (error) {
    if (!response.headersSent) send(response, statusOf(error), failureOf(error));
  }
}

const statusOf = (error: unknown): number => (error instanceof BodyTooLarge ? 413 : 400);

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof WorkbookProblem ? { error: message, words: error.words } : { error: message };
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { ...QUIET, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body ?? null));
}

function sendPage(response: ServerResponse) {
  const html = pageHtml();
  response.writeHead(200, {
    ...QUIET,
    'content-type': 'text/html; charset=utf-8',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
  response.end(html);
}

const QUIET = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
