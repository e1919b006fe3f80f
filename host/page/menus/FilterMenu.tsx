import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Area, FilterColumn, FilterRule } from '../../server/wire';
import { ask } from '../client';
import { sortBy } from '../commands';
import { focusGrid } from '../grid/mouse';
import { act } from '../outbox';
import { change, currentShape, currentSheet, state } from '../state';
import { say } from '../words';
import { type Chosen, FilterCondition } from './FilterCondition';
import { FilterValues } from './FilterValues';
import { conditionNamed, ruleOf, textsOf } from './filterConditions';

/** Pixels that the menu wants below its top, with two fields of a condition. */
const ROOM = 570;
const NONE: Chosen = { criteria: '', texts: [] };

/** What a column of the filter shows: sort by it, give a condition, or choose the values whose rows stay. */
export function FilterMenu() {
  const open = state.filterMenu;
  const sheet = currentSheet();
  const filter = sheet?.filter;
  const box = useRef<HTMLDivElement>(null);
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Chosen>(NONE);

  useEffect(() => {
    if (!open || !filter || !sheet) return;
    const rule: FilterRule = filter.columns.find(({ column }) => column === open.column) ?? {};
    setTexts([]);
    setHidden(new Set(rule.hiddenValues ?? []));
    setChosen({ criteria: rule.criteria ?? '', texts: textsOf(rule) });
    void ask.texts(sheet.id, dataOf(filter.area, open.column)).then((all) => setTexts(sorted(all)));
  }, [open?.column, sheet?.id]);
  useLayoutEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('button, select, input')?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const onDown = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest('.filter-menu'))) change({ filterMenu: null });
    };
    window.addEventListener('mousedown', onDown);
    return () => window.removeEventListener('mousedown', onDown);
  }, [open]);
  if (!open || !filter || !sheet) return null;

  const condition = conditionNamed(chosen.criteria);
  const rule: FilterRule | undefined = condition ? ruleOf(condition, chosen.texts) : {};
  const now = filter.columns.some(({ column }) => column === open.column);
  const put = (next: FilterRule) => {
    const others = filter.columns.filter(({ column }) => column !== open.column);
    void act({ do: 'filter', sheet: sheet.id, area: filter.area, columns: byColumn(others, open.column, next) });
    close();
  };
  const apply = () => rule && put(hidden.size > 0 ? { ...rule, hiddenValues: [...hidden] } : rule);
  const top = Math.max(8, Math.min(open.y + 4, window.innerHeight - ROOM));
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={say('filter.open')}
      class="filter-menu"
      style={{
        left: `${Math.max(4, Math.min(open.x - 8, window.innerWidth - 288))}px`,
        top: `${top}px`,
        'max-height': `${window.innerHeight - top - 8}px`,
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else if (event.key === 'Tab') keepInside(event, box.current);
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.isComposing) {
          event.preventDefault(); // else the same key goes on into the grid, as a line break
          apply();
        }
      }}
    >
      <button type="button" class="menu-item" onClick={() => sort(open.column, true)}>
        {say('data.sortUp')}
      </button>
      <button type="button" class="menu-item" onClick={() => sort(open.column, false)}>
        {say('data.sortDown')}
      </button>
      <FilterCondition chosen={chosen} choose={setChosen} />
      <FilterValues key={open.column} texts={texts} hidden={hidden} hide={setHidden} />
      <p class="filter-foot">
        <button type="button" class="link" disabled={!now} onClick={() => put({})}>
          {say('filter.clear')}
        </button>
        <span class="fill-space" />
        <button type="button" class="button" onClick={close}>
          {say('act.cancel')}
        </button>
        <button type="button" class="button primary" disabled={!rule} onClick={apply}>
          {say('filter.apply')}
        </button>
      </p>
    </div>
  );
}

function close(): void {
  change({ filterMenu: null });
  focusGrid();
}

function sort(column: number, ascending: boolean): void {
  close();
  void sortBy(column, ascending);
}

/** The cells of a column below the filter's header, as far as there is content. */
function dataOf(area: Area, column: number): Area {
  const last = Math.min(area.row + area.rows - 1, currentShape()?.layout.lastRow ?? 1);
  return { row: area.row + 1, column, rows: Math.max(1, last - area.row), columns: 1 };
}

const sorted = (texts: readonly string[]): string[] =>
  [...texts].sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));

/** A rule that hides nothing is left out. */
function byColumn(others: readonly FilterColumn[], column: number, rule: FilterRule): Record<number, FilterRule> {
  const rules: Record<number, FilterRule> = {};
  for (const { column: at, ...other } of others) rules[at] = other;
  if (rule.criteria || rule.hiddenValues) rules[column] = rule;
  return rules;
}

/** Tab goes round within the menu. */
function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const all = [...(box?.querySelectorAll<HTMLElement>('button, select, input') ?? [])].filter(
    (one) => !one.matches(':disabled'),
  );
  const [from, to] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}
