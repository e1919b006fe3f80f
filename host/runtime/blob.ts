import { bridge } from './bridgeOfThisContext';
import { inside } from './inside';

interface Facts {
  readonly bytes: readonly number[];
  readonly type: string | null;
  readonly name: string | null;
}

/** Utilities.newBlob: bytes are signed, as Java's are. */
export class Blob {
  [inside]: Facts;
  constructor(bytes: readonly number[], type: string | null = null, name: string | null = null) {
    this[inside] = { bytes: bytes.map(signed), type, name };
  }
  static ofText(text: string, type: string | null = 'text/plain', name: string | null = null): Blob {
    return new Blob(Array.from(bridge.bytes.encode(text)), type, name);
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
    this[inside] = { ...this[inside], bytes: bytes.map(signed) };
    return this;
  }
  getContentType(): string | null {
    return this[inside].type;
  }
  setContentType(type: string): this {
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

/** -128..127. */
export function signed(byte: number): number {
  return (byte << 24) >> 24;
}
export function unsigned(byte: number): number {
  return byte & 0xff;
}
