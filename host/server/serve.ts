/** The spreadsheet page over HTTP, for the people of this machine only. */
import { randomBytes } from 'node:crypto';
import type { Host } from '../api';
import { WorkbookProblem } from '../xlsx';
import { type Desk, openDesk } from './desk';
import { type Front, startFront } from './front';
import { takeWorkbook } from './lock';
import type { Asked } from './relay';
import { type Answered, jsonReply } from './reply';
import { type Route, routes, type Sample } from './routes';
import type { Failure } from './wire';

export interface ServeOptions {
  /** Made, if it is a function, once the workbook's file is this server's alone. */
  readonly host: Host | (() => Host | Promise<Host>);
  /** 0 picks a free one. */
  readonly port: number;
  /** Where the workbook is kept. Without it, it is kept in memory. */
  readonly file?: string;
  readonly samples?: readonly Sample[];
  /** Makes a host over another workbook (a saved or drawn one, or nothing for an empty one, named in the page's language). Without it nothing can be opened or reset. */
  readonly reopen?: (workbook: unknown, language?: 'zh' | 'en') => Host;
  /** Names a sidebar may call. Without it every name may be tried. */
  readonly callable?: readonly string[];
  /** The host's clock follows this machine's. Default: it stands still. */
  readonly liveClock?: boolean;
  /** How long a person whom a script asks something may be away before that counts as closing; default 15 seconds. */
  readonly graceMs?: number;
  /** True once nobody shall wait for anybody any more: scripts that ask are ended. */
  readonly stopping?: () => boolean;
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
  let desk: Desk | undefined;
  const front = startFront(
    token,
    (asked) => desk && answer(desk, front, asked),
    (id) => desk?.windows.remove(id),
  );
  const close = async () => {
    desk?.close();
    release?.();
    await front.close();
  };
  try {
    const opened = await openDesk(options, token, front);
    desk = opened;
    const port = await front.listen(options.port);
    return {
      url: `http://127.0.0.1:${port}/`,
      get host() {
        return opened.host;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** At once, so that a request is carried out even in the middle of a script that waits; only files take their time. */
function answer(desk: Desk, front: Front, { id, method, path, body }: Asked): void {
  const reply = (answered: Answered) => front.tell({ kind: 'reply', id, ...answered });
  const fail = (error: unknown) => reply(jsonReply(400, failureOf(error)));
  desk.serves(() => {
    try {
      const url = new URL(path, 'http://127.0.0.1');
      const result = routeOf(method, url)({ desk, url, body, id, reply, fail });
      if (result instanceof Promise) result.then((value) => reply(jsonReply(200, value)), fail);
      else if (result !== undefined) reply(jsonReply(200, result));
    } catch (error) {
      fail(error);
    }
  });
}

const routeOf = (method: string, { pathname }: URL): Route => routes[`${method} ${pathname}`] ?? nothingThere;
const nothingThere: Route = ({ reply }) => reply(jsonReply(404, { error: 'There is nothing at this address.' }));

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof WorkbookProblem ? { error: message, words: error.words } : { error: message };
}
