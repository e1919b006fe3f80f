import { crc32, deflateRawSync } from 'node:zlib';
import { openZip } from '../../../host/xlsx/zip';

export type Files = Readonly<Record<string, string | Buffer>>;

/** A zip of these files, every header true unless `lies` say otherwise. */
export function zip(files: Files, lies: { readonly size?: number; readonly flags?: number } = {}): Buffer {
  const heads: Buffer[] = [];
  const bodies: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const whole = Buffer.from(content);
    const packed = deflateRawSync(whole);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(lies.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(whole), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(lies.size ?? whole.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    heads.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, title]));
    bodies.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(heads.length, 4);
  end.writeUInt16LE(heads.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end]);
}

/** The parts of a package by name. */
export function partsOf(bytes: Buffer): Record<string, string> {
  const { names, text } = openZip(bytes);
  return Object.fromEntries(names.map((name) => [name, text(name) ?? '']));
}

/** The file as another program would leave it: without our own part. */
export function withoutOwnPart(bytes: Buffer): Buffer {
  const { 'customxml/item1.xml': _, ...rest } = partsOf(bytes);
  return zip(rest);
}
