import { focusGrid } from './grid/mouse';

const focus = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus();

/** The parts of the page in the order F6 visits them, and what of each takes the focus. */
const REGIONS = [
  { holds: '.menu-bar', enter: () => focusMenuBar() },
  { holds: '.formula', enter: focus('.formula-text') },
  { holds: '.grid-area', enter: focusGrid },
  { holds: '.tab-bar', enter: focus('.tab[aria-selected=true]') },
  { holds: '.sidebar', enter: focus('.sidebar iframe') },
  { holds: '.panel', enter: focus('.panel-tab[aria-selected=true]') },
] as const;

/** F6 walks from one part to the next, Shift+F6 back; a part that is not on screen is passed over. */
export function nextRegion(back: boolean): void {
  const regions = REGIONS.filter(({ holds }) => document.querySelector(holds));
  const now = regions.findIndex(({ holds }) => document.querySelector(holds)?.contains(document.activeElement));
  const from = now < 0 ? regions.findIndex(({ holds }) => holds === '.grid-area') : now;
  regions[(from + (back ? -1 : 1) + regions.length) % regions.length]?.enter();
  showFocus();
}

/** Escape goes back to the grid from the tabs and the panel; the other parts see to it themselves. */
export function leaveRegion(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
  if (event.target.closest('.tab-bar, .panel, .toolbar, .people') && !event.target.closest('.menu')) focusGrid();
}

/** F10, as everywhere: the first menu's title; arrows and Enter do the rest. */
export function focusMenuBar(): void {
  document.querySelector<HTMLElement>('.menu-bar > button')?.focus();
  showFocus();
}

/** The key may have been pressed in an add-on's own frame: then the browser takes it for no key of ours and draws no ring. */
function showFocus(): void {
  const root = document.documentElement;
  root.toggleAttribute('data-by-key', true);
  window.addEventListener('pointerdown', () => root.toggleAttribute('data-by-key', false), { once: true });
}
