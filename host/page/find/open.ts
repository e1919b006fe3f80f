import { change, state } from '../state';

/** Opens the find bar; it takes the focus by itself. */
export function clickFind(): void {
  change({ find: state.find ?? { text: '', hits: [], at: -1 } });
  document.querySelector<HTMLInputElement>('.find input')?.select();
}
