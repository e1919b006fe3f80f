import { useEffect, useRef, useState } from 'preact/hooks';
import { focusGrid } from '../grid/mouse';
import { Icon } from '../icon';
import { change, state } from '../state';
import { say } from '../words';
import { Frame } from './Frame';

/** An add-on's dialog, over the page. */
export function Dialog() {
  const box = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState<{ width?: number; height?: number }>({});
  const page = state.dialog;
  useEffect(() => {
    setSize({});
    if (page && !box.current?.open) box.current?.showModal();
  }, [page?.id]);
  if (!page) return null;
  const close = () => {
    change({ dialog: null });
    focusGrid();
  };
  const width = Math.min(size.width ?? page.width ?? 600, window.innerWidth - 48);
  const height = Math.min(size.height ?? page.height ?? 400, window.innerHeight - 120);
  return (
    <dialog ref={box} class="dialog" aria-label={page.title} onClose={close} style={{ width: `${width}px` }}>
      <header class="sidebar-bar">
        <h2>{page.title}</h2>
        <button type="button" class="icon-button" aria-label={say('act.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div style={{ height: `${height}px`, display: 'flex' }}>
        <Frame page={page} onClose={close} onSize={(next) => setSize((old) => ({ ...old, ...next }))} />
      </div>
    </dialog>
  );
}
