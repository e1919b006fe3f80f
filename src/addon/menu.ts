import { type Language, type MessageKey, say } from '../messages';

/** One line of the menu: its words, and the global function it calls. `null` draws a line. */
type Item = readonly [key: MessageKey, handler: string] | null;

/** The CRM menu, in order. Each handler is an exported function of main.ts (a test compares them). */
export const menu: readonly Item[] = [
  ['menu.today', 'openToday'],
  ['menu.newLead', 'openNewLead'],
  ['menu.edit', 'openEdit'],
  ['menu.newCustomer', 'openNewCustomer'],
  ['menu.followUp', 'openFollowUp'],
  ['menu.convert', 'openConvert'],
  ['menu.search', 'openSearch'],
  null,
  ['menu.reports', 'openReports'],
  ['menu.check', 'openCheck'],
  ['menu.history', 'openHistory'],
  ['menu.trash', 'openTrash'],
  null,
  ['menu.adopt', 'openAdopt'],
  ['menu.setUp', 'openSetUp'],
  ['menu.remove', 'openRemove'],
];

/**
 * Puts the menu up. It reads neither the document nor properties: an add-on not yet enabled in a file may do no more
 * (AuthMode NONE).
 */
export function addMenu(language: Language): void {
  const ui = SpreadsheetApp.getUi();
  const built = ui.createMenu('CRM');
  for (const item of menu) {
    if (item === null) built.addSeparator();
    else built.addItem(say(language, item[0]), item[1]);
  }
  built.addToUi();
}
