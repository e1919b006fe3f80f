/**
 * What the thread that speaks HTTP and the one that has the workbook say to each other. They are two, so that the
 * workbook's can stand still in the middle of a script that waits for a person and still hear what others ask of it.
 */
import type { MessagePort } from 'node:worker_threads';

export interface FrontData {
  readonly token: string;
  readonly relay: MessagePort;
  /** Counts what the front has said: who waits for it to speak waits for this number to change. */
  readonly said: SharedArrayBuffer;
}
export type FromFront =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | Asked
  /** The window that listened under this number has gone. */
  | { readonly kind: 'gone'; readonly id: number };
/** One request that may pass; `path` with what follows the '?'. */
export interface Asked {
  readonly kind: 'asked';
  readonly id: number;
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
}
export type ToFront =
  | { readonly kind: 'listen'; readonly port: number }
  | Reply
  /** The request goes on as server-sent events. */
  | { readonly kind: 'stream'; readonly id: number }
  | { readonly kind: 'say'; readonly ids: readonly number[]; readonly text: string }
  | { readonly kind: 'close' };
export interface Reply {
  readonly kind: 'reply';
  readonly id: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
