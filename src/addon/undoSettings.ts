import type { SettingLine } from '../sheets/journalLine';
import { settingsNow } from './carrySettings';
import type { Desk } from './desk';
import { type Conflict, conflictAt, keyOf } from './undoConflict';

interface SettingsBack {
  readonly conflicts: readonly Conflict[];
  change(keeps: (key: string) => boolean): readonly SettingLine[];
}

/** Lines of 设置 go back to what they said; one that somebody changed since is asked about. */
export function settingsBack(desk: Desk, lines: readonly SettingLine[] = []): SettingsBack {
  if (lines.length === 0) return { conflicts: [], change: () => [] };
  const now = settingsNow(desk.book, lines);
  const about = { table: 'settings', number: '' };
  const conflicts = lines.flatMap(({ item, before, after }, index): Conflict[] => {
    const stands = now[index] ?? null;
    if (stands === after || stands === before) return [];
    const said = { label: item, now: stands ?? '', wrote: after ?? '', to: before ?? '', by: '', at: '' };
    return [conflictAt(about, item, 'undo.conflict', said)];
  });
  return {
    conflicts,
    change: (keeps) =>
      lines.flatMap(({ before, ...line }, index) =>
        now[index] === before || keeps(keyOf(about, line.item))
          ? []
          : [{ ...line, before: now[index] ?? null, after: before }],
      ),
  };
}
