import * as v from 'valibot';
import { accept } from '../../values/outcome';
import { endpoint } from './endpoint';
import { count, number } from './shapes';

/** Entries per page of the history. */
const pageSize = 30;

export const history = endpoint<'history'>({
  ask: v.strictObject({ number: v.exactOptional(number), before: v.exactOptional(count) }),
  answer(ask, open) {
    const { store } = open();
    return accept(
      store.entries({ ...ask, limit: pageSize }).map((entry) => ({ ...entry, undone: store.undone(entry.seq) })),
    );
  },
});
