/**
 * What stands in for google.script inside a sidebar: a text that runs in the sandboxed frame before its own scripts.
 * It talks to the page by messages; the page decides what may be called.
 */
export function withShim(html: string, callable: readonly string[] | null): string {
  const script = `<script>(${shim.toString()})(${JSON.stringify(callable)})</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head) return html.slice(0, head.index + head[0].length) + script + html.slice(head.index + head[0].length);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  return `${doctype}${script}${html.replace(/^\s*<!doctype[^>]*>/i, '')}`;
}

/** Runs in the frame; may use nothing from outside itself. */
function shim(callable: readonly string[] | null) {
  const waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>();
  const queue: (() => void)[] = [];
  const MOST_AT_ONCE = 10;
  let last = 0;
  let running = 0;

  const tell = (message: object) => parent.postMessage(message, '*');
  const next = () => {
    while (running < MOST_AT_ONCE && queue.length > 0) {
      running += 1;
      queue.shift()?.();
    }
  };
  window.addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.kind !== 'answer') return;
    const settle = waiting.get(event.data.id);
    waiting.delete(event.data.id);
    running -= 1;
    next();
    settle?.(event.data);
  });

  /** Plain values, and a form as its fields; anything else is refused as Google refuses it. */
  const plain = (value: unknown, path: string): unknown => {
    if (value === undefined || value === null) return null;
    if (value instanceof HTMLFormElement) return Object.fromEntries(new FormData(value).entries());
    const bad = typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint';
    if (bad || value instanceof Date || value instanceof Node)
      throw new TypeError(`Failed due to illegal value in property: ${path}`);
    if (Array.isArray(value)) return value.map((one, at) => plain(one, String(at)));
    if (typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, key)]));
  };

  type Handler = ((value: unknown, user?: unknown) => void) | undefined;
  const runner = (success: Handler, failure: Handler, user: unknown): unknown => {
    const call = (name: string, values: unknown[]) => {
      const args = values.map((value, at) => plain(value, String(at)));
      queue.push(() => {
        last += 1;
        waiting.set(last, ({ value, error }) => {
          if (error === undefined) success?.(value, user);
          else if (failure) failure(Object.assign(new Error(error), { name: 'ScriptError' }), user);
          else console.error(error);
        });
        tell({ kind: 'run', id: last, name, args });
      });
      next();
    };
    const own: Record<string, unknown> = {
      withSuccessHandler: (handler: Handler) => runner(handler, failure, user),
      withFailureHandler: (handler: Handler) => runner(success, handler, user),
      withUserObject: (object: unknown) => runner(success, failure, object),
    };
    return new Proxy(own, {
      get(_, name) {
        if (typeof name !== 'string') return undefined;
        if (own[name]) return own[name];
        if (callable ? !callable.includes(name) : name === 'then') return undefined;
        return (...values: unknown[]) => call(name, values);
      },
    });
  };

  const script = {
    run: runner(undefined, undefined, undefined),
    host: {
      close: () => tell({ kind: 'close' }),
      setWidth: (width: number) => tell({ kind: 'size', width }),
      setHeight: (height: number) => tell({ kind: 'size', height }),
      editor: { focus: () => tell({ kind: 'focus' }) },
      origin: '*',
    },
  };
  Object.defineProperty(window, 'google', { value: { script } });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) tell({ kind: 'focus' });
    if (event.key !== 'F6' && (event.key !== 'F10' || event.shiftKey)) return;
    event.preventDefault();
    tell(event.key === 'F10' ? { kind: 'f10' } : { kind: 'f6', back: event.shiftKey });
  });
}
