import { doubtsOf } from '../sheets/book';
import { lateDamage, readWhole } from '../sheets/journal';
import { NONE } from '../sheets/memory';
import { damagedBlocks } from '../sheets/shadowHealth';
import type { Params } from '../values/outcome';
import type { Ailment, Finding, Health } from './api';
import { openSession, type Session } from './session';

/** A file holds ten million cells (PLATFORM §1.4); from here on somebody should know. */
const MANY = 8_000_000;

/** Looks at everything the CRM stands on. Reads much and writes nothing. */
export function checkUp(): Health {
  const session = openSession();
  const cells = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  const findings = [...journal(session), ...shadow(session), ...tabs(session), ...surroundings(session, cells)];
  return { findings, cells, entries: session.book.memory.done };
}

function finding(ailment: Ailment, params: Params = {}, how: Partial<Finding> = {}): Finding {
  return { ailment, stops: false, about: '', mends: false, words: { key: `health.${ailment}`, params }, ...how };
}
const STOPS = { stops: true, mends: true } as const;

function journal({ book }: Session): Finding[] {
  const { journalId, historyId } = book.memory;
  const sheet = book.sheet(journalId);
  if (!sheet) return journalId === NONE ? [] : [finding('noJournal', {}, STOPS)];
  const whole = readWhole(sheet);
  const late = lateDamage(whole, book.memory);
  const rowsOf = (lines: typeof late) => lines.map(({ row }) => row).join('、');
  const old = whole.damaged.filter((line) => !late.includes(line));
  return [
    ...(late.length > 0 ? [finding('journalDamaged', { rows: rowsOf(late) }, STOPS)] : []),
    ...(old.length > 0 ? [finding('journalOldDamage', { rows: rowsOf(old), count: old.length })] : []),
    ...(historyId !== NONE && !book.sheet(historyId) ? [finding('noHistory', {}, { mends: true })] : []),
  ];
}

function shadow({ book }: Session): Finding[] {
  const { shadowId } = book.memory;
  const sheet = book.sheet(shadowId);
  if (!sheet) return shadowId === NONE ? [] : [finding('noShadow', {}, STOPS)];
  const count = damagedBlocks(sheet, Object.keys(book.tables)).length;
  return count > 0 ? [finding('shadowDamaged', { count }, { mends: true })] : [];
}

function tabs({ book }: Session): Finding[] {
  const { memory } = book;
  const found = Object.entries(memory.tabs).flatMap(([table, { sheetId, name }]): Finding[] => {
    if (!book.sheet(sheetId)) return [finding('noTab', { tab: name }, { about: table, mends: true })];
    return doubtsOf(book.bound(table)).map(({ code, params = {} }) =>
      finding('doubt', {}, { about: table, words: { key: code, params } }),
    );
  });
  const settings = memory.settingsId !== NONE && !book.sheet(memory.settingsId);
  return [...found, ...(settings ? [finding('noSettings', {}, { mends: true })] : [])];
}

/** Days are read in the spreadsheet's zone whatever the script's is; people who compare with other scripts want to know. */
function surroundings({ book }: Session, cells: number): Finding[] {
  const zones = { sheet: book.zone(), script: Session.getScriptTimeZone() };
  return [
    ...(zones.sheet === zones.script ? [] : [finding('zones', zones)]),
    ...(cells > MANY ? [finding('large', { cells: Math.round(cells / 100_000) / 10 })] : []),
  ];
}
