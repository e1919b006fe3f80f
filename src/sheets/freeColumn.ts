type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The first column to the right of `after` and the headers beside it that is blank from top to bottom; made where there is
 * none. Where what stands there came only while we looked, the headers are read once more.
 */
export function freeColumn(sheet: Sheet, headerRow: number, after: number, tries = 3): number {
  const headers = headersOf(sheet, headerRow);
  let last = after;
  while ((headers[last] ?? '') !== '') last += 1;
  if (last < headers.length && isBlank(sheet, last + 1)) return last + 1;
  if (last < headers.length && tries > 0 && headersOf(sheet, headerRow).join('\n') !== headers.join('\n'))
    return freeColumn(sheet, headerRow, after, tries - 1);
  sheet.insertColumnAfter(last);
  return last + 1;
}

const headersOf = (sheet: Sheet, row: number): readonly string[] =>
  (sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getDisplayValues()[0] ?? []).map((text) => text.trim());

/** Boxes that nobody ticked count as nothing. */
export const isBlank = (sheet: Sheet, column: number, from = 1): boolean =>
  sheet
    .getRange(from, column, sheet.getMaxRows() - from + 1, 1)
    .getValues()
    .every(([cell]) => cell === '' || cell === false);
