import { pasteFromMenu } from '../grid/clipboard';
import { say } from '../words';
import type { Item } from './item';

/** Pasting a part of what was copied. */
export function pasteItems(): Item[] {
  return [
    { label: say('edit.pasteValues'), keys: 'Ctrl+Shift+V', run: () => pasteFromMenu('values') },
    { label: say('edit.pasteFormats'), keys: 'Ctrl+Alt+V', run: () => pasteFromMenu('formats') },
  ];
}
