import { HISTORY } from '../sheets/historyBlocks';
import { JOURNAL } from '../sheets/journal';
import { recall } from '../sheets/memory';
import { SHADOW } from '../sheets/shadow';
import type { Problem } from '../values/outcome';
import { emailNow } from './person';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** The platform's words for it, in the languages seen; elsewhere the third failure tells (PLATFORM §13). */
const WORDS =
  /protected|受保护|受保護|保護された|보호된|protett[ao]|protegid[ao]|protégé|geschützt|permission to (perform|edit)|所需的权限|autorizzazione per eseguire/i;

/** True for a fault that says that the person at the keyboard may not write: trying again would not help. */
export const readsAsProtected = (fault: unknown): boolean => WORDS.test(fault instanceof Error ? fault.message : '');

/** Something the person at the keyboard may not edit: the file, a tab, or some cells of it. */
export interface Barrier {
  readonly problem: Problem;
  /** Absent: the whole file. */
  readonly sheetId?: number;
  /** Absent: the whole tab. */
  readonly cells?: {
    readonly row: number;
    readonly lastRow: number;
    readonly column: number;
    readonly lastColumn: number;
  };
}

/**
 * Everything of ours that the person at the keyboard may not edit: a script acts as whoever runs it (PLATFORM §3.4). Only
 * asked after something could not be written.
 */
export function barriersHere(): readonly Barrier[] {
  const memory = recall();
  const ours = new Set(Object.values(memory?.tabs ?? {}).map(({ sheetId }) => sheetId));
  const hidden = [JOURNAL, SHADOW, HISTORY];
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const own = sheets.filter((sheet) => ours.has(sheet.getSheetId()) || hidden.includes(sheet.getName()));
  const barriers: Barrier[] = [];
  for (const sheet of own.length > 0 ? own : sheets) {
    const here = barriersOn(sheet);
    // where nothing is protected and yet nothing may be edited, it is the file that they may only look at
    if (here.length === 0 && !sheet.getRange(1, 1).canEdit())
      return [{ problem: { code: 'book.viewOnly', params: { by: fileOwner() } } }];
    barriers.push(...here);
  }
  return barriers;
}

/** The same as problems, each naming what is in the way and who can take it away. */
export const protectionsAgainst = (): readonly Problem[] => barriersHere().map(({ problem }) => problem);

function barriersOn(sheet: Sheet): readonly Barrier[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const sheetId = sheet.getSheetId();
  return [SHEET, RANGE].flatMap((kind) =>
    sheet
      .getProtections(kind)
      .filter((protection) => !protection.isWarningOnly() && isBarred(protection))
      .map((protection): Barrier => {
        const range = protection.getRange();
        const params = { tab: sheet.getName(), range: range.getA1Notation(), by: ownersOf(protection) };
        if (kind === SHEET) return { problem: { code: 'book.tabProtected', params }, sheetId };
        const cells = {
          row: range.getRow(),
          lastRow: range.getLastRow(),
          column: range.getColumn(),
          lastColumn: range.getLastColumn(),
        };
        return { problem: { code: 'book.rangeProtected', params }, sheetId, cells };
      }),
  );
}

/** By the platform's word, or by the list of editors; who is on neither was refused just now. */
function isBarred(protection: Protection): boolean {
  if (!protection.canEdit()) return true;
  const editors = editorsOf(protection);
  return editors.length > 0 && !editors.includes(emailNow());
}

/** Who may edit it; the platform does not tell everybody who may not (PLATFORM §3.4): then whose file it is, or what it was called. */
const ownersOf = (protection: Protection): string =>
  editorsOf(protection)
    .filter((email) => email !== '')
    .join('、') ||
  fileOwner() ||
  protection.getDescription();

function editorsOf(protection: Protection): readonly string[] {
  try {
    return protection.getEditors().map((user) => user.getEmail());
  } catch {
    return [];
  }
}

/** '' in a shared drive, where nobody owns a file. */
function fileOwner(): string {
  try {
    return SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail() ?? '';
  } catch {
    return '';
  }
}
