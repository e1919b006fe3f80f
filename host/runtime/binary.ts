import type { Binary } from './bridge';

/** As many letters at once as a call takes arguments. */
const PIECE = 8_192;

/** Of bytes, signed as Java's are or not. */
export function binaryOf(bytes: readonly number[]): Binary {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.slice(at, at + PIECE).map((byte) => byte & 0xff));
  return binary;
}

/** Bytes as scripts see them: -128..127. */
export function bytesIn(binary: Binary): number[] {
  const bytes = new Array<number>(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = (binary.charCodeAt(at) << 24) >> 24;
  return bytes;
}
