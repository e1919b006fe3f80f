import { useEffect, useState } from 'preact/hooks';
import { ask } from '../client';
import { sortBy } from '../commands';
import { act } from '../outbox';
import { change, currentShape, currentSheet, state } from '../state';
import { say } from '../words';

/** What a column of the filter shows: sort it, or choose the values whose rows stay. */
export function FilterMenu() {
  const open = state.filterMenu;
  const sheet = currentSheet();
  const filter = sheet?.filter;
  const [texts, setTexts] = useState<readonly string[] | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState('');

  useEffect(() => {
    if (!open || !filter || !sheet) return;
    setTexts(null);
    setWanted('');
    setHidden(new Set(filter.columns.find(({ column }) => column === open.column)?.hiddenValues ?? []));
    const last = Math.min(filter.area.row + filter.area.rows - 1, currentShape()?.layout.lastRow ?? 1);
    const area = {
      row: filter.area.row + 1,
      column: open.column,
      rows: Math.max(1, last - filter.area.row),
      columns: 1,
    };
    void ask.texts(sheet.id, area).then((all) => setTexts([...all].sort((a, b) => a.localeCompare(b, 'zh-CN'))));
  }, [open?.column, sheet?.id]);
  useEffect(() => {
    if (!open) return;
    const onDown = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest('.filter-menu'))) close();
    };
    window.addEventListener('mousedown', onDown);
    return () => window.removeEventListener('mousedown', onDown);
  }, [open]);
  if (!open || !filter || !sheet) return null;

  const shown = (texts ?? []).filter((text) => text.toLowerCase().includes(wanted.toLowerCase()));
  const toggle = (text: string) => {
    const next = new Set(hidden);
    if (!next.delete(text)) next.add(text);
    setHidden(next);
  };
  const apply = () => {
    const others = filter.columns.filter(({ column }) => column !== open.column);
    const columns: Record<number, readonly string[]> = {};
    for (const { column, hiddenValues } of others) columns[column] = hiddenValues ?? [];
    if (hidden.size > 0) columns[open.column] = [...hidden];
    void act({ do: 'filter', sheet: sheet.id, area: filter.area, hidden: columns });
    close();
  };
  return (
    <div
      role="dialog"
      aria-label={say('filter.open')}
      class="filter-menu"
      style={{
        left: `${Math.max(4, Math.min(open.x - 8, window.innerWidth - 268))}px`,
        top: `${Math.min(open.y + 4, window.innerHeight - 420)}px`,
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <button type="button" class="menu-item" onClick={() => sort(open.column, true)}>
        {say('data.sortUp')}
      </button>
      <button type="button" class="menu-item" onClick={() => sort(open.column, false)}>
        {say('data.sortDown')}
      </button>
      <div class="filter-values">
        <input
          type="search"
          aria-label={say('filter.search')}
          placeholder={say('filter.search')}
          value={wanted}
          ref={(input) => {
            if (input && !document.querySelector('.filter-menu')?.contains(document.activeElement)) input.focus();
          }}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <p class="filter-all">
          <button type="button" class="link" onClick={() => setHidden(without(hidden, shown))}>
            {say('filter.all', { count: shown.length })}
          </button>
          <button type="button" class="link" onClick={() => setHidden(new Set([...hidden, ...shown]))}>
            {say('filter.none')}
          </button>
        </p>
        <div class="filter-list">
          {shown.slice(0, 500).map((text) => (
            <label key={text}>
              <input type="checkbox" checked={!hidden.has(text)} onChange={() => toggle(text)} />
              <span>{text === '' ? say('filter.blank') : text}</span>
            </label>
          ))}
        </div>
      </div>
      <p class="filter-foot">
        <button type="button" class="button" onClick={close}>
          {say('act.cancel')}
        </button>
        <button type="button" class="button primary" onClick={apply}>
          {say('filter.apply')}
        </button>
      </p>
    </div>
  );
}

function close(): void {
  change({ filterMenu: null });
}

function sort(column: number, ascending: boolean): void {
  close();
  void sortBy(column, ascending);
}

function without(from: ReadonlySet<string>, away: readonly string[]): ReadonlySet<string> {
  const left = new Set(from);
  for (const text of away) left.delete(text);
  return left;
}
