import * as v from 'valibot';
import { undoEntry } from '../undo';
import { endpoint } from './endpoint';
import { count, request } from './shapes';

export const undo = endpoint<'undo'>({
  ask: v.strictObject({ seq: count, request }),
  answer: ({ seq, request: id }) => undoEntry(seq, id),
});
