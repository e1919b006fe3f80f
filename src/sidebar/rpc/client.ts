import type { Ask, Method, Response } from '../../addon/api';
import type { Transport } from './transport';

/** Asks the add-on one thing. It always answers: a lost connection is a refusal like any other, with its words. */
export type Rpc = <M extends Method>(method: M, ask: Ask<M>) => Promise<Response<M>>;

/** How long each method may take, in milliseconds; a scan slice may run close to the platform's six minutes. */
const patience: Partial<Record<Method, number>> = { hello: 25_000, scan: 330_000, report: 120_000, adopt: 120_000 };
const defaultPatience = 60_000;

/**
 * Every method is safe to send twice: reads change nothing and writes carry a request id. So a call that broke off is
 * sent once more with the same text; a call that never answered is not, it may still be running.
 */
export function createRpc(transport: Transport, timeScale = 1): Rpc {
  return async <M extends Method>(method: M, ask: Ask<M>): Promise<Response<M>> => {
    const text = JSON.stringify({ method, ask });
    const limit = (patience[method] ?? defaultPatience) * timeScale;
    try {
      return parse<M>(await within(limit, sendTwice(transport, text)));
    } catch (error) {
      const code = error === timedOut ? 'ui.error.timeout' : 'ui.error.connection';
      return { ok: false, problems: [{ code, params: { detail: messageOf(error) } }] };
    }
  };
}

const timedOut = new Error('timeout');

async function sendTwice(transport: Transport, text: string): Promise<string> {
  try {
    return await transport(text);
  } catch {
    return transport(text);
  }
}

function within<T>(limit: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timedOut), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

// The one place where text becomes a typed answer: both ends are built from the same api.ts.
const parse = <M extends Method>(text: string): Response<M> => JSON.parse(text) as Response<M>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
