import { focusGrid } from './grid/mouse';

/** F6 walks between the grid, the sidebar and the tabs. */
export function nextRegion(back: boolean): void {
  const regions = [
    { holds: '.grid-area', enter: focusGrid },
    { holds: '.sidebar', enter: () => document.querySelector<HTMLElement>('.sidebar iframe')?.focus() },
    { holds: '.tab-bar', enter: () => document.querySelector<HTMLElement>('.tab[aria-selected=true]')?.focus() },
  ].filter(({ holds }) => document.querySelector(holds));
  const now = regions.findIndex(({ holds }) => document.querySelector(holds)?.contains(document.activeElement));
  regions[(now + (back ? -1 : 1) + regions.length) % regions.length]?.enter();
}

/** F10, as everywhere: the first menu's title; arrows and Enter do the rest. */
export function focusMenuBar(): void {
  document.querySelector<HTMLElement>('.menu-bar > button')?.focus();
}
