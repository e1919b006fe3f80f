import { type SettingsPage, settingsPages } from '../crm/tables/settingsPages';
import { accept, type Outcome } from '../values/outcome';
import type { Acted } from './api';
import { answerBefore, commit } from './commit';
import { atDesk } from './desk';
import { laySettingsPage } from './laySettingsPage';
import { settingsChanged } from './settingsInForce';

/** Shows the tab of a larger setting, made now where this is its first use. */
export function settingsPage(page: SettingsPage, request: string): Outcome<Acted> {
  return atDesk((desk, attempt) => {
    const before = answerBefore(desk, request, attempt);
    if (before) return before;
    const isNew = !desk.book.sheet(desk.memory.pages?.[page] ?? -1);
    const sheet = laySettingsPage(desk.memory, page, desk.settings, desk.language);
    sheet.activate();
    const tab = settingsPages[page].label[desk.language];
    if (!isNew)
      return accept({ number: '', seq: 0, message: { key: 'settings.pageShown', params: { tab } }, repeated: false });
    settingsChanged();
    const message = { key: 'settings.pageMade', params: { tab } } as const;
    return commit(desk, { request, action: 'settingsPage', about: '', changes: [], marks: [], message });
  });
}
