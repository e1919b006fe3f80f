import type { SavedSheet } from '../../engine/save';

/** How deep a line lies in groups, and whether it is the one beside a folded group. */
export interface Outline {
  readonly deepest: number;
  levelAt(line: number): number;
  isFolded(line: number): boolean;
}

/** Files know groups by the depth of each line, eight at most. */
const DEEPEST = 7;

export function outlineOf({ groups = [], looks = {} }: SavedSheet, axis: 'row' | 'column'): Outline {
  const before = (axis === 'row' ? looks.rowGroupControl : looks.columnGroupControl) === 'BEFORE';
  const levels = new Map<number, number>();
  const folded = new Set<number>();
  for (const { area, collapsed } of groups.filter((group) => group.axis === axis)) {
    const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
    for (let line = first; line < first + count; line++)
      levels.set(line, Math.min(DEEPEST, (levels.get(line) ?? 0) + 1));
    if (collapsed) folded.add(before ? first - 1 : first + count);
  }
  return {
    deepest: Math.max(0, ...levels.values()),
    levelAt: (line) => levels.get(line) ?? 0,
    isFolded: (line) => folded.has(line),
  };
}
