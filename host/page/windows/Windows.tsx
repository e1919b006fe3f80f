import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { tell } from '../client';
import { running } from '../commands';
import { Icon } from '../icon';
import { change, state } from '../state';
import { say } from '../words';
import { KEYS } from './keyList';

/** The page's own dialogs. */
export function Windows() {
  if (state.window === 'samples') return <Samples />;
  if (state.window === 'reset') return <Reset />;
  if (state.window === 'keys') return <Keys />;
  return null;
}

function close(): void {
  change({ window: null });
}

function Samples() {
  return (
    <Box title={say('samples.title')}>
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
    <Box title={say('reset.title')}>
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
    <Box title={say('help.keys')}>
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

function Box({ title, children }: { title: string; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="dialog own" aria-label={title} onClose={close}>
      <header class="sidebar-bar">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label={say('act.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
