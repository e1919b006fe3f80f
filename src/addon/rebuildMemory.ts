import { tables } from '../crm/tables';
import { layHiddenTabs } from '../sheets/hiddenTabs';
import { HISTORY, lineFor, readHistoryBlocks } from '../sheets/historyBlocks';
import { JOURNAL, readWhole } from '../sheets/journal';
import { type Memory, NONE, newMemory, remember } from '../sheets/memory';
import { claimFile } from '../sheets/ownership';
import { bindingOn } from '../sheets/tabBinding';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What properties would say, built again from tabs, metadata and journal. Null where there is nothing of ours. */
export function rebuildMemory(): Memory | null {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const journal = spreadsheet.getSheetByName(JOURNAL);
  if (!journal) return null;
  const memory = newMemory(Utilities.getUuid());
  layHiddenTabs(memory); // also finishes a setup that was cut short
  memory.historyId = spreadsheet.getSheetByName(HISTORY)?.getSheetId() ?? NONE;
  findTabs(memory, spreadsheet);
  const { lastSeq, lastRow } = readWhole(journal);
  memory.done = lastSeq;
  memory.doneRow = lastRow;
  memory.highest = highestIssued(memory, spreadsheet);
  claimFile(memory);
  remember(memory);
  return memory;
}

function findTabs(memory: Memory, spreadsheet: Spreadsheet): void {
  for (const sheet of spreadsheet.getSheets()) {
    const bound = bindingOn(sheet, tables);
    if (bound && !memory.tabs[bound[0]]) memory.tabs[bound[0]] = bound[1];
    const [settings] = sheet.createDeveloperMetadataFinder().withKey('crm.settings').find();
    const page = settings?.getValue();
    if (page) memory.pages = { ...memory.pages, [page]: sheet.getSheetId() };
    else if (settings) memory.settingsId = sheet.getSheetId();
  }
}

/** Series that are remembered, the last ones used. */
const SERIES = 20;

/** Every number the journal ever named counts, whatever became of its row: the highest of each series, for every table. */
function highestIssued(memory: Memory, spreadsheet: Spreadsheet): Memory['highest'] {
  const journal = spreadsheet.getSheetById(memory.journalId);
  const packed = memory.historyId === NONE ? null : spreadsheet.getSheetById(memory.historyId);
  const lines = [
    ...(packed ? readHistoryBlocks(packed, 1, packed.getMaxRows()).flatMap((block) => block.lines) : []),
    ...(journal ? readWhole(journal).entries.map(lineFor) : []),
  ];
  const highest = new Map<string, string>();
  for (const number of lines.flatMap(({ numbers }) => numbers)) {
    const series = seriesOf(number);
    if (series === '') continue;
    const last = highest.get(series) ?? '';
    highest.delete(series);
    highest.set(series, number.length > last.length || number > last ? number : last);
  }
  const kept = Object.fromEntries([...highest].slice(-SERIES));
  return Object.fromEntries(Object.keys(memory.tabs).map((table) => [table, kept]));
}

/** What stands before the count and the dates: LX of LX2026001. */
const seriesOf = (number: string): string => (/\d$/.test(number) ? number.replace(/\d+$/, '#') : '');
