type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The first column to the right of `after` and the headers beside it that is blank from top to bottom; made where there is none. */
export function freeColumn(sheet: Sheet, headerRow: number, after: number): number {
  const width = sheet.getMaxColumns();
  const [headers = []] = sheet.getRange(headerRow, 1, 1, width).getValues();
  let last = after;
  while (String(headers[last] ?? '').trim() !== '') last += 1;
  if (last >= width || !isBlank(sheet, last + 1)) sheet.insertColumnAfter(last);
  return last + 1;
}

const isBlank = (sheet: Sheet, column: number): boolean =>
  sheet
    .getRange(1, column, sheet.getMaxRows(), 1)
    .getValues()
    .every(([cell]) => cell === '' || cell === false);
