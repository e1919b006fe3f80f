/** Opens the browser's calendar. Older browsers have no showPicker; a focused date field opens there with the keyboard. */
export function showPicker(input: HTMLInputElement | null): void {
  if (!input) return;
  try {
    input.showPicker();
  } catch {
    input.focus();
  }
}
