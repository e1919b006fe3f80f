import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Bytes } from '../runtime/bridge';

/** MD5 of 'MD5', sha256 of 'SHA_256' and 'HMAC_SHA_256'. */
const nodeName = (algorithm: string) =>
  algorithm
    .replace(/^HMAC_/, '')
    .replace('_', '')
    .toLowerCase();

export const bytes: Bytes = {
  encode: (text) => [...Buffer.from(text, 'utf8')],
  decode: (given) => Buffer.from(given).toString('utf8'),
  digest: (algorithm, given) => [...createHash(nodeName(algorithm)).update(Buffer.from(given)).digest()],
  hmac: (algorithm, given, key) => [
    ...createHmac(nodeName(algorithm), Buffer.from(key)).update(Buffer.from(given)).digest(),
  ],
  gzip: (given) => [...gzipSync(Buffer.from(given))],
  ungzip: (given) => [...gunzipSync(Buffer.from(given))],
};
