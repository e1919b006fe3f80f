import type { Word } from '../words';

export const KEYS: readonly (readonly [keys: readonly string[], word: Word])[] = [
  [['↑', '↓', '←', '→'], 'keys.move'],
  [['Shift', '↑ ↓ ← →'], 'keys.extend'],
  [['Ctrl', '↑ ↓ ← →'], 'keys.leap'],
  [['Enter'], 'keys.enter'],
  [['F2'], 'keys.edit'],
  [['Tab'], 'keys.tab'],
  [['Alt', 'Enter'], 'keys.line'],
  [['Alt', '↓'], 'keys.list'],
  [['Delete'], 'keys.clear'],
  [['Ctrl', 'C / X / V'], 'keys.clipboard'],
  [['Ctrl', 'Shift / Alt', 'V'], 'keys.pasteSpecial'],
  [['Ctrl', 'Z / Y'], 'keys.undo'],
  [['Ctrl', 'D / R'], 'keys.fill'],
  [['Shift / Ctrl', '␣'], 'keys.lines'],
  [['Ctrl', 'Alt / Shift', '9 / 0'], 'keys.hide'],
  [['Alt', 'Shift', '→ / ←'], 'keys.group'],
  [['Shift', 'F2'], 'keys.note'],
  [['Ctrl', 'F'], 'keys.find'],
  [['F6'], 'keys.regions'],
  [['F10'], 'keys.menus'],
];
