import { binaryOf, bytesIn } from './binary';
import type { Binary } from './bridge';
import { bridge } from './bridgeOfThisContext';
import { inside } from './inside';

interface Facts {
  readonly binary: Binary;
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
  constructor(bytes: readonly number[] | Binary, type: string | null = null, name: string | null = null) {
    this[inside] = { binary: typeof bytes === 'string' ? bytes : binaryOf(bytes), type, name };
  }
  static ofText(text: string, type: string | null = 'text/plain', name: string | null = null): Blob {
    return new Blob(bridge.bytes.encode(text), type, name);
  }
  getBytes(): number[] {
    return bytesIn(this[inside].binary);
  }
  getDataAsString(): string {
    return bridge.bytes.decode(this[inside].binary);
  }
  setDataFromString(text: string): this {
    this[inside] = { ...this[inside], binary: bridge.bytes.encode(text) };
    return this;
  }
  setBytes(bytes: readonly number[]): this {
    this[inside] = { ...this[inside], binary: binaryOf(bytes) };
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
    const { binary, type, name } = this[inside];
    return new Blob(binary, type, name);
  }
  getBlob(): Blob {
    return this;
  }
  isGoogleType(): boolean {
    return false;
  }
}
