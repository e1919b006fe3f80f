import { accept } from '../../values/outcome';
import { endpoint } from './endpoint';
import { recordRef } from './shapes';

export const reveal = endpoint<'reveal'>({
  ask: recordRef,
  answer: ({ table, number }, open) => accept(open().store.reveal(table, number)),
});
