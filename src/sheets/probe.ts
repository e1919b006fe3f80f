import type { Probe } from './memory';

/**
 * Four writes in cells of the hidden journal show how this workbook takes an apostrophe, an '=' in a text cell and
 * appendRow (PLATFORM §14). The cells are as they were afterwards.
 */
export function probeWrites(journal: GoogleAppsScript.Spreadsheet.Sheet): Probe {
  clearTraces(journal);
  const row = journal.getMaxRows();
  const range = journal.getRange(row, 1, 1, 2);
  range.setNumberFormats([['General', '@']]);
  journal.getRange(row, 1).setValue("'=1+1");
  journal.getRange(row, 2).setValue('=1+1');
  const [[quoted = ''] = []] = range.getValues();
  const [[, formula = ''] = []] = range.getFormulas();
  range.clearContent();
  journal.getRange(row, 1, 1, 2).setNumberFormats([['@', '@']]);
  return {
    apostrophe: String(quoted) === '=1+1' ? 'consumed' : 'stored',
    textEquals: formula === '' ? 'text' : 'formula',
    appendText: appendProbe(journal, row),
  };
}

const TRACES: ReadonlySet<unknown> = new Set(['=1+1', "'=1+1", 2, '007', 7, '']);

/** What a probe that was cut short has left: two cells of its own values in a row that is no entry. */
function clearTraces(journal: GoogleAppsScript.Spreadsheet.Sheet): void {
  const lines = journal.getRange(1, 1, journal.getMaxRows(), journal.getMaxColumns()).getValues();
  lines.forEach((line, index) => {
    const isTrace =
      line.some((cell) => cell !== '') && line.every((cell, at) => (at < 2 ? TRACES.has(cell) : cell === ''));
    if (isTrace) journal.getRange(index + 1, 1, 1, 2).clearContent();
  });
}

/** appendRow goes below the last content, so the probe's row is the last of the grid for a moment. */
function appendProbe(journal: GoogleAppsScript.Spreadsheet.Sheet, row: number): Probe['appendText'] {
  const first = journal.getLastRow() + 1;
  if (first >= row) return 'ignored';
  journal.getRange(first, 1).setNumberFormat('@');
  journal.appendRow(['007']);
  const range = journal.getRange(first, 1);
  const kept = range.getValue() === '007';
  range.clearContent();
  range.setNumberFormat('General');
  return kept ? 'honoured' : 'ignored';
}
