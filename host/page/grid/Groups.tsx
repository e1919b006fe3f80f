import { letters } from '../../server/a1';
import type { LineGroup } from '../../server/wire';
import { foldGroups } from '../commands';
import { currentSheet, readOnly, type SheetShape } from '../state';
import { say } from '../words';
import { controlLine, type Leveled, leveled } from './grouping';
import { focusGrid } from './mouse';
import { roles } from './roles';
import { HEADER_HEIGHT, HEADER_WIDTH, type View } from './span';

/** Pixels a level of groups takes beside the headers. */
const LEVEL = 16;

interface Drawn {
  readonly axis: LineGroup['axis'];
  readonly shape: SheetShape;
  readonly view: View;
  readonly frozen: number;
  /** Where the gutter begins: the other axis' gutter is there first. */
  readonly offset: number;
}

/** How wide the gutter of an axis is; nothing where there are no groups. */
export function gutterSize(axis: LineGroup['axis']): number {
  const levels = leveled(currentSheet()?.groups ?? [], axis).map(({ level }) => level);
  return Math.max(0, ...levels) * LEVEL;
}

/** The groups of one axis, each a line along its rows or columns and a button that folds it. */
export function Groups({ axis, shape, view, frozen, offset }: Drawn) {
  const sheet = currentSheet();
  const groups = leveled(sheet?.groups ?? [], axis);
  if (!sheet || groups.length === 0) return null;
  const lines = axis === 'row' ? shape.rows : shape.columns;
  const header = axis === 'row' ? HEADER_HEIGHT : HEADER_WIDTH;
  const start = header + lines.start(frozen + 1);
  const scrolled = axis === 'row' ? view.scrollTop : view.scrollLeft;
  const place = (line: number) => header + lines.start(line) - (line > frozen ? scrolled + start : start);
  const box = (from: number, size: number, across: number, thick: number) =>
    axis === 'row'
      ? { top: `${from}px`, height: `${size}px`, left: `${across}px`, width: `${thick}px` }
      : { left: `${from}px`, width: `${size}px`, top: `${across}px`, height: `${thick}px` };
  const draw = ({ group, first, last, level }: Leveled, at: number) => {
    const control = controlLine(sheet, group, { first, last });
    if (lines.size(control) === 0) return null;
    const from = place(first);
    const length = Math.max(0, lines.start(last + 1) - lines.start(first));
    const across = (level - 1) * LEVEL;
    const middle = place(control) + lines.size(control) / 2;
    const name =
      axis === 'row'
        ? say('group.rows', { first, last })
        : say('group.columns', { first: letters(first), last: letters(last) });
    return (
      <div key={`${at}:${first}:${last}`} class="group">
        {length > 0 && <i class="group-line" style={box(from, length, across + LEVEL / 2 - 1, 2)} />}
        <button
          type="button"
          class="group-toggle"
          style={box(middle - 7, 14, across + 1, 14)}
          aria-expanded={!group.collapsed}
          aria-label={name}
          title={name}
          disabled={readOnly()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void foldGroups([group], !group.collapsed)}
          onKeyDown={(event) => event.key === 'Escape' && focusGrid()}
        >
          {group.collapsed ? '+' : '−'}
        </button>
      </div>
    );
  };
  return (
    <div
      {...roles.gutter(say(axis === 'row' ? 'group.allRows' : 'group.allColumns'))}
      class={`groups ${axis}`}
      style={
        axis === 'row'
          ? { top: `${start + offset}px`, width: `${gutterSize('row')}px` }
          : { left: `${start + offset}px`, height: `${gutterSize('column')}px` }
      }
    >
      {groups.map(draw)}
    </div>
  );
}
