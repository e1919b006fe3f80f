import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Bytes } from '../runtime/bridge';

/** MD5 of 'MD5', sha256 of 'SHA_256' and 'HMAC_SHA_256'. */
const nodeName = (algorithm: string) =>
  algorithm
    .replace(/^HMAC_/, '')
    .replace('_', '')
    .toLowerCase();

/** Byte by byte: an array of another context is taken through its iterator otherwise, fifty times slower. */
function bufferOf(given: readonly number[]): Buffer {
  const buffer = Buffer.allocUnsafe(given.length);
  for (let at = 0; at < given.length; at += 1) buffer[at] = given[at] ?? 0;
  return buffer;
}

function listOf(buffer: Buffer): readonly number[] {
  const list = new Array<number>(buffer.length);
  for (let at = 0; at < buffer.length; at += 1) list[at] = buffer[at] ?? 0;
  return list;
}

export const bytes: Bytes = {
  encode: (text) => listOf(Buffer.from(text, 'utf8')),
  decode: (given) => bufferOf(given).toString('utf8'),
  digest: (algorithm, given) => [...createHash(nodeName(algorithm)).update(bufferOf(given)).digest()],
  hmac: (algorithm, given, key) => [...createHmac(nodeName(algorithm), bufferOf(key)).update(bufferOf(given)).digest()],
  gzip: (given) => listOf(gzipSync(bufferOf(given))),
  ungzip: (given) => listOf(gunzipSync(bufferOf(given))),
};
