import { tell } from '../client';
import { running } from '../commands';
import { focusGrid } from '../grid/mouse';
import { change, state } from '../state';
import { say } from '../words';
import { Box } from './Box';
import { Dropdown } from './Dropdown';
import { KEYS } from './keyList';
import { Size } from './Size';

/** The page's own dialogs. */
export function Windows() {
  if (state.window === 'samples') return <Samples />;
  if (state.window === 'reset') return <Reset />;
  if (state.window === 'keys') return <Keys />;
  if (state.window === 'dropdown') return <Dropdown close={close} />;
  if (state.window === 'width' || state.window === 'height') return <Size which={state.window} close={close} />;
  return null;
}

function close(): void {
  change({ window: null });
  queueMicrotask(focusGrid); // once the dialog is gone: while it is open nothing else takes the focus
}

function Samples() {
  return (
    <Box title={say('samples.title')} close={close}>
      <p class="meta">{say('samples.about')}</p>
      <ul class="samples">
        {state.workbook?.samples.map(({ key, title, about }) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => {
                close();
                void running(title[state.language], () => tell.sample(key));
              }}
            >
              <strong>{title[state.language]}</strong>
              <span>{about[state.language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Box>
  );
}

function Reset() {
  return (
    <Box title={say('reset.title')} close={close}>
      <p>{say('reset.about')}</p>
      <p class="dialog-foot">
        <button type="button" class="button" onClick={close}>
          {say('act.cancel')}
        </button>
        <button
          type="button"
          class="button primary"
          onClick={() => {
            close();
            void running(say('file.reset'), () => tell.reset());
          }}
        >
          {say('reset.do')}
        </button>
      </p>
    </Box>
  );
}

function Keys() {
  return (
    <Box title={say('help.keys')} close={close}>
      <table class="keys">
        <tbody>
          {KEYS.map(([keys, word]) => (
            <tr key={word}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{say(word)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
