import { useLayoutEffect, useRef } from 'preact/hooks';
import { isDeed } from '../history/actionWords';
import type { App } from './appContext';
import type { Route } from './route';

/** Pages a single letter opens, outside fields (UI §4). */
const letters: Readonly<Record<string, Route>> = {
  '/': { page: 'search' },
  n: { page: 'new' },
  f: { page: 'followUp' },
  '?': { page: 'help' },
};
/** After G. */
const places: Readonly<Record<string, Route>> = { t: { page: 'today' }, h: { page: 'history' } };

/** How long G waits for its second letter, in milliseconds. */
const waits = 1200;

/** The keys of the whole sidebar. None fires while an input method is composing; letters none while a field has the focus. */
export function useShortcuts(app: App): void {
  const now = useRef(app);
  now.current = app;
  useLayoutEffect(() => {
    let afterG = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const handled = withModifier(event, now.current) || bare(event, now.current, event.timeStamp - afterG < waits);
      afterG = event.key === 'g' && !inField(event.target) ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (handled) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function withModifier(event: KeyboardEvent, app: App): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  if (event.key === 'Enter') return press(`[data-reach="${event.shiftKey ? 'second' : 'first'}"]`);
  if (event.key === 'z' && !event.shiftKey && !inField(event.target)) {
    undoMine(app);
    return true;
  }
  return false;
}

function bare(event: KeyboardEvent, app: App, afterG: boolean): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') {
    app.back();
    return true;
  }
  if (inField(event.target)) return false;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    // among the answers of a question the arrows choose
    return !isRadio(event.target) && step(event.key === 'ArrowDown' ? 1 : -1);
  }
  if (!app.singleKeys) return false;
  if (press(`[data-key="${event.key.replace(/["\\]/g, '')}"]`)) return true;
  const to = (afterG ? places : letters)[event.key.toLowerCase()];
  if (to) app.go(aboutHere(to, app.route));
  return to !== undefined;
}

/** A follow-up on a card is about that record. */
const aboutHere = (to: Route, { page, table, number }: Route): Route =>
  to.page === 'followUp' && page === 'card' && table && number ? { ...to, table, number } : to;

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select');

const isRadio = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input[type=radio]');

function press(selector: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`${selector}:not(:disabled)`);
  button?.click();
  return button !== null;
}

/** The next or previous row, from wherever the focus is. */
function step(by: 1 | -1): boolean {
  const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-row]'));
  const at = rows.findIndex((row) => row.matches(':focus'));
  const row = at === -1 ? (by === 1 ? rows[0] : undefined) : rows[at + by];
  row?.focus();
  return row !== undefined;
}

/** The last thing this person did and has not taken back. Where the platform withholds who that is, nothing is guessed. */
async function undoMine(app: App): Promise<void> {
  const answer = await app.rpc('history', {});
  if (!answer.ok) return app.failed(answer.problems);
  const { email } = app.hello.user;
  const mine = answer.value.find(
    ({ by, action, undone, undoes }) => email !== '' && by === email && isDeed(action) && !undone && !undoes,
  );
  if (mine) await app.undo(mine.seq);
  else app.failed([{ code: 'ui.error.nothingToUndo' }]);
}
