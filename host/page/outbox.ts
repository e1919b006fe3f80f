/**
 * What this person did and the server has not answered yet: sent in order, and again with the same request id when the
 * server was gone, so that nothing typed is lost and nothing is done twice.
 */
import type { Act } from '../server/wire';
import { Gone, tell } from './client';
import { lost } from './connection';
import { want } from './grid/blocks';
import { change, state } from './state';
import { say } from './words';

interface Waiting {
  readonly request: string;
  readonly act: Act;
  /** True when it was carried out. */
  readonly settle: (done: boolean) => void;
}

let queue: Waiting[] = [];
let sending = false;
let last: Promise<boolean> | undefined;

/** Resolves when the server has carried it out (true) or refused it (false). */
export function act(act: Act): Promise<boolean> {
  last = new Promise((settle) => {
    queue = [...queue, { request: crypto.randomUUID(), act, settle }];
    if (act.do !== 'select') change({ waiting: queue.length, painted: state.painted + 1, copied: keepsCopy(act) });
    void flush();
  });
  return last;
}

/** Resolves when everything done so far is answered. */
export async function answered(): Promise<void> {
  await last;
}

/** Text typed into a cell and not answered yet. */
export function pendingText(sheet: number, row: number, column: number): string | undefined {
  for (let at = queue.length - 1; at >= 0; at -= 1) {
    const one = queue[at]?.act;
    if (one?.do === 'type' && one.sheet === sheet && one.row === row && one.column === column) return one.text;
  }
  return undefined;
}

export function hasPending(): boolean {
  return queue.some((one) => one.act.do === 'type');
}

/** Sends what waits. Called again when the server is back. */
export async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let next = queue[0]; next; next = queue[0]) {
      const done = await send(next);
      queue = queue.slice(1);
      if (queue.length === 0 || next.act.do !== 'select') change({ waiting: queue.length, painted: state.painted + 1 });
      next.settle(done);
    }
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    lost();
  } finally {
    sending = false;
  }
}

async function send({ request, act }: Waiting): Promise<boolean> {
  try {
    await tell.act(request, act);
    if (act.do === 'type') await want(act.sheet, { row: act.row, column: act.column, rows: 1, columns: 1 });
    return true;
  } catch (error) {
    if (error instanceof Gone) throw error;
    const text = error instanceof Error ? error.message : String(error);
    const again =
      act.do === 'type'
        ? { again: { sheet: act.sheet, at: { row: act.row, column: act.column }, text: act.text } }
        : {};
    change({ notice: { title: say('notice.refused'), text, ...again } });
    return false;
  }
}

/** Copying survives a selection, and nothing else. */
function keepsCopy(act: Act) {
  return act.do === 'paste' || act.do === 'copyPaste' || act.do === 'select' ? state.copied : null;
}

/** The rows of a tab with text not answered yet. */
export function pendingRows(sheet: number): string {
  return queue.map(({ act }) => (act.do === 'type' && act.sheet === sheet ? `${act.row}:${act.text}` : '')).join();
}
