import * as v from 'valibot';
import { undoEntry } from '../undo';
import { endpoint } from './endpoint';
import { count, request, texts } from './shapes';

export const undo = endpoint<'undo'>({
  ask: v.strictObject({
    seq: count,
    request,
    choices: v.exactOptional(v.record(v.string(), v.picklist(['keep', 'restore']))),
    seen: v.exactOptional(texts),
  }),
  answer: ({ seq, request: id, ...answers }) => undoEntry(seq, id, answers),
});
