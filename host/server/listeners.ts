import type { ServerResponse } from 'node:http';
import type { PageEvent } from './wire';

export interface Listeners {
  add(email: string, response: ServerResponse): void;
  /** To one person's windows, or to everybody's. */
  tell(event: PageEvent, to?: string): void;
  /** True while at least one window of this person is open. */
  has(email: string): boolean;
  close(): void;
}

/** Bytes kept for a window that does not take them. */
const MOST_UNHEARD = 4 * 1024 * 1024;

/** The windows that listen, as server-sent events. `onLeave` hears when a person's last window has gone. */
export function listeners(onLeave: (email: string) => void): Listeners {
  const open = new Map<ServerResponse, string>();
  const has = (email: string) => [...open.values()].includes(email);
  return {
    has,
    add(email, response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      open.set(response, email);
      response.on('error', () => response.destroy()); // gone while something was being said to it
      response.on('close', () => {
        open.delete(response);
        if (!has(email)) onLeave(email);
      });
    },
    tell(event, to) {
      const text = `data: ${JSON.stringify(event)}\n\n`;
      for (const [response, email] of open) {
        if (to !== undefined && to !== email) continue;
        // a window that no longer listens is let go; it asks for everything again when it is back
        if (response.writableLength > MOST_UNHEARD) response.destroy();
        else response.write(text);
      }
    },
    close() {
      for (const response of open.keys()) response.end();
      open.clear();
    },
  };
}
