import { bridge } from './bridgeOfThisContext';
import { inside } from './inside';

interface Facts {
  readonly bytes: readonly number[];
  readonly type: string | null;
  readonly name: string | null;
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Utilities.newBlob: bytes are signed, as Java's are. */
export class Blob {
  [inside]: Facts;
  constructor(bytes: readonly number[], type: string | null = null, name: string | null = null) {
    this[inside] = { bytes: signedList(bytes), type, name };
  }
  static ofText(text: string, type: string | null = 'text/plain', name: string | null = null): Blob {
    return new Blob(bridge.bytes.encode(text), type, name);
  }
  getBytes(): number[] {
    return Array.from(this[inside].bytes);
  }
  getDataAsString(): string {
    return bridge.bytes.decode(this[inside].bytes.map(unsigned));
  }
  setDataFromString(text: string): this {
    return this.setBytes(Array.from(bridge.bytes.encode(text)));
  }
  setBytes(bytes: readonly number[]): this {
    this[inside] = { ...this[inside], bytes: signedList(bytes) };
    return this;
  }
  getContentType(): string | null {
    return this[inside].type;
  }
  setContentType(type: string | null): this {
    this[inside] = { ...this[inside], type };
    return this;
  }
  getName(): string | null {
    return this[inside].name;
  }
  setName(name: string): this {
    this[inside] = { ...this[inside], name };
    return this;
  }
  /** The type by the ending of the name. */
  setContentTypeFromExtension(): this {
    const ending = /\.(\w+)$/.exec(this[inside].name ?? '')?.[1]?.toLowerCase() ?? '';
    return this.setContentType(types[ending] ?? 'application/octet-stream');
  }
  copyBlob(): Blob {
    const { bytes, type, name } = this[inside];
    return new Blob(bytes, type, name);
  }
  getBlob(): Blob {
    return this;
  }
  isGoogleType(): boolean {
    return false;
  }
}

/** A list of this context, copied byte by byte: the methods of one from outside are far slower. */
function signedList(bytes: readonly number[]): number[] {
  const list = new Array<number>(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) list[at] = signed(bytes[at] ?? 0);
  return list;
}

/** -128..127. */
export function signed(byte: number): number {
  return (byte << 24) >> 24;
}
export function unsigned(byte: number): number {
  return byte & 0xff;
}
