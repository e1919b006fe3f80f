/** A workbook on disk: gzipped JSON, replaced in one step, so that a crash leaves the old file or the new one. */
import { once } from 'node:events';
import {
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { isXlsx, readXlsx, WorkbookProblem } from '../xlsx';
import { jsonPieces } from './jsonPieces';

const LEVEL = 4;

export function packWorkbook(saved: unknown): Buffer {
  return gzipSync(Buffer.from(JSON.stringify(saved), 'utf8'), { level: LEVEL });
}

/** Reads what packWorkbook wrote, or the same as plain JSON. Throws a sentence for people when it is neither. */
export function unpackWorkbook(bytes: Buffer): unknown {
  try {
    const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: LARGEST_JSON }) : bytes;
    const saved: unknown = JSON.parse(text.toString('utf8'));
    if (isA('workbook', saved)) return saved;
    if (isA('host', saved) && 'workbook' in saved && isA('workbook', saved.workbook)) return saved;
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookProblem('tooLarge', { limit: LARGEST_JSON / 1024 / 1024 });
  }
  throw new WorkbookProblem('notWorkbook');
}

const isA = (kind: string, value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

/** The longest text there can be is a little longer. */
const LARGEST_JSON = 500 * 1024 * 1024;

/** A file somebody opens: .xlsx, or what packWorkbook wrote. Rejects with a WorkbookProblem for anything else. */
export async function openWorkbookFile(bytes: Buffer, name?: string): Promise<unknown> {
  return isXlsx(bytes) ? readXlsx(bytes, name ? { name } : {}) : unpackWorkbook(bytes);
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
  const bytes = packWorkbook(saved);
  try {
    writeWhole(next, bytes);
    renameSync(next, file);
    keepNames(dirname(file));
  } catch (error) {
    rmSync(next, { force: true }); // a full disk must not stay full of halves
    throw error;
  }
}

/**
 * The same, between other work: the words are found in slices, pressed and written by other threads. Answers false, and
 * leaves the file alone, when it is no longer `wanted` at the end. `saved` must not change meanwhile.
 */
export async function writeInSlices(file: string, saved: unknown, wanted: () => boolean): Promise<boolean> {
  slices += 1;
  const next = `${file}.${slices}.${process.pid}.next`;
  try {
    await press(saved, next);
    if (!wanted()) {
      rmSync(next, { force: true });
      return false;
    }
    renameSync(next, file);
    keepNames(dirname(file));
    return true;
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

let slices = 0;

async function press(saved: unknown, file: string): Promise<void> {
  const gzip = createGzip({ level: LEVEL });
  const written = finished(gzip.pipe(createWriteStream(file, { mode: 0o600, flush: true })));
  written.catch(() => gzip.destroy()); // who waits for it to take more is told
  for (const piece of jsonPieces(saved)) {
    if (!gzip.write(piece)) await Promise.race([once(gzip, 'drain'), written]);
  }
  gzip.end();
  await written;
}

/** Makes the new name survive a power cut; where folders cannot be opened, the system does so by itself. */
function keepNames(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // as the file system throws
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(code ?? '')) throw error;
  }
}

function writeWhole(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
