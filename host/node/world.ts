import type { Bundle, Execution, Host, HostEvent, PersonSpec } from '../api';
import type { Engine } from '../engine/api';
import type { Clock } from './clock';
import type { Faults } from './faults';
import type { LockTable } from './locks';
import type { Run } from './run';
import type { ScreenState } from './screen';
import type { CachedText } from './stores';

/** Everything that outlives an execution. */
export interface World {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly bundle: Bundle;
  readonly manifest: Manifest;
  readonly people: readonly Person[];
  readonly screens: ReadonlyMap<string, ScreenState>;
  readonly locks: LockTable;
  readonly faults: Faults;
  readonly properties: PropertyTexts;
  readonly caches: Map<string, Map<string, CachedText>>;
  readonly finished: Execution[];
  /** Innermost last: a nested execution runs inside a service call of the one before it. */
  readonly running: Run[];
  /** onEdit events that wait for a busy onEdit; at most two (PLATFORM §4.1). */
  readonly waitingEdits: (() => void)[];
  started: number;
  random(): number;
  emit(event: HostEvent): void;
  host(): Host;
}

export interface Person extends PersonSpec {
  readonly role: 'owner' | 'editor' | 'viewer';
}
export interface Manifest {
  readonly timeZone: string;
  readonly granted: ReadonlySet<string> | undefined;
}
export interface PropertyTexts {
  readonly document: Record<string, string>;
  readonly script: Record<string, string>;
  readonly users: Record<string, Record<string, string>>;
}

/** What is to be run, by whom and from where. */
export interface Call {
  readonly name: string;
  readonly kind: Execution['kind'];
  readonly person: Person;
  readonly from: 'editor' | 'trigger' | 'webApp' | 'clock';
}
