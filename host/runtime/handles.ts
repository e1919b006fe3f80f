import type { Area } from '../engine/api';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** The classes that refer to each other in circles, so that their files need not. Set once, by main.ts. */
interface Handles {
  readonly sheet: (id: number) => Sheet;
  readonly range: (sheet: number, area: Area, notation?: string) => Range;
  readonly spreadsheet: () => Spreadsheet;
}
let handles: Handles | undefined;

export function setHandles(all: Handles): void {
  handles = all;
}
export function sheetOf(id: number): Sheet {
  return known().sheet(id);
}
export function rangeOf(sheet: number, area: Area, notation?: string): Range {
  return known().range(sheet, area, notation);
}
export function theSpreadsheet(): Spreadsheet {
  return known().spreadsheet();
}

function known(): Handles {
  if (!handles) throw new Error('The runtime is not set up yet');
  return handles;
}
