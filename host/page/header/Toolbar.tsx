import * as does from '../commands';
import { clickFind } from '../find/open';
import { Icon, type IconName } from '../icon';
import type { Item } from '../menus/item';
import { change, currentSheet, readOnly, selectionOf } from '../state';
import { say, type Word } from '../words';

export function Toolbar() {
  const has = does.activeStyle();
  const align = has.align ?? 'left';
  const filtered = currentSheet()?.filter !== undefined;
  const off = readOnly();
  return (
    <div role="toolbar" aria-label={say('toolbar.name')} class="toolbar">
      <Tool name="undo" word="edit.undo" keys="Ctrl+Z" run={does.undo} off={off} />
      <Tool name="redo" word="edit.redo" keys="Ctrl+Y" run={does.redo} off={off} />
      <i class="divider" />
      <Tool
        name="bold"
        word="format.bold"
        keys="Ctrl+B"
        run={() => does.toggleStyle('bold')}
        on={has.bold ?? false}
        off={off}
      />
      <Tool
        name="italic"
        word="format.italic"
        keys="Ctrl+I"
        run={() => does.toggleStyle('italic')}
        on={has.italic ?? false}
        off={off}
      />
      <Colour name="ink" word="toolbar.ink" property="color" colours={INKS} now={has.color} off={off} />
      <Colour name="fill" word="toolbar.fill" property="background" colours={FILLS} now={has.background} off={off} />
      <Drop
        name={align === 'center' ? 'alignCenter' : align === 'right' ? 'alignRight' : 'alignLeft'}
        word="format.align"
        off={off}
        items={(['left', 'center', 'right'] as const).map((side) => ({
          label: say(`align.${side}`),
          on: align === side,
          run: () => does.style({ align: side }),
        }))}
      />
      <Tool
        name="wrap"
        word="wrap.wrap"
        run={() => does.style({ wrap: has.wrap === 'wrap' ? 'overflow' : 'wrap' })}
        on={has.wrap === 'wrap'}
        off={off}
      />
      <Tool
        name="merge"
        word="format.merge"
        run={() => {
          const area = does.selectedArea();
          const sheet = currentSheet();
          const merged = sheet?.merges.some((one) => one.row === area.row && one.column === area.column);
          if (sheet) void does.look({ do: merged ? 'unmerge' : 'merge', sheet: sheet.id, area });
        }}
        off={off}
      />
      <i class="divider" />
      <Tool
        name="filter"
        word={filtered ? 'data.unfilter' : 'data.filter'}
        run={does.toggleFilter}
        on={filtered}
        off={off}
      />
      <Tool name="note" word="insert.note" run={() => change({ noteEditor: selectionOf().from })} off={off} />
      <span class="fill-space" />
      <Tool name="search" word="edit.find" keys="Ctrl+F" run={clickFind} />
    </div>
  );
}

interface ToolShown {
  readonly name: IconName;
  readonly word: Word;
  readonly keys?: string;
  readonly run: () => unknown;
  readonly on?: boolean;
  readonly off?: boolean;
}

function Tool({ name, word, keys, run, on, off }: ToolShown) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={say(word)}
      title={keys ? `${say(word)} (${keys})` : say(word)}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      disabled={off ?? false}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void run()}
    >
      <Icon name={name} />
    </button>
  );
}

function Drop({ name, word, items, off }: { name: IconName; word: Word; items: readonly Item[]; off: boolean }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={say(word)}
      title={say(word)}
      aria-haspopup="menu"
      disabled={off}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        change({ menu: { items, x: left, y: bottom + 4, label: say(word) } });
      }}
    >
      <Icon name={name} />
    </button>
  );
}

const FILLS = ['#FFFFFF', '#EEF2F3', '#E2F0F2', '#DFEAF4', '#E5F2E7', '#FBF1DC', '#FCECE9', '#F2EBF8'];
const INKS = ['#1A2428', '#5D6A71', '#12606E', '#1F6FA8', '#28663A', '#845000', '#AD2B20', '#663C8B'];

interface ColourShown {
  readonly name: IconName;
  readonly word: Word;
  readonly property: 'color' | 'background';
  readonly colours: readonly string[];
  readonly now: string | undefined;
  readonly off: boolean;
}

function Colour({ name, word, property, colours, now, off }: ColourShown) {
  return (
    <details class="colour" open={false} onToggle={closeOthers}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by nature */}
      <summary
        class="icon-button"
        aria-label={say(word)}
        title={say(word)}
        aria-disabled={off}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => off && event.preventDefault()}
      >
        <Icon name={name} />
        <i class="colour-now" style={{ background: now ?? (property === 'color' ? 'currentColor' : 'transparent') }} />
      </summary>
      <div class="palette">
        {colours.map((colour) => (
          <button
            type="button"
            key={colour}
            aria-label={colour}
            aria-pressed={now?.toUpperCase() === colour}
            style={{ background: colour }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.currentTarget.closest('details')?.removeAttribute('open');
              void does.style({ [property]: colour });
            }}
          />
        ))}
      </div>
    </details>
  );
}

function closeOthers(event: Event): void {
  const opened = event.currentTarget as HTMLDetailsElement; // set on details only
  if (!opened.open) return;
  for (const one of document.querySelectorAll('details.colour[open]')) if (one !== opened) one.removeAttribute('open');
  const away = (down: MouseEvent) => {
    if (down.target instanceof Node && opened.contains(down.target)) return;
    opened.removeAttribute('open');
    window.removeEventListener('mousedown', away);
  };
  window.addEventListener('mousedown', away);
}
