import { useEffect } from 'preact/hooks';
import { ask } from '../client';
import { focusGrid } from '../grid/mouse';
import { selectCell } from '../grid/select';
import { Icon } from '../icon';
import { change, state } from '../state';
import { say } from '../words';

/** Find in this tab: Enter goes to the next, Shift+Enter to the one before, Escape closes. */
export function FindBar() {
  const { find, sheet } = state;
  const text = find?.text ?? '';
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => void search(sheet, text), 150);
    return () => clearTimeout(timer);
  }, [text, sheet]);
  if (!find) return null;
  const close = () => {
    change({ find: null });
    focusGrid();
  };
  return (
    <search class="find">
      <Icon name="search" size={14} />
      <input
        aria-label={say('find.text')}
        placeholder={say('find.text')}
        value={text}
        ref={(input) => {
          if (input && !input.dataset.met) {
            input.dataset.met = 'yes';
            input.focus();
          }
        }}
        onInput={(event) => change({ find: { text: event.currentTarget.value, hits: [], at: -1 } })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) go(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      <span class="find-count" role="status">
        {text === '' ? '' : find.hits.length === 0 ? say('find.none') : `${find.at + 1} / ${find.hits.length}`}
      </span>
      <button type="button" class="icon-button small" aria-label={say('find.before')} onClick={() => go(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" class="icon-button small" aria-label={say('find.next')} onClick={() => go(1)}>
        <Icon name="down" />
      </button>
      <button type="button" class="icon-button small" aria-label={say('act.close')} onClick={close}>
        <Icon name="close" />
      </button>
    </search>
  );
}

async function search(sheet: number, text: string): Promise<void> {
  const hits = await ask.find(sheet, text).catch(() => []);
  if (state.find?.text !== text || state.sheet !== sheet) return;
  change({ find: { text, hits, at: hits.length > 0 ? 0 : -1 } });
  if (hits[0]) selectCell(hits[0]);
}

function go(by: -1 | 1): void {
  const { find } = state;
  if (!find || find.hits.length === 0) return;
  const at = (find.at + by + find.hits.length) % find.hits.length;
  change({ find: { ...find, at } });
  const hit = find.hits[at];
  if (hit) selectCell(hit);
}
