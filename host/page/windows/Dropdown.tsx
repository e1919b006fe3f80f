import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { look, selectedArea } from '../commands';
import { cellAt } from '../grid/blocks';
import { selectionOf, state } from '../state';
import { say } from '../words';
import { Box } from './Box';

/** The list of values that the selected cells take; the one they have, where they have one. */
export function Dropdown({ close }: { close: () => void }) {
  const now = ruleNow();
  const [text, setText] = useState(now ? now.items.join('\n') : '');
  const [strict, setStrict] = useState(now?.strict ?? true);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const items = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const apply = (listed: readonly string[] | null) => {
    const area = selectedArea();
    const rule = listed && { criteria: 'VALUE_IN_LIST', values: [listed, true], allowInvalid: !strict };
    const rules = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => rule));
    close();
    void look({ do: 'setValidations', sheet: state.sheet, area, rules });
  };
  return (
    <Box title={say('dropdown.title')} close={close}>
      <label class="field-block">
        <span>{say('dropdown.items')}</span>
        <textarea
          ref={field}
          rows={7}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || (!event.ctrlKey && !event.metaKey) || items.length === 0) return;
            event.preventDefault(); // else the same key goes on into the grid, as a line break
            apply(items);
          }}
        />
      </label>
      <label class="tick">
        <input type="checkbox" checked={strict} onChange={() => setStrict(!strict)} />
        <span>{say('dropdown.strict')}</span>
      </label>
      <p class="dialog-foot">
        {now && (
          <button type="button" class="link" onClick={() => apply(null)}>
            {say('dropdown.remove')}
          </button>
        )}
        <span class="fill-space" />
        <button type="button" class="button" onClick={close}>
          {say('act.cancel')}
        </button>
        <button type="button" class="button primary" disabled={items.length === 0} onClick={() => apply(items)}>
          {say('dropdown.do')}
        </button>
      </p>
    </Box>
  );
}

function ruleNow(): { items: string[]; strict: boolean } | undefined {
  const { row, column } = selectionOf().from;
  const cell = cellAt(state.sheet, row, column);
  const rule = cell ? cell.validation : undefined;
  if (rule?.criteria !== 'VALUE_IN_LIST') return undefined;
  const items = rule.values.flat().filter((value) => typeof value !== 'boolean');
  return { items: items.map(String), strict: !rule.allowInvalid };
}
