import type { Area, LineGroup, SheetLooks } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumValue } from './enums';
import { Exception } from './exception';
import { rangeOf } from './handles';
import { infoOf, inside, own, sameArea } from './inside';

type Axis = LineGroup['axis'];

/** Rows or columns that fold together. */
export class Group {
  readonly [inside]: { readonly sheet: number; group: LineGroup };
  constructor(sheet: number, group: LineGroup) {
    this[inside] = { sheet, group };
  }
  getRange() {
    return rangeOf(this[inside].sheet, this[inside].group.area);
  }
  getDepth(): number {
    const { sheet, group } = this[inside];
    return groupsOf(sheet, group.axis).filter((each) => holdsLines(each, group)).length;
  }
  isCollapsed(): boolean {
    const { sheet, group } = this[inside];
    return groupsOf(sheet, group.axis).find((each) => sameArea(each.area, group.area))?.collapsed ?? false;
  }
  /** The line whose header shows the toggle. */
  getControlIndex(): number {
    const { sheet, group } = this[inside];
    const { from, count } = linesOf(group);
    return controlOf(sheet, group.axis) === 'BEFORE' ? from - 1 : from + count;
  }
  collapse(): this {
    return fold(this, true);
  }
  expand(): this {
    return fold(this, false);
  }
  remove(): void {
    const { sheet, group } = this[inside];
    write(
      sheet,
      infoOf(sheet).groups.filter((each) => each.axis !== group.axis || !sameArea(each.area, group.area)),
    );
  }
}

/** The innermost group of this depth around a line. */
export function groupAt(sheet: number, axis: Axis, line: number, depth: number): Group | null {
  const around = groupsOf(sheet, axis).filter((each) => coversLine(each, line));
  const found = around.sort((a, b) => linesOf(b).count - linesOf(a).count)[depth - 1];
  if (!found) throw new Exception(`There is no ${axis} group at index ${line} and group depth ${depth}`);
  return new Group(sheet, own(found));
}

export function depthAt(sheet: number, axis: Axis, line: number): number {
  return groupsOf(sheet, axis).filter((each) => coversLine(each, line)).length;
}

/** Adds so many groups around the lines of an area, or takes so many away. */
export function shiftDepth(sheet: number, axis: Axis, area: Area, by: number): void {
  const info = infoOf(sheet);
  const whole = axis === 'row' ? { ...area, column: 1, columns: info.columns } : { ...area, row: 1, rows: info.rows };
  const group = { axis, area: whole, collapsed: false };
  write(
    sheet,
    by > 0 ? [...info.groups, ...Array.from({ length: by }, () => group)] : without(info.groups, group, -by),
  );
}

/** So many of the groups of this axis within an area are gone. */
function without(groups: readonly LineGroup[], around: LineGroup, count: number): LineGroup[] {
  let left = count;
  return groups.filter((each) => {
    const goes = left > 0 && each.axis === around.axis && holdsLines(around, each);
    if (goes) left -= 1;
    return !goes;
  });
}

/** Folds or unfolds the groups of an axis: all of them, those within an area, or by depth. */
export function foldAll(
  sheet: number,
  axis: Axis,
  collapsed: (group: LineGroup, depth: number) => boolean | undefined,
): void {
  const groups = infoOf(sheet).groups.map((each) => {
    const depth = groupsOf(sheet, axis).filter((outer) => holdsLines(outer, each)).length;
    return each.axis === axis ? { ...each, collapsed: collapsed(each, depth) ?? each.collapsed } : each;
  });
  write(sheet, groups);
  for (const each of groups.filter((group) => group.axis === axis)) show(sheet, each);
}

export function controlOf(sheet: number, axis: Axis): 'BEFORE' | 'AFTER' {
  const { looks } = infoOf(sheet);
  return (axis === 'row' ? looks.rowGroupControl : looks.columnGroupControl) ?? 'AFTER';
}

export function controlPosition(sheet: number, axis: Axis): EnumValue {
  return enumValue('SpreadsheetApp.GroupControlTogglePosition', controlOf(sheet, axis));
}

export function setLooks(sheet: number, looks: SheetLooks): void {
  bridge.push({ do: 'changeSheet', sheet, looks });
}

function fold(group: Group, collapsed: boolean): Group & never {
  const { sheet, group: facts } = group[inside];
  const next = infoOf(sheet).groups.map((each) =>
    each.axis === facts.axis && sameArea(each.area, facts.area) ? { ...each, collapsed } : each,
  );
  write(sheet, next);
  show(sheet, { ...facts, collapsed });
  return group as Group & never;
}

function show(sheet: number, group: LineGroup): void {
  const { from, count } = linesOf(group);
  const what = group.axis === 'row' ? 'Rows' : 'Columns';
  bridge.push({ do: group.collapsed ? `hide${what}` : `show${what}`, sheet, at: from, count });
}

function write(sheet: number, groups: readonly LineGroup[]): void {
  bridge.push({ do: 'changeSheet', sheet, groups });
}

function groupsOf(sheet: number, axis: Axis): LineGroup[] {
  return Array.from(infoOf(sheet).groups).filter((each) => each.axis === axis);
}

function linesOf({ axis, area }: LineGroup): { readonly from: number; readonly count: number } {
  return axis === 'row' ? { from: area.row, count: area.rows } : { from: area.column, count: area.columns };
}

function coversLine(group: LineGroup, line: number): boolean {
  const { from, count } = linesOf(group);
  return line >= from && line < from + count;
}

function holdsLines(outer: LineGroup, inner: LineGroup): boolean {
  const [around, within] = [linesOf(outer), linesOf(inner)];
  return around.from <= within.from && around.from + around.count >= within.from + within.count;
}
