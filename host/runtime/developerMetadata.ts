import type { Area, Metadata, MetadataLocation } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import { rangeOf, sheetOf, theSpreadsheet } from './handles';
import { infoOf, inside, own, wholeSheet } from './inside';
import type { Range } from './range';

const locationType = 'SpreadsheetApp.DeveloperMetadataLocationType';
const visibilityType = 'SpreadsheetApp.DeveloperMetadataVisibility';

/** A key and value that follow a column, row, sheet or the spreadsheet (PLATFORM §3.5). */
export class DeveloperMetadata {
  [inside]: Metadata;
  constructor(facts: Metadata) {
    this[inside] = facts;
  }
  getId(): number {
    return this[inside].id;
  }
  getKey(): string {
    return this[inside].key;
  }
  getValue(): string | null {
    return this[inside].value;
  }
  getVisibility(): EnumValue {
    return enumValue(visibilityType, this[inside].visibility);
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this[inside].location);
  }
  setKey(key: string): this {
    return change(this, { key });
  }
  setValue(value: string): this {
    return change(this, { value });
  }
  setVisibility(visibility: EnumValue): this {
    return change(this, { visibility: String(visibility) as Metadata['visibility'] });
  }
  moveToColumn(range: Range): this {
    return change(this, { location: { kind: 'column', sheet: range[inside].sheet, index: range[inside].area.column } });
  }
  moveToRow(range: Range): this {
    return change(this, { location: { kind: 'row', sheet: range[inside].sheet, index: range[inside].area.row } });
  }
  moveToSheet(sheet: { getSheetId(): number }): this {
    return change(this, { location: { kind: 'sheet', sheet: sheet.getSheetId() } });
  }
  moveToSpreadsheet(): this {
    return change(this, { location: { kind: 'spreadsheet' } });
  }
  remove(): void {
    bridge.push({ do: 'removeMetadata', id: this[inside].id });
  }
}

export class DeveloperMetadataLocation {
  readonly [inside]: MetadataLocation;
  constructor(location: MetadataLocation) {
    this[inside] = location;
  }
  getLocationType(): EnumValue {
    return enumValue(locationType, this[inside].kind.toUpperCase());
  }
  getColumn(): Range | null {
    return lineOf(this[inside], 'column');
  }
  getRow(): Range | null {
    return lineOf(this[inside], 'row');
  }
  getSheet() {
    return this[inside].kind === 'sheet' ? sheetOf(this[inside].sheet) : null;
  }
  getSpreadsheet() {
    return this[inside].kind === 'spreadsheet' ? theSpreadsheet() : null;
  }
}

/** Where a finder looks: nothing for the spreadsheet, a sheet, or an area of it. */
interface Scope {
  readonly sheet?: number;
  readonly area?: Area;
}
type Test = (facts: Metadata) => boolean;

export class MetadataFinder {
  readonly [inside]: { readonly scope: Scope; readonly tests: Test[]; intersecting: boolean };
  constructor(scope: Scope) {
    this[inside] = { scope, tests: [], intersecting: false };
  }
  withKey(key: string): this {
    return where(this, (facts) => facts.key === key);
  }
  withValue(value: string): this {
    return where(this, (facts) => facts.value === value);
  }
  withId(id: number): this {
    return where(this, (facts) => facts.id === id);
  }
  withVisibility(visibility: EnumValue): this {
    return where(this, (facts) => facts.visibility === String(visibility));
  }
  withLocationType(type: EnumValue): this {
    return where(this, (facts) => facts.location.kind.toUpperCase() === String(type));
  }
  onIntersectingLocations(): this {
    this[inside].intersecting = true;
    return this;
  }
  find(): DeveloperMetadata[] {
    const { scope, tests, intersecting } = this[inside];
    const found = bridge.book
      .metadata()
      .filter((facts) => isWithin(facts.location, scope, intersecting) && tests.every((test) => test(facts)));
    return Array.from(found, (facts) => new DeveloperMetadata(own(facts)));
  }
}

/** `addDeveloperMetadata(key, value?, visibility?)` as spreadsheets, sheets and ranges offer it. */
export function addMetadata(location: MetadataLocation, key: string, rest: readonly (string | EnumValue)[]): void {
  const value = rest.find((each): each is string => typeof each === 'string') ?? null;
  const visibility = rest.find((each) => typeof each !== 'string');
  const shown = String(visibility ?? 'DOCUMENT') as Metadata['visibility'];
  bridge.push({ do: 'putMetadata', metadata: { id: bridge.newId(), key, value, visibility: shown, location } });
}

export function metadataAt(test: (location: MetadataLocation) => boolean): DeveloperMetadata[] {
  const found = bridge.book.metadata().filter(({ location }) => test(location));
  return Array.from(found, (facts) => new DeveloperMetadata(own(facts)));
}

function isWithin(location: MetadataLocation, scope: Scope, intersecting: boolean): boolean {
  if (scope.sheet === undefined) return true;
  if (location.kind === 'spreadsheet' || location.sheet !== scope.sheet) return false;
  if (!scope.area) return true;
  if (location.kind === 'sheet') return intersecting;
  const first = location.kind === 'row' ? scope.area.row : scope.area.column;
  const size = location.kind === 'row' ? scope.area.rows : scope.area.columns;
  if (location.index < first || location.index >= first + size) return false;
  const whole = wholeSheet(infoOf(scope.sheet));
  const isWhole = location.kind === 'row' ? scope.area.columns === whole.columns : scope.area.rows === whole.rows;
  return intersecting || isWhole;
}

function where<T extends MetadataFinder>(finder: T, test: Test): T {
  finder[inside].tests.push(test);
  return finder;
}

function change<T extends DeveloperMetadata>(metadata: T, changed: Partial<Metadata>): T {
  metadata[inside] = { ...metadata[inside], ...changed };
  bridge.push({ do: 'putMetadata', metadata: metadata[inside] });
  return metadata;
}

function lineOf(location: MetadataLocation, kind: 'row' | 'column'): Range | null {
  if (location.kind !== kind) return null;
  const { rows, columns } = infoOf(location.sheet);
  const area =
    kind === 'row'
      ? { row: location.index, column: 1, rows: 1, columns }
      : { row: 1, column: location.index, rows, columns: 1 };
  return rangeOf(location.sheet, area);
}
