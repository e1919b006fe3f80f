import { closedLists } from '../crm/tables/settingsDefaults';
import type { Language } from '../messages';
import { dropdown } from './dressTab';

/** In pixels: section, item, value, explanation. */
const widths = [90, 180, 440, 420];
const LINE = '#C9D3D6';
const BAND = '#F0F4F5';

/** Makes the 设置 tab readable: a band over it, a line and a bold word where a section begins, dropdowns for closed lists. */
export function dressSettings(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: readonly (readonly string[])[],
  language: Language,
): void {
  const width = widths.length;
  widths.forEach((pixels, index) => {
    sheet.setColumnWidth(index + 1, pixels);
  });
  sheet.getRange(1, 1, 1, width).setFontWeight('bold').setBackground(BAND);
  const begins = rows.map((row, index) => index > 1 && row[0] !== rows[index - 1]?.[0]);
  sheet
    .getRange(2, 1, rows.length - 1, 1)
    .setFontWeights(begins.slice(1).map((isFirst, index) => [isFirst || index === 0 ? 'bold' : 'normal']));
  begins.forEach((isFirst, index) => {
    if (!isFirst) return;
    sheet
      .getRange(index + 1, 1, 1, width)
      .setBorder(true, null, null, null, null, null, LINE, SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  });
  const lists = closedLists(language);
  rows.forEach(([, item = ''], index) => {
    if (lists[item]) sheet.getRange(index + 1, 3).setDataValidation(dropdown(lists[item]));
  });
}
