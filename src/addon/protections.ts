import { JOURNAL } from '../sheets/journal';
import { recall } from '../sheets/memory';
import { SHADOW } from '../sheets/shadow';
import type { Problem } from '../values/outcome';
import { emailNow } from './person';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** The platform's words for it, in the languages seen; elsewhere the third failure tells (PLATFORM §13). */
const WORDS = /protected|受保护|受保護|受保護された|보호된|protett[ao]|protegid[ao]|protégé|geschützt/i;

/** True for a fault that says a protection is in the way: trying again would not help. */
export const readsAsProtected = (fault: unknown): boolean => WORDS.test(fault instanceof Error ? fault.message : '');

/**
 * Ranges and tabs of ours that the person at the keyboard may not edit, each as a problem that names it: a script acts as
 * whoever runs it (PLATFORM §3.4). Only asked after something could not be written.
 */
export function protectionsAgainst(): readonly Problem[] {
  const memory = recall();
  const ours = new Set(Object.values(memory?.tabs ?? {}).map(({ sheetId }) => sheetId));
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => ours.has(sheet.getSheetId()) || [JOURNAL, SHADOW].includes(sheet.getName()))
    .flatMap((sheet) =>
      [SHEET, RANGE].flatMap((kind) =>
        sheet
          .getProtections(kind)
          .filter((protection) => !protection.isWarningOnly() && isBarred(protection))
          .map(
            (protection): Problem => ({
              code: kind === SHEET ? 'book.tabProtected' : 'book.rangeProtected',
              params: { tab: sheet.getName(), range: placeOf(protection), by: ownersOf(protection) },
            }),
          ),
      ),
    );
}

/** By the platform's word, or by the list of editors; who is on neither was refused just now. */
function isBarred(protection: Protection): boolean {
  if (!protection.canEdit()) return true;
  try {
    const editors = protection.getEditors().map((user) => user.getEmail());
    return editors.length > 0 && !editors.includes(emailNow());
  } catch {
    return false;
  }
}

const placeOf = (protection: Protection): string => protection.getRange()?.getA1Notation() ?? '';

/** Who may edit it; the platform does not tell everybody who may not (PLATFORM §3.4), then what it was called. */
function ownersOf(protection: Protection): string {
  try {
    const editors = protection.getEditors().map((user) => user.getEmail());
    return editors.filter((email) => email !== '').join('、') || protection.getDescription();
  } catch {
    return protection.getDescription();
  }
}
