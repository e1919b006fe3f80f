import type { MenuNode, Page, Toast } from '../api';
import type { Reply, Selected } from '../runtime/bridge';

/** What one person has before them. */
export class ScreenState {
  selected: Selected | undefined;
  menus: MenuNode[] = [];
  /** The account's language, where the person has chosen another than the one they came with. */
  locale: string | undefined;
  /** They have loaded the page since the script was there. */
  hasOpened = false;
  sidebar: Page | null = null;
  dialog: Page | null = null;
  readonly toasts: Toast[] = [];
  /** What the person will answer to the next alerts and prompts. */
  readonly replies: Reply[] = [];

  /** A menu of the same caption is replaced. */
  addMenu(menu: MenuNode): void {
    const at = this.menus.findIndex(({ caption }) => caption === menu.caption);
    if (at < 0) this.menus.push(menu);
    else this.menus[at] = menu;
  }
}
