import { state } from '../state';
import { copySelection, copyWhole, pasteText, selectionIsHere } from './clipboard';

/** The browser's own copy and cut, when the grid (not a text being edited) has the focus. */
export function onCopy(event: ClipboardEvent, cut: boolean): void {
  if (state.editing) return;
  event.preventDefault();
  if (selectionIsHere()) event.clipboardData?.setData('text/plain', copySelection(cut));
  else void copyWhole(cut);
}

export function onPaste(event: ClipboardEvent): void {
  if (state.editing) return;
  event.preventDefault();
  void pasteText(event.clipboardData?.getData('text/plain') ?? '', next);
  next = undefined;
}

/** What the paste that follows this key takes: the browser does not say which keys it was asked by. */
export function pasteNext(what: 'values' | undefined): void {
  next = what;
}

let next: 'values' | undefined;
