import type { IncomingMessage } from 'node:http';

/** A workbook sent in is at most this large; anything else a page says is far smaller. */
const LARGEST_FILE = 64 * 1024 * 1024;
const LARGEST_JSON = 16 * 1024 * 1024;

export function limitOf(path: string): number {
  return /^\/open(\?|$)/.test(path) ? LARGEST_FILE : LARGEST_JSON;
}

export class BodyTooLarge extends Error {
  constructor(limit: number) {
    const megabytes = limit / 1024 / 1024;
    super(`太大了：最多 ${megabytes} MB。 This is too large: at most ${megabytes} MB.`);
  }
}

/** What was sent, as JSON. Its shape is the page's own, guarded by its token. */
export function jsonOf<T>(body: Uint8Array): T {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as T; // see above
  } catch {
    throw new Error('The request is not JSON.');
  }
}

/** Rejects as soon as it is too much; what still comes is not kept, and the answer can still be sent. */
export function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      parts.length = 0;
      request.removeAllListeners('data');
      request.resume();
      reject(new BodyTooLarge(limit));
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse();
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > limit) refuse();
      else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The sender went away.')));
  });
}
