import { accept } from '../../values/outcome';
import { endpoint } from './endpoint';
import { nothing } from './shapes';

export const selected = endpoint<'selected'>({
  ask: nothing,
  answer: (_ask, open) => accept(open().store.selected()),
});
