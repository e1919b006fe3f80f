import type { MessageKey } from '../messages';
import type { Params } from '../values/outcome';

/** A machine tab that cannot be read because somebody edited it: told to the person with its repair, never tried again. */
export class Damage extends Error {
  constructor(
    readonly code: MessageKey,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/** Also one that the other program of the bundle threw. */
export const isDamage = (fault: unknown): fault is Damage =>
  fault instanceof Error && 'code' in fault && 'params' in fault;
