import { change } from './state';

const RETRY_MS = 1000;
let waiting = false;
let comeBack: () => Promise<void> = async () => {};

/** What to do a moment after the server was found gone; it says `lost` again when that fails. */
export function onRetry(work: () => Promise<void>): void {
  comeBack = work;
}

/** The server did not answer: the page says so and tries again. */
export function lost(): void {
  change({ online: false });
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    void comeBack();
  }, RETRY_MS);
}
