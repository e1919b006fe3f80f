import type { MenuNode } from '../../server/wire';

/** The captions that lead to the item that runs a function; undefined when none does. */
export function pathTo(menus: readonly MenuNode[], run: string): readonly string[] | undefined {
  for (const menu of menus) {
    if (menu.run === run) return [menu.caption];
    const rest = pathTo(menu.items ?? [], run);
    if (rest) return [menu.caption, ...rest];
  }
  return undefined;
}

/** The function an item runs. */
export function runAt(menus: readonly MenuNode[], [caption, ...rest]: readonly string[]): string | undefined {
  const found = menus.find((menu) => menu.caption === caption);
  return rest.length === 0 ? found?.run : runAt(found?.items ?? [], rest);
}
