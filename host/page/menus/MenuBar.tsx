import { useEffect, useState } from 'preact/hooks';
import type { MenuNode } from '../../server/wire';
import { clickMenu } from '../commands';
import { focusGrid } from '../grid/mouse';
import { state } from '../state';
import { say } from '../words';
import { ownMenus } from './bar';
import type { Item } from './item';
import { Menu } from './Menu';

/** The page's menus, and before the last of them those of the add-on. */
export function MenuBar() {
  const [open, setOpen] = useState<{ at: number; x: number; y: number } | null>(null);
  const own = ownMenus();
  const added = (state.workbook?.menus ?? []).map((menu) => ({
    label: menu.caption,
    items: itemsOf(menu, [menu.caption]),
  }));
  const menus: { label: string; items: readonly Item[] }[] = [...own.slice(0, -1), ...added, ...own.slice(-1)];

  const show = (at: number) => {
    const button = document.querySelectorAll<HTMLElement>('.menu-bar > button')[at];
    if (!button) return;
    const { left, bottom } = button.getBoundingClientRect();
    setOpen({ at, x: left, y: bottom + 4 });
  };
  const close = () => {
    setOpen(null);
    focusGrid();
  };
  useEffect(() => {
    if (!open) return;
    const onDown = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest('.menu, .menu-bar'))) setOpen(null);
    };
    window.addEventListener('mousedown', onDown);
    return () => window.removeEventListener('mousedown', onDown);
  }, [open === null]);

  const shown = open && menus[open.at];
  return (
    <>
      <div role="menubar" aria-label={say('menu.bar')} class="menu-bar">
        {menus.map(({ label }, at) => (
          <button
            type="button"
            key={label}
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open?.at === at}
            tabIndex={at === 0 ? 0 : -1}
            class={at >= own.length - 1 && at < menus.length - 1 && state.sidebar ? 'added in-use' : ''}
            onClick={() => (open?.at === at ? close() : show(at))}
            onMouseEnter={() => open && show(at)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              const next =
                document.querySelectorAll<HTMLElement>('.menu-bar > button')[(at + by + menus.length) % menus.length];
              if (by !== 0) next?.focus();
              if (event.key === 'ArrowDown') {
                event.preventDefault();
                show(at);
              }
              if (event.key === 'Escape') close();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {open && shown && (
        <Menu
          key={open.at}
          items={shown.items}
          label={shown.label}
          x={open.x}
          y={open.y}
          onClose={close}
          onSide={(by) => show((open.at + by + menus.length) % menus.length)}
        />
      )}
    </>
  );
}

function itemsOf(menu: MenuNode, path: readonly string[]): Item[] {
  const items: Item[] = [];
  let apart = false;
  for (const node of menu.items ?? []) {
    if (node.separator) {
      apart = items.length > 0;
      continue;
    }
    const here = [...path, node.caption];
    const work = node.items ? { items: itemsOf(node, here) } : { run: () => void clickMenu(here) };
    items.push({ label: node.caption, apart, ...work });
    apart = false;
  }
  return items;
}
