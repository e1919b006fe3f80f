import type { stream, Worksheet } from 'exceljs';

type Book = stream.xlsx.WorkbookWriter;

/** What the library's writer of a sheet has and its types hide; version 4.4.0. */
interface Hidden {
  _merges: string[];
  _write(xml: string): void;
  _writeColumns(): void;
  _writeOpenSheetData(): void;
  _writeAutoFilter(): void;
  _writeHyperlinks(): void;
  _writeSheetProtection(): void;
  _writeLegacyData(): void;
  _sheetRelsWriter: {
    addHyperlink(link: { address: string; target: string }): void;
    addRelationship(one: { Type: string; Target: string }): string;
    readonly _hyperlinks: readonly { readonly rId: string; readonly address: string }[];
  };
  dataValidations: { add(address: string, validation: object): void };
}
export const hidden = (sheet: Worksheet): Hidden => sheet as unknown as Hidden; // see above

/** Pieces of a sheet the library has no word for, or writes where other programs refuse them. */
export interface Pieces {
  readonly columns: string;
  readonly protection: string;
  readonly filter: string;
  readonly drawing: string;
}

export function putPieces(sheet: Worksheet, { columns, protection, filter, drawing }: Pieces): void {
  const own = hidden(sheet);
  const legacy = own._writeLegacyData.bind(sheet);
  Object.assign(own, {
    _writeColumns() {},
    _writeOpenSheetData: () => own._write(`${columns}<sheetData>`),
    _writeAutoFilter: () => own._write(protection + filter),
    // the format wants links after rules
    _writeHyperlinks() {},
    _writeSheetProtection: () => own._write(linksXml(own)),
    _writeLegacyData() {
      own._write(drawing);
      legacy();
    },
  });
}

function linksXml({ _sheetRelsWriter: { _hyperlinks: links } }: Hidden): string {
  const written = links.map(({ rId, address }) => `<hyperlink ref="${address}" r:id="${rId}"/>`);
  return links.length > 0 ? `<hyperlinks>${written.join('')}</hyperlinks>` : '';
}

/** A part of the package beside the library's own. */
export interface Part {
  readonly name: string;
  readonly xml: string;
  /** Parts without one are plain XML. */
  readonly contentType?: string;
}

/** Adds parts of our own, and what the workbook says of them. */
export function putParts(book: Book, parts: readonly Part[], relations: readonly string[]): void {
  const { zip } = book as unknown as { zip: Zip }; // hidden by the library's types
  const append = zip.append.bind(zip);
  const types = parts.flatMap(({ name, contentType }) =>
    contentType ? [`<Override PartName="/${name}" ContentType="${contentType}"/>`] : [],
  );
  const additions: Readonly<Record<string, readonly [before: string, xml: string]>> = {
    '[Content_Types].xml': ['</Types>', types.join('')],
    '/xl/_rels/workbook.xml.rels': ['</Relationships>', relations.join('')],
  };
  zip.append = (source, data) => {
    const addition = additions[data.name];
    const [before, xml] = addition ?? ['', ''];
    return append(addition && typeof source === 'string' ? source.replace(before, () => xml + before) : source, data);
  };
  for (const { name, xml } of parts) append(xml, { name });
}

interface Zip {
  append(source: unknown, data: { name: string }): unknown;
}
