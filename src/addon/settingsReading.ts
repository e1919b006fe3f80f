import type { SettingsRead } from '../crm/tables/readSettings';
import type { Language } from '../messages';
import type { Book } from '../sheets/book';

export interface SettingsReadAgain extends SettingsRead {
  /** How many lines 设置 has. */
  readonly lines: number;
}
/** Reading the settings tabs takes much code and is seldom done. */
export interface SettingsReading {
  readAgain(book: Book, language: Language): SettingsReadAgain;
  /** A settings tab was edited: what cannot be read is flagged, changed lists are offered. */
  settingsEdited(book: Book, language: Language): void;
}

let given: () => SettingsReading = () => {
  throw new Error('Nobody has said how settings are read.');
};

/** The program that is parsed at every call has the second one do it (decision 0017). */
export const readSettingsWith = (reading: () => SettingsReading): void => {
  given = reading;
};

export const settingsReading = (): SettingsReading => given();
