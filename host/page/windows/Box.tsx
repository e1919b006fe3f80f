import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon';
import { say } from '../words';

interface Shown {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** One of the page's own dialogs, over the page until it is closed. */
export function Box({ title, close, children }: Shown) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="dialog own" aria-label={title} onClose={close}>
      <header class="sidebar-bar">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label={say('act.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="dialog-body" {...scrolled(title)}>
        {children}
      </div>
    </dialog>
  );
}

/** What may be longer than the screen is reached by the keyboard. */
const scrolled = (name: string) => ({ tabIndex: 0, role: 'region' as const, 'aria-label': name });
