import type { Front } from './front';
import type { PageEvent } from './wire';

export interface Listeners {
  /** The request of this number listens from now on. */
  add(email: string, id: number): void;
  remove(id: number): void;
  /** To one person's windows, or to everybody's. */
  tell(event: PageEvent, to?: string): void;
  /** True while at least one window of this person is open. */
  has(email: string): boolean;
}

/** The windows that listen, as server-sent events. `onLeave` hears when a person's last window has gone. */
export function listeners(front: Pick<Front, 'tell'>, onLeave: (email: string) => void): Listeners {
  const open = new Map<number, string>();
  const has = (email: string) => [...open.values()].includes(email);
  return {
    has,
    add(email, id) {
      open.set(id, email);
      front.tell({ kind: 'stream', id });
    },
    remove(id) {
      const email = open.get(id);
      if (email === undefined) return;
      open.delete(id);
      if (!has(email)) onLeave(email);
    },
    tell(event, to) {
      const ids = [...open].filter(([, email]) => to === undefined || to === email).map(([id]) => id);
      if (ids.length > 0) front.tell({ kind: 'say', ids, text: `data: ${JSON.stringify(event)}\n\n` });
    },
  };
}
