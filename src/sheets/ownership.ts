import type { Memory } from './memory';

/**
 * Whose file this is: the spreadsheet's id and the script's, remembered in the properties and noted on the spreadsheet
 * itself. A copy of the file carries the note and not the id (PLATFORM §12.89); a second installation of the CRM has
 * another script and properties of its own (RELIABILITY §1).
 */
const KEY = 'crm.file';

export type Standing =
  /** Nothing of ours is here. */
  | 'none'
  /** Ours, and only its properties are gone. */
  | 'lost'
  /** Made as a copy of another file. */
  | 'copied'
  /** Another installation of the CRM keeps this file. */
  | 'otherEngine';

export const fileNow = (): string => SpreadsheetApp.getActiveSpreadsheet().getId();

/** The properties are those of another file: they came along with a copy. */
export const isOfAnotherFile = ({ file }: Pick<Memory, 'file'>): boolean => file !== '' && file !== fileNow();

/** How a file with our hidden tabs stands, where its properties are missing or another file's. At most one call. */
export function standingOf(hasTabs: boolean, propertiesOfAnother: boolean): Standing {
  if (!hasTabs) return 'none';
  const notes = finder().find();
  const [file = '', script = ''] = (notes[notes.length - 1]?.getValue() ?? '').split('|');
  if (propertiesOfAnother || (file !== '' && file !== fileNow())) return 'copied';
  return script !== '' && script !== ScriptApp.getScriptId() ? 'otherEngine' : 'lost';
}

/** What an installation signs its entries with. */
export const signatureOf = ({ instance }: Pick<Memory, 'instance'>): string => instance.slice(0, 8);

/** From now on this file is kept by this script: in the memory, and on the spreadsheet for whoever lacks it. */
export function claimFile(memory: Memory): void {
  memory.file = fileNow();
  const value = [memory.file, ScriptApp.getScriptId()].join('|');
  const notes = finder().find();
  if (notes.some((note) => note.getValue() === value)) return;
  SpreadsheetApp.getActiveSpreadsheet().addDeveloperMetadata(KEY, value);
  for (const note of notes) note.remove();
}

/** Takes the note off again. */
export function disclaimFile(): void {
  for (const note of finder().find()) note.remove();
}

const finder = (): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder =>
  SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey(KEY);
