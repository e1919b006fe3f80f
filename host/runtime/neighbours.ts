import type { Area } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { infoOf } from './inside';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

type Filled = (row: number, column: number) => boolean;

/** Ctrl+Arrow from the area's first cell: the next value, the end of a run of values, or the sheet's edge (PLATFORM §2.6). */
export function nextDataCell(sheet: number, area: Area, direction: string): Area {
  const info = infoOf(sheet);
  const isFilled = filledOn(sheet);
  const [down, right] = steps[direction] ?? [0, 0];
  let { row, column } = area;
  const inGrid = (r: number, c: number) => r >= 1 && c >= 1 && r <= info.rows && c <= info.columns;
  const inRun = isFilled(row, column) && inGrid(row + down, column + right) && isFilled(row + down, column + right);
  while (inGrid(row + down, column + right)) {
    if (inRun && !isFilled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!inRun && isFilled(row, column)) break;
  }
  return { row, column, rows: 1, columns: 1 };
}

/** The block of neighbouring values around an area, always with the area itself; 'ROWS' grows up and down only, 'COLUMNS' sideways only. */
export function dataRegion(sheet: number, area: Area, dimension: string | undefined): Area {
  const info = infoOf(sheet);
  const isFilled = filledOn(sheet);
  let { row: top, column: left } = area;
  let bottom = top + area.rows - 1;
  let right = left + area.columns - 1;
  const anyIn = (r1: number, c1: number, r2: number, c2: number) => {
    for (let row = Math.max(1, r1); row <= Math.min(info.rows, r2); row += 1) {
      for (let column = Math.max(1, c1); column <= Math.min(info.columns, c2); column += 1) {
        if (isFilled(row, column)) return true;
      }
    }
    return false;
  };
  const vertical = dimension !== 'COLUMNS';
  const sideways = dimension !== 'ROWS';
  const reach = sideways && vertical ? 1 : 0;
  for (let grown = true; grown; ) {
    grown = false;
    if (vertical && top > 1 && anyIn(top - 1, left - reach, top - 1, right + reach)) [top, grown] = [top - 1, true];
    if (vertical && bottom < info.rows && anyIn(bottom + 1, left - reach, bottom + 1, right + reach))
      [bottom, grown] = [bottom + 1, true];
    if (sideways && left > 1 && anyIn(top - reach, left - 1, bottom + reach, left - 1))
      [left, grown] = [left - 1, true];
    if (sideways && right < info.columns && anyIn(top - reach, right + 1, bottom + reach, right + 1))
      [right, grown] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function filledOn(sheet: number): Filled {
  const rows = bridge.book.lastRow(sheet);
  const columns = bridge.book.lastColumn(sheet);
  const values = rows > 0 && columns > 0 ? bridge.book.values(sheet, { row: 1, column: 1, rows, columns }) : [];
  return (row, column) => (values[row - 1]?.[column - 1] ?? null) !== null;
}
