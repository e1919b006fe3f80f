import { type SettingsPage, settingsPages } from '../crm/tables/settingsPages';
import { say } from '../messages';
import { accept, type Outcome } from '../values/outcome';
import type { Acted } from './api';
import { bringSettings } from './bringSettings';
import { answerBefore, commit } from './commit';
import { atDesk, type Desk } from './desk';
import { laySettingsPage } from './laySettingsPage';
import { laySettingsTab } from './laySettingsTab';
import { settingsChanged } from './settingsInForce';

interface Place {
  /** Counted from 1. */
  readonly row: number;
  readonly column: number;
}

/** Shows 设置 or the tab of a larger setting, made now where this is its first use; at a cell, where one is named. */
export function settingsPage(page: SettingsPage | 'settings', request: string, at?: Place): Outcome<Acted> {
  return atDesk((desk, attempt) => {
    const before = answerBefore(desk, request, attempt);
    if (before) return before;
    const tab = page === 'settings' ? say(desk.language, 'tab.settings') : settingsPages[page].label[desk.language];
    const isNew = !tabOf(desk, page);
    const sheet = isNew ? lay(desk, page) : tabOf(desk, page);
    if (page === 'settings') bringSettings(desk.memory, desk.language, desk.settings);
    sheet?.activate();
    if (at && sheet) sheet.setActiveRange(sheet.getRange(Math.max(1, at.row), Math.max(1, at.column)));
    const message = { key: isNew ? 'settings.pageMade' : 'settings.pageShown', params: { tab } } as const;
    if (!isNew) return accept({ number: '', seq: 0, message, repeated: false });
    settingsChanged();
    return commit(desk, { request, action: 'settingsPage', about: '', changes: [], marks: [], message });
  });
}

const tabOf = ({ book, memory }: Desk, page: SettingsPage | 'settings') =>
  book.sheet(page === 'settings' ? memory.settingsId : (memory.pages?.[page] ?? -1));

function lay({ memory, settings, language }: Desk, page: SettingsPage | 'settings') {
  if (page !== 'settings') return laySettingsPage(memory, page, settings, language);
  laySettingsTab(memory, language, settings);
  return SpreadsheetApp.getActiveSpreadsheet().getSheetById(memory.settingsId);
}
