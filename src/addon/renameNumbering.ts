import { numberingLines } from '../crm/tables/settingsDefaults';
import type { Numbering } from '../schema/table';
import type { Book } from '../sheets/book';
import { type Memory, rememberSettings } from '../sheets/memory';
import { toCell } from '../sheets/toCell';
import { textOf } from '../values/cell';
import { lastGood, settingsChanged } from './settingsInForce';

/** Only lines that still read as they did are changed: what a manager wrote since is the last word. */
export function renameNumbering(book: Book, table: string, was: Numbering, now: Numbering): void {
  const sheet = book.sheet(book.memory.settingsId);
  const { probe } = book.memory;
  if (was.pattern === now.pattern && was.restarts === now.restarts) return;
  settingsChanged();
  keepNumbering(book.memory, table, was, now);
  if (!sheet || !probe) return;
  const rows = sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map((cell) => textOf(book.toCell(cell)).trim()));
  for (const language of ['zh', 'en'] as const) {
    const wanted = numberingLines(table, now, language);
    numberingLines(table, was, language).forEach(([, item, value], index) => {
      const row = rows.findIndex((cells) => cells[1] === item && cells[2] === value);
      const text = wanted[index]?.[2] ?? '';
      if (row >= 0 && text !== value) sheet.getRange(row + 1, 3).setValue(toCell(text, probe).raw);
    });
  }
}

/** Where no line of 设置 speaks of the table yet, what was in force last is all that says how its numbers go on. */
function keepNumbering(memory: Memory, table: string, was: Numbering, now: Numbering): void {
  const last = lastGood(memory);
  if (last?.numbering[table]?.pattern !== was.pattern) return;
  rememberSettings(memory, JSON.stringify({ ...last, numbering: { ...last.numbering, [table]: now } }));
}
