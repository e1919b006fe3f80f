import { useEffect, useState } from 'preact/hooks';
import { ask } from '../client';
import { focusGrid } from '../grid/mouse';
import { Icon } from '../icon';
import { act } from '../outbox';
import { areaOf, change, currentShape, currentSheet, readOnly, selectionOf, state } from '../state';
import { say } from '../words';
import { addTab, hiddenTabItems, moveTab, showTab, tabItems } from './tabActions';

export function TabBar() {
  const [renaming, setRenaming] = useState<number | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const sheets = state.workbook?.sheets ?? [];
  const charted = (id: number) => (state.shapes.get(id)?.layout.charts.length ?? 0) > 0;

  const openMenu = (x: number, y: number, items: ReturnType<typeof tabItems>, label: string) =>
    change({ menu: { items, x, y, label } });

  return (
    <div class="tab-bar">
      {!readOnly() && (
        <button type="button" class="icon-button" aria-label={say('tab.add')} onClick={() => void addTab()}>
          <Icon name="plus" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say('tab.all')}
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect();
          const shown = sheets
            .filter(({ hidden }) => !hidden)
            .map(({ id, name }) => ({ label: name, on: id === state.sheet, run: () => showTab(id) }));
          const hidden = hiddenTabItems().map((item, at) => ({
            ...item,
            label: say('tab.hiddenNamed', { name: item.label }),
            apart: at === 0,
          }));
          openMenu(left, top - 32 * (shown.length + hidden.length), [...shown, ...hidden], say('tab.all'));
        }}
      >
        <Icon name="list" />
      </button>
      <div role="tablist" aria-label={say('tab.list')} class="tabs">
        {sheets.map(({ id, name, hidden, tabColor }, at) =>
          hidden ? null : renaming === id ? (
            <RenameField key={id} name={name} done={() => setRenaming(null)} sheet={id} />
          ) : (
            <button
              type="button"
              key={id}
              role="tab"
              aria-selected={id === state.sheet}
              tabIndex={id === state.sheet ? 0 : -1}
              draggable={!readOnly()}
              class={dragged === id ? 'tab dragged' : 'tab'}
              style={tabColor ? { 'border-bottom-color': tabColor } : {}}
              onClick={() => {
                showTab(id);
                focusGrid();
              }}
              onDblClick={() => !readOnly() && setRenaming(id)}
              onContextMenu={(event) => {
                event.preventDefault();
                showTab(id);
                openMenu(
                  event.clientX,
                  event.clientY - 210,
                  tabItems(id, () => setRenaming(id)),
                  name,
                );
              }}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                if (by === 0) return;
                const shown = sheets.filter((sheet) => !sheet.hidden);
                const next = shown[(shown.findIndex((sheet) => sheet.id === id) + by + shown.length) % shown.length];
                if (next) showTab(next.id);
                requestAnimationFrame(() => document.querySelector<HTMLElement>('.tab[aria-selected=true]')?.focus());
              }}
              onDragStart={() => setDragged(id)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => dragged !== null && dragged !== id && moveTab(dragged, at)}
            >
              {charted(id) && <Icon name="chart" size={14} />}
              {name}
            </button>
          ),
        )}
      </div>
      <Summary />
    </div>
  );
}

function RenameField({ sheet, name, done }: { sheet: number; name: string; done: () => void }) {
  const finish = (text: string) => {
    done();
    if (text.trim() !== '' && text !== name) void act({ do: 'renameTab', sheet, name: text.trim() });
  };
  return (
    <input
      class="tab rename"
      aria-label={say('tab.rename')}
      defaultValue={name}
      ref={(input) => {
        if (input && document.activeElement !== input) input.select();
      }}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = name;
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

/** How much is selected, and the sum of its numbers. */
function Summary() {
  const area = areaOf(selectionOf());
  const [found, setFound] = useState<{ filled: number; numbers: number; sum: number } | null>(null);
  const many = area.rows * area.columns > 1;
  useEffect(() => {
    setFound(null);
    if (!many) return;
    const timer = setTimeout(() => void ask.summary(state.sheet, area).then(setFound, () => setFound(null)), 150);
    return () => clearTimeout(timer);
  }, [state.sheet, area.row, area.column, area.rows, area.columns, state.painted]);
  const sheet = currentSheet();
  const header = Math.max(sheet?.frozenRows ?? 0, sheet?.filter?.area.row ?? 0);
  const rows = Math.max(0, (currentShape()?.layout.lastRow ?? 0) - header);
  const away = filteredRows();
  const number = new Intl.NumberFormat(state.language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 });
  const parts = [
    away > 0
      ? say('summary.shown', { shown: number.format(rows - away), count: number.format(rows) })
      : say('summary.rows', { count: number.format(rows) }),
    found && found.numbers > 1 ? say('summary.sum', { sum: number.format(found.sum) }) : '',
    found && found.numbers > 1 ? say('summary.average', { average: number.format(found.sum / found.numbers) }) : '',
    found ? say('summary.filled', { count: number.format(found.filled) }) : '',
    say('summary.selected', { count: number.format(area.rows * area.columns) }),
  ];
  return <p class="summary">{parts.filter(Boolean).join(' · ')}</p>;
}

/** How many rows with content the filter hides. */
function filteredRows(): number {
  const layout = currentShape()?.layout;
  let row = 0;
  let away = 0;
  for (const [count, , hidden] of layout?.rows ?? []) {
    if (hidden === 2) away += Math.max(0, Math.min(row + count, layout?.lastRow ?? 0) - row);
    row += count;
  }
  return away;
}
