import { binaryOf, bytesIn } from './binary';
import { Blob } from './blob';
import type { Binary } from './bridge';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumeration } from './enums';
import { Exception } from './exception';
import { formatDate, parseDate } from './formatDate';
import { formatString } from './formatString';
import { inside } from './inside';
import { parseCsv } from './parseCsv';

type Bytes = readonly number[];

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
    return bridge.bytes.toBase64(binaryFrom(data, charset ?? enumeration('Charset').UTF_8));
  }
  base64EncodeWebSafe(data: string | Bytes, charset?: EnumValue): string {
    return this.base64Encode(data, charset).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string): number[] {
    const bare = text.replace(/[=\s]+/g, '');
    if (/[^A-Za-z0-9+/]/.test(bare)) throw new Exception('Could not decode string.');
    return bytesIn(bridge.bytes.fromBase64(bare));
  }
  base64DecodeWebSafe(text: string): number[] {
    return this.base64Decode(text.replace(/-/g, '+').replace(/_/g, '/'));
  }
  /** Texts are US-ASCII unless a charset is named: other letters become '?' (PLATFORM §7). */
  computeDigest(algorithm: EnumValue, data: string | Bytes, charset?: EnumValue): number[] {
    return bytesIn(bridge.bytes.digest(String(algorithm), binaryFrom(data, charset)));
  }
  computeHmacSignature(algorithm: EnumValue, data: string | Bytes, key: string | Bytes, charset?: EnumValue): number[] {
    return bytesIn(bridge.bytes.hmac(String(algorithm), binaryFrom(data, charset), binaryFrom(key, charset)));
  }
  computeHmacSha256Signature(data: string | Bytes, key: string | Bytes, charset?: EnumValue): number[] {
    return bytesIn(bridge.bytes.hmac('HMAC_SHA_256', binaryFrom(data, charset), binaryFrom(key, charset)));
  }

  newBlob(data: string | Bytes, type?: string, name?: string): Blob {
    if (typeof data === 'string') return Blob.ofText(data, type ?? 'text/plain', name ?? null);
    return new Blob(data, type ?? null, name ?? null);
  }
  gzip(source: { getBlob(): Blob }, name?: string): Blob {
    const blob = source.getBlob();
    return new Blob(
      bridge.bytes.gzip(blob[inside].binary),
      'application/x-gzip',
      name ?? `${blob.getName() ?? 'archive'}.gz`,
    );
  }
  ungzip(source: { getBlob(): Blob }): Blob {
    const blob = source.getBlob();
    return new Blob(bridge.bytes.ungzip(blob[inside].binary), null, blob.getName()?.replace(/\.gz$/, '') ?? null);
  }
}

function binaryFrom(data: string | Bytes, charset: EnumValue | undefined): Binary {
  if (typeof data !== 'string') return binaryOf(data);
  if (String(charset) === 'UTF_8') return bridge.bytes.encode(data);
  return Array.from(data, (letter) => (letter.charCodeAt(0) < 128 ? letter : '?')).join('');
}
