import type { Answering, Bundle, Execution, Host, HostEvent, InstalledTrigger, Mail, PersonSpec } from '../api';
import type { Engine } from '../engine/api';
import type { Clock } from './clock';
import type { Faults } from './faults';
import type { LockTable } from './locks';
import type { Run } from './run';
import type { ScreenState } from './screen';
import type { CachedText } from './stores';
import type { Usage } from './usage';
import type { WebAppRules } from './web';

/** Everything that outlives an execution. */
export interface World {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly bundle: Bundle;
  readonly manifest: Manifest;
  readonly fileId: string;
  readonly scriptId: string;
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
  readonly triggers: InstalledTrigger[];
  readonly outbox: Mail[];
  readonly usage: Usage;
  readonly account: 'consumer' | 'workspace';
  /** Real milliseconds a script may go on without ending. */
  readonly patienceMs: number;
  /** Services are made once for many executions. */
  readonly keepsContexts: boolean;
  /** A service's message as this person reads it. */
  readonly inWordsOf: (person: Person, message: string) => string;
  started: number;
  /** Who answers what nobody prepared an answer for. */
  answering: Answering | undefined;
  random(): number;
  emit(event: HostEvent): void;
  /** Puts a mail in the outbox and tells those who listen. */
  send(mail: Mail): void;
  host(): Host;
}

export interface Person extends PersonSpec {
  readonly role: NonNullable<PersonSpec['role']>;
}
export interface Manifest {
  readonly timeZone: string;
  readonly granted: ReadonlySet<string> | undefined;
  readonly webApp: WebAppRules;
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
  /** As whom it runs. */
  readonly person: Person;
  /** 'trigger' is a simple one; 'installable' one that somebody acting set off; 'clock' one of the time. */
  readonly from: 'editor' | 'trigger' | 'installable' | 'webApp' | 'clock';
  /** What the script is told of who acts, where that is not `person`; '' where Google withholds it. */
  readonly activeEmail?: string;
  /** Whose window it shows things in, where that is not `person`'s. */
  readonly screenOf?: string;
}
