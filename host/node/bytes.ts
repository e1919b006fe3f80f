import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Binary, Bytes } from '../runtime/bridge';

/** MD5 of 'MD5', sha256 of 'SHA_256' and 'HMAC_SHA_256'. */
const nodeName = (algorithm: string) =>
  algorithm
    .replace(/^HMAC_/, '')
    .replace('_', '')
    .toLowerCase();

const bufferOf = (binary: Binary): Buffer => Buffer.from(binary, 'latin1');
const binaryOf = (buffer: Buffer): Binary => buffer.toString('latin1');

export const bytes: Bytes = {
  encode: (text) => binaryOf(Buffer.from(text, 'utf8')),
  decode: (binary) => bufferOf(binary).toString('utf8'),
  toBase64: (binary) => bufferOf(binary).toString('base64'),
  fromBase64: (text) => binaryOf(Buffer.from(text, 'base64')),
  digest: (algorithm, binary) => binaryOf(createHash(nodeName(algorithm)).update(bufferOf(binary)).digest()),
  hmac: (algorithm, binary, key) =>
    binaryOf(createHmac(nodeName(algorithm), bufferOf(key)).update(bufferOf(binary)).digest()),
  gzip: (binary) => binaryOf(gzipSync(bufferOf(binary))),
  ungzip: (binary) => binaryOf(gunzipSync(bufferOf(binary))),
};
