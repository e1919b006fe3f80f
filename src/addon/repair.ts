import { defaultSettings } from '../crm/tables/settingsDefaults';
import type { MessageKey } from '../messages';
import { layHiddenTabs } from '../sheets/hiddenTabs';
import { layTab } from '../sheets/installTables';
import { lateDamage, lineOf, readWhole } from '../sheets/journal';
import { effective, pairOf } from '../sheets/known';
import { type Memory, NONE, recall, remember } from '../sheets/memory';
import { signatureOf } from '../sheets/ownership';
import { learnVerdicts, readBlocks } from '../sheets/shadow';
import { type Outcome, refuse } from '../values/outcome';
import type { Acted, Ailment, RepairAsk } from './api';
import { timeIn } from './clock';
import { answerBefore, commit, type Intent } from './commit';
import { atDesk, type Desk } from './desk';
import { dressTab } from './dressTab';
import { laySettingsTab } from './laySettingsTab';
import { learnRecords } from './learnRecords';
import { emailNow, languageIn } from './person';
import { lastGood, withFound } from './settingsInForce';

/** How one ailment is mended: what is laid before the desk can be opened, what is learnt at it, what its entry says besides. */
interface Repair {
  readonly said: MessageKey;
  lay?(memory: Memory, ask: RepairAsk): void;
  learn?(desk: Desk): void;
  intent?(desk: Desk, ask: RepairAsk): Partial<Intent>;
}

const repairs: Readonly<Partial<Record<Ailment, Repair>>> = {
  noJournal: { said: 'repair.journal', lay: newJournal, learn: learnEverything },
  journalDamaged: { said: 'repair.lines', lay: passDamage, learn: learnEverything },
  noShadow: { said: 'repair.shadow', lay: newShadow, learn: learnEverything },
  shadowDamaged: { said: 'repair.shadow', lay: clearShadow, learn: learnEverything },
  noHistory: { said: 'repair.history', lay: (memory) => remember(Object.assign(memory, { historyId: NONE })) },
  noSettings: { said: 'repair.settings', lay: settingsAgain },
  noTab: { said: 'repair.tab', intent: newTab },
};

/** Mends what a person damaged or deleted, from what is left: the registers themselves, the properties, the other hidden tabs. */
export function repair(ask: RepairAsk): Outcome<Acted> {
  const how = repairs[ask.ailment];
  if (!how) return refuse('repair.nothing');
  return atDesk(
    (desk, attempt) => {
      how.learn?.(desk);
      const before = answerBefore(desk, ask.request, attempt);
      if (before) return before;
      const { request } = ask;
      const message = { key: how.said, params: {} };
      return commit(desk, {
        ...{ request, action: 'repair', about: '', changes: [], marks: [], message },
        ...how.intent?.(desk, ask),
      });
    },
    undefined,
    () => {
      const memory = recall();
      if (memory) how.lay?.(memory, ask);
    },
  );
}

/** The journal begins again where the lost one ended, so that no number and no entry number comes twice. */
function newJournal(memory: Memory, { request }: RepairAsk): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet.getSheetById(memory.journalId)) return;
  memory.journalId = NONE;
  layHiddenTabs(memory);
  goOnBelow(memory, request, 'repair.journal');
}

/** Lines nobody can read are left where they are and passed over; what they did shows in the registers. */
function passDamage(memory: Memory, { request }: RepairAsk): void {
  const journal = SpreadsheetApp.getActiveSpreadsheet().getSheetById(memory.journalId);
  if (journal && lateDamage(readWhole(journal), memory).length > 0) goOnBelow(memory, request, 'repair.lines');
}

/** An entry that says so is what everything after it stands on. Once for each repair, however often it is tried. */
function goOnBelow(memory: Memory, request: string, key: MessageKey): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(memory.journalId);
  if (!sheet) return;
  const now = readWhole(sheet);
  const seq = Math.max(memory.done, now.lastSeq) + 1;
  const found = now.entries.find((entry) => entry.request === request);
  if (!found) {
    const at = timeIn(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()).now;
    const head = { seq, request, in: signatureOf(memory), at, by: emailNow(), action: 'repair', about: '' };
    sheet.appendRow(lineOf({ ...head, changes: [], message: { key, params: {} } }) ?? []);
  }
  const place = { done: found?.seq ?? seq, doneRow: found?.row ?? Math.max(now.lastRow, 1) + 1 };
  remember(Object.assign(memory, place, { shadowSeq: place.done, shadowRow: place.doneRow, jobs: [] }));
}

function newShadow(memory: Memory): void {
  if (SpreadsheetApp.getActiveSpreadsheet().getSheetById(memory.shadowId)) return;
  memory.shadowId = NONE;
  layHiddenTabs(memory);
  remember(memory);
}

function clearShadow(memory: Memory): void {
  SpreadsheetApp.getActiveSpreadsheet().getSheetById(memory.shadowId)?.clearContents();
}

/**
 * Every record as it stands now, and every verdict the journal knows. What was edited before the repair counts as known from
 * now on: the next scan judges every row.
 */
function learnEverything(desk: Desk): void {
  const { memory } = desk;
  for (const [table, tab] of Object.entries(memory.tabs)) {
    learnRecords(desk, table);
    memory.tabs[table] = { ...tab, due: memory.done, ...memory.tabs[table] };
  }
  const shadow = desk.book.sheet(desk.memory.shadowId);
  if (!shadow) return;
  const verdicts = new Map<string, string>();
  for (const { changes } of effective([...desk.history.page({ limit: Number.POSITIVE_INFINITY })].reverse()))
    for (const change of changes) if (change.kind === 'judge') verdicts.set(pairOf(...change.pair), change.verdict);
  const lines = [...verdicts].map(([pair, verdict]) => `${pair}\t${verdict}`);
  learnVerdicts(shadow, readBlocks(shadow), desk.memory.done, lines);
}

/** What was last in force is written down again. */
function settingsAgain(memory: Memory): void {
  const language = languageIn(memory);
  laySettingsTab(memory, language, withFound(lastGood(memory) ?? defaultSettings(language), memory));
}

/** A tab of our own layout takes the place of the one that was deleted. */
function newTab({ book, memory, language, settings }: Desk, { about }: RepairAsk): Partial<Intent> {
  const table = book.tables[about];
  if (!table) return {};
  const { sheet, tab } = layTab(table, language);
  dressTab(sheet, table, tab, settings);
  return { binding: { table: about, before: memory.tabs[about] ?? null, after: tab } };
}
