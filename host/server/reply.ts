import type { Reply } from './relay';

export type Answered = Pick<Reply, 'status' | 'headers' | 'body'>;

export const QUIET = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export function jsonReply(status: number, value: unknown): Answered {
  const headers = { ...QUIET, 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: JSON.stringify(value ?? null) };
}

/** A file to be kept by the person who asked for it. */
export function fileReply(name: string, type: string, bytes: Uint8Array): Answered {
  const as = `attachment; filename="workbook"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { status: 200, headers: { 'content-type': type, 'content-disposition': as }, body: bytes };
}

export function pageReply(html: string): Answered {
  const headers = {
    ...QUIET,
    'content-type': 'text/html; charset=utf-8',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  };
  return { status: 200, headers, body: html };
}
