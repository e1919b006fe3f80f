/** Groups of rows or columns as levels: every line lies in so many groups, and lines of a level that touch are one group. */
import type { LineGroup, LookCommand, SheetInfo } from '../../server/wire';

type Axis = LineGroup['axis'];
export interface Lines {
  readonly first: number;
  readonly last: number;
}
/** A group with its place among the others: level 1 is outermost. */
export interface Leveled extends Lines {
  readonly group: LineGroup;
  readonly level: number;
}

export function linesOf({ axis, area }: LineGroup): Lines {
  const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  return { first, last: first + count - 1 };
}

/** The groups of an axis with their levels. */
export function leveled(groups: readonly LineGroup[], axis: Axis): Leveled[] {
  const own = groups.filter((group) => group.axis === axis).map((group) => ({ group, ...linesOf(group) }));
  return own.map((one, at) => {
    const around = own.filter(
      (other, place) => other !== one && holds(other, one) && (!holds(one, other) || place < at),
    );
    return { ...one, level: around.length + 1 };
  });
}

/** All groups of a tab when these lines lie one level deeper (`by` 1) or less deep (-1). What was folded stays folded. */
export function regrouped(sheet: SheetInfo, axis: Axis, { first, last }: Lines, by: 1 | -1): LineGroup[] {
  const before = leveled(sheet.groups, axis);
  const depthOf = (line: number) => before.filter((group) => line >= group.first && line <= group.last).length;
  const start = Math.min(first, ...before.map((group) => group.first));
  const end = Math.max(last, ...before.map((group) => group.last));
  const depths = Array.from({ length: end - start + 1 }, (_, at) => {
    const line = start + at;
    return Math.min(MOST_LEVELS, Math.max(0, depthOf(line) + (line >= first && line <= last ? by : 0)));
  });
  const made: LineGroup[] = [];
  for (let level = 1; depths.some((depth) => depth >= level); level += 1) {
    for (const run of runsOf(depths, level)) {
      const lines = { first: start + run.first, last: start + run.last };
      const same = before.find((group) => group.first === lines.first && group.last === lines.last);
      made.push(groupOf(sheet, axis, lines, same?.group.collapsed ?? false));
    }
  }
  return [...sheet.groups.filter((group) => group.axis !== axis), ...made];
}

/** What puts lines one level deeper or less deep; what was folded in a group that goes is shown again. */
export function regrouping(sheet: SheetInfo, axis: Axis, lines: Lines, by: 1 | -1): LookCommand[] {
  const groups = regrouped(sheet, axis, lines, by);
  const same = (a: LineGroup, b: LineGroup) =>
    a.axis === b.axis && holds(linesOf(a), linesOf(b)) && holds(linesOf(b), linesOf(a));
  const gone = sheet.groups.filter((group) => group.collapsed && !groups.some((each) => same(group, each)));
  return [{ do: 'changeSheet', sheet: sheet.id, groups }, ...gone.map((group) => showing(sheet.id, group, true))];
}

/** As many levels as the page draws. */
const MOST_LEVELS = 8;

/** What folds or unfolds some groups of a tab; those within that stay folded are hidden again. */
export function folding(sheet: SheetInfo, wanted: readonly LineGroup[], collapsed: boolean): LookCommand[] {
  const groups = sheet.groups.map((group) => (wanted.includes(group) ? { ...group, collapsed } : group));
  const within = (inner: LineGroup) =>
    inner.collapsed && wanted.some((outer) => outer.axis === inner.axis && holds(linesOf(outer), linesOf(inner)));
  return [
    { do: 'changeSheet', sheet: sheet.id, groups },
    ...wanted.map((group) => showing(sheet.id, group, !collapsed)),
    ...(collapsed ? [] : groups.filter(within).map((group) => showing(sheet.id, group, false))),
  ];
}

/** The line beside a group whose header carries its toggle: after it, unless the tab says before or there is none. */
export function controlLine(sheet: SheetInfo, { axis }: LineGroup, { first, last }: Lines): number {
  const { rowGroupControl, columnGroupControl } = sheet.looks;
  const before = (axis === 'row' ? rowGroupControl : columnGroupControl) === 'BEFORE';
  const count = axis === 'row' ? sheet.rows : sheet.columns;
  return (before && first > 1) || last >= count ? Math.max(1, first - 1) : last + 1;
}

function runsOf(depths: readonly number[], level: number): Lines[] {
  const runs: { first: number; last: number }[] = [];
  for (const [at, depth] of depths.entries()) {
    if (depth < level) continue;
    const open = runs[runs.length - 1];
    if (open && open.last === at - 1) open.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs;
}

function groupOf({ rows, columns }: SheetInfo, axis: Axis, { first, last }: Lines, collapsed: boolean): LineGroup {
  const count = last - first + 1;
  const area =
    axis === 'row' ? { row: first, column: 1, rows: count, columns } : { row: 1, column: first, rows, columns: count };
  return { axis, area, collapsed };
}

function showing(sheet: number, group: LineGroup, shown: boolean): LookCommand {
  const { first, last } = linesOf(group);
  const lines = { sheet, at: first, count: last - first + 1 };
  if (group.axis === 'row') return { do: shown ? 'showRows' : 'hideRows', ...lines };
  return { do: shown ? 'showColumns' : 'hideColumns', ...lines };
}

const holds = (outer: Lines, inner: Lines): boolean => outer.first <= inner.first && outer.last >= inner.last;
