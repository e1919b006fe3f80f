import { Gone, tell } from '../client';
import { clickMenu } from '../commands';
import { lost } from '../connection';
import { pathTo } from '../menus/nodes';
import { change, state } from '../state';
import { keepLanguage, type Language } from '.';

/** Shows the page in another language, and the add-on with it: its menus are built anew and its open sidebar is opened again. */
export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  change({ language });
  try {
    change({ workbook: await tell.hello(language) });
  } catch (error) {
    if (error instanceof Gone) lost();
    return;
  }
  const again = state.sidebar && state.sidebarFrom ? pathTo(state.workbook?.menus ?? [], state.sidebarFrom) : undefined;
  if (again) await clickMenu(again);
}
