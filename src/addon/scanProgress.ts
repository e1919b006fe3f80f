import { openLock } from '../sheets/lock';
import { type Memory, recall, remember, type Scanning } from '../sheets/memory';
import { instant } from './clock';
import { emailNow } from './person';

/** How long nobody else takes up a scan whose page has gone quiet: as long as an execution may live. */
const LEASE = 6 * 60_000;
/** A round left lying longer than this begins anew: what was looked at then says little now. */
const STALE = 60 * 60_000;

/** Whose slice it is: ours; somebody else's, who is at it; or nobody's any more. */
export type Claim =
  | { readonly kind: 'ours'; readonly memory: Memory; readonly scanning: Scanning }
  | { readonly kind: 'elsewhere'; readonly scanning: Scanning }
  | { readonly kind: 'over' };

/**
 * The first slice of a page takes the scan, or takes up what another page left; further slices go on while it is theirs.
 * Where the scan stands is kept in the document properties, so that any page can go on.
 */
export function claim(page: string | undefined): Claim {
  const memory = recall();
  if (!memory) return { kind: 'over' };
  const { scanning } = memory;
  if (page !== undefined) {
    if (!scanning) return { kind: 'over' };
    return scanning.page === page ? { kind: 'ours', memory, scanning } : { kind: 'elsewhere', scanning };
  }
  const lock = openLock();
  if (!lock.take()) return scanning ? { kind: 'elsewhere', scanning } : { kind: 'over' };
  try {
    return take();
  } finally {
    lock.release();
  }
}

function take(): Claim {
  const memory = recall();
  if (!memory) return { kind: 'over' };
  const [now, by, page] = [instant(), emailNow(), Utilities.getUuid().slice(0, 8)];
  const before = memory.scanning;
  if (before && before.until > now && before.by !== by) return { kind: 'elsewhere', scanning: before };
  const isFresh = before && now - before.since < STALE && before.since <= now;
  const begun = isFresh ? before : { since: now, table: '', row: 0, done: 0, total: 0 };
  const scanning: Scanning = { ...begun, page, by, until: now + LEASE };
  memory.scanning = scanning;
  remember(memory);
  return { kind: 'ours', memory, scanning };
}

/** Where the next slice goes on; kept only while the scan is still this page's. The caller holds the lock and remembers. */
export function advance(memory: Memory, page: string, next: Partial<Scanning> | null): boolean {
  if (memory.scanning?.page !== page) return false;
  if (next === null) delete memory.scanning;
  else memory.scanning = { ...memory.scanning, ...next, until: instant() + LEASE };
  return true;
}

/** Gives the scan up where it stands, for the next page to take it up at once. */
export function leave(page: string): void {
  const lock = openLock();
  if (!lock.take()) return;
  try {
    const memory = recall();
    if (memory?.scanning?.page !== page) return;
    memory.scanning = { ...memory.scanning, until: 0 };
    remember(memory);
  } finally {
    lock.release();
  }
}
