import { crc32, inflateRawSync } from 'node:zlib';
import { WorkbookProblem } from './problem';

/** The parts of a package; each is unpacked when it is asked for. */
export interface Parts {
  readonly names: readonly string[];
  /** The text of a part, undefined when there is none. Throws a WorkbookProblem when it is damaged or too large. */
  text(name: string): string | undefined;
}

const MEGABYTE = 1024 * 1024;
/** All parts together; a zip bomb unpacks to more. */
const LARGEST_MB = 400;
const MOST_PARTS = 20_000;

interface Entry {
  readonly method: number;
  readonly check: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Reads the directory of a zip. Nothing is unpacked that is not asked for, and never more than the limit. */
export function openZip(bytes: Buffer): Parts {
  const entries = directory(bytes);
  let left = LARGEST_MB * MEGABYTE;
  return {
    names: [...entries.keys()],
    text(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      if (entry.size > left) throw new WorkbookProblem('tooLarge', { limit: LARGEST_MB });
      const content = unpack(bytes, entry, name, left);
      left -= content.length;
      return decode(content);
    },
  };
}

function directory(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) throw damaged('zip');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new WorkbookProblem('tooLarge', { limit: LARGEST_MB });
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged('zip');
    if (bytes.readUInt16LE(at + 8) & 1) throw new WorkbookProblem('oldOrLocked');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name.replace(/^\//, '').replaceAll('\\', '/').toLowerCase(), {
      method: bytes.readUInt16LE(at + 10),
      check: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(bytes: Buffer, { method, check, packed, size, at }: Entry, name: string, limit: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw damaged(name);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + packed > bytes.length) throw damaged(name);
  const raw = bytes.subarray(start, start + packed);
  const content = method === 0 ? raw : method === 8 ? inflate(raw, name, limit) : undefined;
  if (!content || content.length !== size || crc32(content) !== check) throw damaged(name);
  return content;
}

function inflate(raw: Buffer, name: string, limit: number): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookProblem('tooLarge', { limit: LARGEST_MB });
    throw damaged(name);
  }
}

function decode(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le', 2);
  return content.toString('utf8', content[0] === 0xef && content[1] === 0xbb ? 3 : 0);
}

const damaged = (part: string) => new WorkbookProblem('broken', { part: part.split('/').at(-1) ?? part });
