/** A workbook on disk: gzipped JSON, replaced in one step, so that a crash leaves the old file or the new one. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

export function packWorkbook(saved: unknown): Buffer {
  return gzipSync(Buffer.from(JSON.stringify(saved), 'utf8'), { level: 4 });
}

/** Reads what packWorkbook wrote, or the same as plain JSON. Throws a sentence for people when it is neither. */
export function unpackWorkbook(bytes: Buffer): unknown {
  try {
    const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: 1 << 30 }) : bytes;
    return JSON.parse(text.toString('utf8'));
  } catch {
    throw new Error('This is not a workbook saved from this page.');
  }
}

export function readWorkbook(file: string): unknown {
  return existsSync(file) ? unpackWorkbook(readFileSync(file)) : undefined;
}

/** When the file was last written, an ISO instant; null when there is none. */
export function savedOn(file: string): string | null {
  return existsSync(file) ? statSync(file).mtime.toISOString() : null;
}

export function writeWorkbook(file: string, saved: unknown): void {
  const next = `${file}.${process.pid}.next`;
  const handle = openSync(next, 'w', 0o600);
  try {
    const bytes = packWorkbook(saved);
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}
