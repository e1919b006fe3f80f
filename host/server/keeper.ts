/** Keeps the workbook on disk: a while after each change, without holding anybody up. */
import { savedOn, writeInSlices, writeWorkbook } from './workbookFile';

/** How long the workbook rests before it is written to disk. */
const SAVE_AFTER_MS = 800;

export interface Keeper {
  readonly savedAt: string | null;
  /** Something has changed. */
  soon(): void;
  /** Writes what is overdue, while nothing else of this thread can run. */
  overdue(): void;
  /** Writes what is unsaved. */
  close(): void;
}
interface Told {
  saved(at: string): void;
  unsaved(reason: string): void;
}

/** Without a file nothing is kept. */
export function keeper(file: string | undefined, save: () => unknown, told: Told): Keeper {
  let savedAt = file === undefined ? null : savedOn(file);
  let changed = false;
  let dueAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Goes up with each save; one that has been overtaken does not reach the file. */
  let current = 0;
  let writing = false;

  return {
    get savedAt() {
      return savedAt;
    },
    soon,
    overdue() {
      if (writing || (changed && performance.now() >= dueAt)) writeNow();
    },
    close() {
      if (writing || changed) writeNow();
      clearTimeout(timer);
    },
  };

  function soon() {
    if (file === undefined || changed) return;
    changed = true;
    dueAt = performance.now() + SAVE_AFTER_MS;
    timer ??= setTimeout(() => void write(), SAVE_AFTER_MS);
  }

  async function write(): Promise<void> {
    timer = undefined;
    if (file === undefined || !changed) return;
    const own = begin();
    writing = true;
    try {
      const written = await writeInSlices(file, save(), () => own === current);
      if (written) done();
    } catch (error) {
      if (own === current) failed(error);
    }
    if (own !== current) return;
    writing = false;
    if (changed) timer ??= setTimeout(() => void write(), SAVE_AFTER_MS);
  }

  function writeNow(): void {
    if (file === undefined) return;
    begin();
    writing = false;
    try {
      writeWorkbook(file, save());
      done();
    } catch (error) {
      failed(error);
    }
  }

  function begin(): number {
    changed = false;
    current += 1;
    return current;
  }

  function done() {
    savedAt = new Date().toISOString();
    told.saved(savedAt);
  }

  function failed(error: unknown) {
    told.unsaved(error instanceof Error ? error.message : String(error));
  }
}
