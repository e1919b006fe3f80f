import { Blob, signed, unsigned } from './blob';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumeration } from './enums';
import { Exception } from './exception';
import { formatDate, parseDate } from './formatDate';
import { formatString } from './formatString';
import { parseCsv } from './parseCsv';

type Bytes = readonly number[];
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export class Utilities {
  readonly Charset = enumeration('Charset');
  readonly DigestAlgorithm = enumeration('DigestAlgorithm');
  readonly MacAlgorithm = enumeration('MacAlgorithm');
  readonly RsaAlgorithm = enumeration('RsaAlgorithm');

  formatDate(date: Date, zone: string, pattern: string): string {
    if (Number.isNaN(date.getTime())) throw new Exception('Invalid argument: date');
    return formatDate(date.getTime(), zone, pattern);
  }
  parseDate(text: string, zone: string, pattern: string): Date {
    return new Date(parseDate(text, zone, pattern));
  }
  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }
  parseCsv(text: string, delimiter = ','): string[][] {
    return parseCsv(text, delimiter);
  }
  /** Version 4, from the host's dice. */
  getUuid(): string {
    const digit = (kind: string) =>
      Math.floor(kind === 'y' ? 8 + bridge.random() * 4 : bridge.random() * 16).toString(16);
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, digit);
  }
  /** At most five minutes, on the host's clock. */
  sleep(milliseconds: number): void {
    if (milliseconds > 300_000) throw new Exception('Utilities.sleep: the time must be at most 300000 milliseconds.');
    bridge.clock.sleep(milliseconds);
  }

  base64Encode(data: string | Bytes, charset?: EnumValue): string {
    return toBase64(bytesOf(data, charset ?? enumeration('Charset').UTF_8));
  }
  base64EncodeWebSafe(data: string | Bytes, charset?: EnumValue): string {
    return this.base64Encode(data, charset).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string): number[] {
    return fromBase64(text).map(signed);
  }
  base64DecodeWebSafe(text: string): number[] {
    return this.base64Decode(text.replace(/-/g, '+').replace(/_/g, '/'));
  }
  /** Texts are US-ASCII unless a charset is named: other letters become '?' (PLATFORM §7). */
  computeDigest(algorithm: EnumValue, data: string | Bytes, charset?: EnumValue): number[] {
    return Array.from(bridge.bytes.digest(String(algorithm), bytesOf(data, charset)), signed);
  }
  computeHmacSignature(algorithm: EnumValue, data: string | Bytes, key: string | Bytes, charset?: EnumValue): number[] {
    return Array.from(bridge.bytes.hmac(String(algorithm), bytesOf(data, charset), bytesOf(key, charset)), signed);
  }
  computeHmacSha256Signature(data: string | Bytes, key: string | Bytes, charset?: EnumValue): number[] {
    return Array.from(bridge.bytes.hmac('HMAC_SHA_256', bytesOf(data, charset), bytesOf(key, charset)), signed);
  }

  newBlob(data: string | Bytes, type?: string, name?: string): Blob {
    if (typeof data === 'string') return Blob.ofText(data, type ?? 'text/plain', name ?? null);
    return new Blob(data, type ?? null, name ?? null);
  }
  gzip(source: { getBlob(): Blob }, name?: string): Blob {
    const blob = source.getBlob();
    return new Blob(
      bridge.bytes.gzip(blob.getBytes().map(unsigned)),
      'application/x-gzip',
      name ?? `${blob.getName() ?? 'archive'}.gz`,
    );
  }
  ungzip(source: { getBlob(): Blob }): Blob {
    const blob = source.getBlob();
    return new Blob(
      bridge.bytes.ungzip(blob.getBytes().map(unsigned)),
      null,
      blob.getName()?.replace(/\.gz$/, '') ?? null,
    );
  }
}

function bytesOf(data: string | Bytes, charset: EnumValue | undefined): number[] {
  if (typeof data !== 'string') return data.map(unsigned);
  if (String(charset) === 'UTF_8') return Array.from(bridge.bytes.encode(data));
  return Array.from(data, (letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : 63));
}

function toBase64(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const whole = (a << 16) | (b << 8) | c;
    text += [18, 12, 6, 0].map((shift) => alphabet[(whole >> shift) & 63]).join('');
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return missing === 0 ? text : text.slice(0, -missing) + '='.repeat(missing);
}

function fromBase64(text: string): number[] {
  const bare = text.replace(/[=\s]+/g, '');
  if (/[^A-Za-z0-9+/]/.test(bare)) throw new Exception('Could not decode string.');
  const bytes: number[] = [];
  for (let at = 0; at < bare.length; at += 4) {
    const part = bare.slice(at, at + 4);
    const whole = [...part.padEnd(4, 'A')].reduce((sum, letter) => sum * 64 + alphabet.indexOf(letter), 0);
    bytes.push(...[(whole >> 16) & 255, (whole >> 8) & 255, whole & 255].slice(0, part.length - 1));
  }
  return bytes;
}
