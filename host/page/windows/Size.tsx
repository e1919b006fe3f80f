import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { look, selectedArea } from '../commands';
import { fitColumns } from '../grid/fit';
import { currentShape, state } from '../state';
import { say } from '../words';
import { Box } from './Box';

/** What a person may ask for; narrower could not be found again. */
const LEAST = 16;
const MOST = 2000;

/** How wide the selected columns are, or how high the selected rows: by the keyboard what the edges of letters and numbers are to the mouse. */
export function Size({ which, close }: { which: 'width' | 'height'; close: () => void }) {
  const wide = which === 'width';
  const shape = currentShape();
  const { row, rows, column, columns } = selectedArea();
  const [at, count] = wide ? [column, columns] : [row, rows];
  const [text, setText] = useState(String((wide ? shape?.columns : shape?.rows)?.size(at) ?? ''));
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const pixels = Number(text);
  const isSize = Number.isInteger(pixels) && pixels >= LEAST && pixels <= MOST;
  const apply = () => {
    if (!isSize) return;
    close();
    void look({ do: wide ? 'resizeColumns' : 'resizeRows', sheet: state.sheet, at, count, pixels });
  };
  return (
    <Box title={say(wide ? 'size.width' : 'size.height')} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <label class="field-block">
          <span>{say('size.pixels', { least: LEAST, most: MOST })}</span>
          <input
            ref={field}
            type="text"
            inputMode="numeric"
            value={text}
            aria-invalid={!isSize}
            onInput={(event) => setText(event.currentTarget.value.trim())}
          />
        </label>
        <p class="dialog-foot">
          {wide && (
            <button
              type="button"
              class="link"
              onClick={() => {
                close();
                void fitColumns(at, count);
              }}
            >
              {say('size.fit')}
            </button>
          )}
          <span class="fill-space" />
          <button type="button" class="button" onClick={close}>
            {say('act.cancel')}
          </button>
          <button type="submit" class="button primary" disabled={!isSize}>
            {say('dropdown.do')}
          </button>
        </p>
      </form>
    </Box>
  );
}
