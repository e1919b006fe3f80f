import type { LineGroup } from '../../engine/api';

export interface OutlinedLine {
  readonly at: number;
  readonly level: number;
  /** It stands beside a folded group. */
  readonly folded: boolean;
}

/** Groups by the depth of each line: lines side by side that are at least so deep. `before`: a group is folded at its head. */
export function groupsOf(
  axis: 'row' | 'column',
  lines: readonly OutlinedLine[],
  size: { readonly rows: number; readonly columns: number },
  before: boolean,
): LineGroup[] {
  const last = axis === 'row' ? size.rows : size.columns;
  const levels = new Map(lines.filter(({ at }) => at >= 1 && at <= last).map(({ at, level }) => [at, level]));
  const folded = new Set(lines.filter((line) => line.folded).map(({ at }) => at));
  const ordered = [...levels.keys()].sort((a, b) => a - b);
  const groups: LineGroup[] = [];
  for (let depth = 1; depth <= 8; depth++)
    for (const [first, count] of stretches(ordered.filter((at) => (levels.get(at) ?? 0) >= depth)))
      groups.push({
        axis,
        area:
          axis === 'row'
            ? { row: first, column: 1, rows: count, columns: size.columns }
            : { row: 1, column: first, rows: size.rows, columns: count },
        collapsed: folded.has(before ? first - 1 : first + count),
      });
  return groups;
}

function stretches(lines: readonly number[]): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (const at of lines) {
    const open = found.at(-1);
    if (open && open[0] + open[1] === at) open[1] += 1;
    else found.push([at, 1]);
  }
  return found;
}
