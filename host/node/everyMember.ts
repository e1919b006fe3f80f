import type { Bridge, Entry } from '../runtime/bridge';
import declared from '../runtime/members.json';
import { openContext } from './context';

export interface ClassMembers {
  readonly declared: readonly string[];
  readonly existing: ReadonlySet<string>;
}

/** Every class that Google declares → its members, and those of them that this host has. */
export function everyMember(): ReadonlyMap<string, ClassMembers> {
  const existing = JSON.parse(loaded().members()) as Readonly<Record<string, readonly string[]>>;
  return new Map(
    Object.entries(declared.classes).map(([owner, members]) => [
      owner,
      { declared: Object.keys(members), existing: new Set(existing[owner] ?? []) },
    ]),
  );
}

/** The runtime without a workbook: what it needs while it loads and nothing else. */
function loaded(): Entry {
  let entry: Entry | undefined;
  const needed = {
    clock: { now: () => 0, sleep: () => undefined },
    person: { scriptTimeZone: 'GMT' },
    ready(made: Entry) {
      entry = made;
    },
  };
  // Loading asks for these three alone; a member that asks for more fails, and so does the caller.
  openContext(needed as unknown as Bridge, '', 10_000);
  if (!entry) throw new Error('The runtime did not say it is ready');
  return entry;
}
