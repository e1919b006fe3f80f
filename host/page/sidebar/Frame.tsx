import { useEffect, useMemo, useRef } from 'preact/hooks';
import { askedIn } from '../../server/asked';
import type { Page } from '../../server/wire';
import { Gone, tell } from '../client';
import { lost } from '../connection';
import { focusGrid } from '../grid/mouse';
import { settleSelection } from '../grid/select';
import { captionOf } from '../panel/caption';
import { focusMenuBar, nextRegion } from '../regions';
import { change, state } from '../state';
import { say } from '../words';
import { withShim } from './shim';

interface FrameShown {
  readonly page: Page;
  readonly onClose: () => void;
  readonly onSize?: (size: { width?: number; height?: number }) => void;
}
interface Message {
  readonly kind?: 'run' | 'close' | 'focus' | 'size' | 'f6' | 'f10';
  readonly id?: number;
  readonly name?: string;
  readonly args?: readonly unknown[];
  readonly width?: number;
  readonly height?: number;
  readonly back?: boolean;
}

/** An add-on's page in a sandbox: it reaches nothing but the messages answered here. */
export function Frame({ page, onClose, onSize }: FrameShown) {
  const frame = useRef<HTMLIFrameElement>(null);
  const html = useMemo(() => withShim(page.html, state.workbook?.callable ?? null), [page.id, page.html]);

  useEffect(() => {
    const onMessage = (event: MessageEvent) => {
      if (event.source === null || event.source !== frame.current?.contentWindow) return;
      const message = (event.data ?? {}) as Message; // every field is checked where it is used
      if (message.kind === 'run') void run(message, event.source as Window); // the frame's own window, compared above
      if (message.kind === 'close') onClose();
      if (message.kind === 'focus') focusGrid();
      if (message.kind === 'f6') nextRegion(message.back === true);
      if (message.kind === 'f10') focusMenuBar();
      if (message.kind === 'size') onSize?.(message);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [page.id]);

  return (
    <iframe
      ref={frame}
      key={page.id}
      class="frame"
      title={page.title}
      sandbox="allow-scripts allow-forms allow-popups allow-modals allow-downloads"
      srcDoc={html}
    />
  );
}

async function run({ id, name, args }: Message, source: Window): Promise<void> {
  if (typeof id !== 'number' || typeof name !== 'string') return;
  const given = Array.isArray(args) ? args : [];
  const asked = askedIn(given);
  change({ running: captionOf({ name, ...(asked === undefined ? {} : { asked }) }) });
  await settleSelection();
  const answer = await tell.run(name, given).then(
    ({ answer }) => ({ value: answer }),
    (error: unknown) => {
      if (error instanceof Gone) lost();
      return {
        error: error instanceof Gone ? say('offline.short') : String(error instanceof Error ? error.message : error),
      };
    },
  );
  change({ running: null });
  source.postMessage({ kind: 'answer', id, ...answer }, '*');
}
