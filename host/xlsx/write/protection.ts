import { holds } from '../../engine/area';
import type { SavedSheet, SavedWorkbook } from '../../engine/save';
import { rangeText } from '../places';

/** What may be typed into although the sheet is protected; files know no people, only cells that are locked for all. */
export interface Lock {
  readonly xml: string;
  /** Undefined where nothing is protected. */
  readonly isOpen: ((row: number, column: number) => boolean) | undefined;
}

/** Protections that only warn have no word in a file. */
export function lockOf({ protections }: SavedWorkbook, sheet: SavedSheet): Lock {
  const here = protections.filter((one) => one.sheet === sheet.id && one.restricted && !one.warningOnly);
  if (here.length === 0) return { xml: '', isOpen: undefined };
  const whole = here.filter(({ area }) => !area);
  const open = whole.flatMap(({ unprotected = [] }) => unprotected);
  const isOpen = (row: number, column: number) =>
    here.every(({ area, unprotected = [] }) =>
      area ? !holds(area, row, column) : unprotected.some((one) => holds(one, row, column)),
    );
  const ranges = open.map((area, at) => `<protectedRange name="open_${at + 1}" sqref="${rangeText(area)}"/>`);
  const allowed = whole.length > 0 ? '' : structure.map((name) => ` ${name}="0"`).join('');
  return {
    xml:
      `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed}/>` +
      (ranges.length > 0 ? `<protectedRanges>${ranges.join('')}</protectedRanges>` : ''),
    isOpen,
  };
}

/** Where only some cells are protected, the sheet itself may be changed. In a file `0` says so. */
const structure =
  'formatCells formatColumns formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows sort autoFilter pivotTables'.split(
    ' ',
  );
