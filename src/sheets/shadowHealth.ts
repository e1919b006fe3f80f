import { sumOf } from './journalLine';
import { SHADOW_COLUMNS, VERDICTS } from './shadow';

/** Rows in one call: under five million characters. */
const ROWS = 100;

/** The rows whose records are not what was packed: somebody edited the hidden tab. A call for every hundred blocks. */
export function damagedBlocks(sheet: GoogleAppsScript.Spreadsheet.Sheet, tables: readonly string[]): number[] {
  const last = sheet.getLastRow();
  const names = new Set([VERDICTS, ...tables]);
  const damaged: number[] = [];
  for (let first = 1; first <= last; first += ROWS) {
    const lines = sheet.getRange(first, 1, Math.min(ROWS, last - first + 1), SHADOW_COLUMNS).getValues();
    lines.forEach((line, index) => {
      if (!isWhole(line.map(String), names)) damaged.push(first + index);
    });
  }
  return damaged;
}

function isWhole(line: readonly string[], names: ReadonlySet<string>): boolean {
  const [table = '', first = '', seq = '', hash = '', index = '', payload = ''] = line;
  if (table !== '' && !names.has(table)) return false;
  if (table === '') return `${first}${seq}${hash}${index}${payload}` === '';
  const summed = table === VERDICTS ? index.slice(1) : payload;
  return index.startsWith('|') && Number.isInteger(Number(seq)) && hash === `|${sumOf(0, summed)}`;
}
