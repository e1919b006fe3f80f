import type { DrawnWorkbook, Host, HostEvent, HostOptions, InstalledTrigger, PersonSpec } from '../api';
import { createEngine } from '../engine';
import { Clock } from './clock';
import { copyOf } from './copyFile';
import { Faults } from './faults';
import { gridOf, snapshotOf } from './grid';
import { moveClock } from './installed';
import { localized } from './localize';
import { LockTable } from './locks';
import { grantedScopes } from './permissions';
import { personAtWork } from './person';
import { plain } from './plain';
import { nextTime } from './schedule';
import { ScreenState } from './screen';
import { Usage } from './usage';
import { visitWebApp, type WebAppRules } from './web';
import type { Person, PropertyTexts, World } from './world';

const somebody: readonly PersonSpec[] = [{ email: 'owner@example.com', name: 'Owner', role: 'owner' }];

interface SavedHost {
  readonly kind: 'host';
  readonly workbook: unknown;
  readonly fileId?: string;
  readonly properties: PropertyTexts;
  readonly triggers?: readonly InstalledTrigger[];
}

const FILE = 'host-workbook';

/** A workbook with people at it and a script bound to it. */
export function createHost(options: HostOptions): Host {
  const clock = new Clock(options.now ?? '2025-03-09T02:00:00Z');
  const listeners = new Set<(event: HostEvent) => void>();
  const people = (options.people?.length ? options.people : somebody).map(withRole);
  const { timeZone, webapp } = JSON.parse(options.bundle.manifest || '{}') as {
    timeZone?: string;
    webapp?: Partial<WebAppRules>;
  };
  const account = options.account ?? 'consumer';
  const saved = isSavedHost(options.workbook) ? options.workbook : undefined;
  const fileId = options.fileId ?? saved?.fileId ?? FILE;
  const engine = createEngine({
    ...workbookOf(saved ? saved.workbook : options.workbook),
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.modes === undefined ? {} : { modes: options.modes }),
    now: () => clock.now(),
  });
  const world: World = {
    engine,
    clock,
    bundle: options.bundle,
    manifest: {
      timeZone: timeZone ?? engine.timeZone(),
      granted: grantedScopes(options.bundle.manifest),
      webApp: { executeAs: 'USER_DEPLOYING', access: 'MYSELF', ...webapp },
    },
    people,
    screens: new Map(people.map(({ email }) => [email, new ScreenState()])),
    locks: new LockTable(),
    faults: new Faults(() => world.started),
    properties: saved ? plain(saved.properties) : { document: {}, script: {}, users: {} },
    fileId,
    scriptId: options.scriptId ?? `${fileId}-script`,
    caches: new Map(),
    finished: [],
    running: [],
    waitingEdits: [],
    triggers: plain([...(saved?.triggers ?? [])]).map((trigger) => notMissed(trigger, clock.now())),
    outbox: [],
    usage: new Usage(account, () => clock.now()),
    account,
    patienceMs: options.patienceMs ?? 30_000,
    keepsContexts: options.keepsContexts ?? false,
    inWordsOf: (person, message) => (options.localizedErrors ? localized(message, person.locale ?? 'en') : message),
    started: 0,
    answering: undefined,
    random: dice(options.seed ?? 1),
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    send(mail) {
      world.outbox.push(mail);
      world.emit({ kind: 'mail', mail });
    },
    host: () => host,
  };
  const host = hostOf(world, listeners, options);
  engine.watch(() => world.emit({ kind: 'workbook' }));
  return host;
}

function hostOf(world: World, listeners: Set<(event: HostEvent) => void>, options: HostOptions): Host {
  const { engine, properties, people } = world;
  return {
    engine,
    people,
    clock: {
      now: () => world.clock.now(),
      set: (iso) => moveClock(world, instantOfIso(iso)),
      advance: (ms) => moveClock(world, world.clock.now() + ms),
    },
    outbox: world.outbox,
    triggers: world.triggers,
    visit: (request) => visitWebApp(world, request),
    copyFile: (owner, how) => createHost(copyOf(world, options, owner, how?.properties === true)),
    executions: world.finished,
    faults: world.faults,
    as(email) {
      const person = people.find((each) => each.email === email);
      if (!person) throw new Error(`Nobody here is ${email}`);
      return personAtWork(world, person);
    },
    forget: () => world.finished.splice(0),
    answerBy(answering) {
      world.answering = answering;
    },
    properties: {
      document: properties.document,
      script: properties.script,
      user(email) {
        properties.users[email] ??= {};
        return properties.users[email];
      },
    },
    grid: (tab) => gridOf(engine, tab),
    snapshot: () => snapshotOf(engine),
    save: (): SavedHost => ({
      kind: 'host',
      workbook: engine.save(),
      fileId: world.fileId,
      properties: plain(properties),
      triggers: plain(world.triggers),
    }),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What fell due while no host had the workbook open is not made up for, time after time. */
function notMissed(trigger: InstalledTrigger, now: number): InstalledTrigger {
  const { schedule, next } = trigger;
  if (schedule === undefined || next === undefined || next >= now) return trigger;
  const later = nextTime(schedule, now);
  return later === undefined ? trigger : { ...trigger, next: later };
}

function instantOfIso(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new Error(`Not an instant: ${iso}`);
  return instant;
}

function workbookOf(given: unknown): { drawn?: DrawnWorkbook; saved?: unknown } {
  if (given === undefined || given === null) return {};
  const isSaved = typeof given === 'object' && 'kind' in given && given.kind === 'workbook';
  return isSaved ? { saved: given } : { drawn: given as DrawnWorkbook };
}

function isSavedHost(given: unknown): given is SavedHost {
  return typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'host';
}

/** The first person owns the workbook unless someone is said to. */
function withRole(person: PersonSpec, at: number, all: readonly PersonSpec[]): Person {
  const hasOwner = all.some(({ role }) => role === 'owner');
  return { ...person, role: person.role ?? (at === 0 && !hasOwner ? 'owner' : 'editor') };
}

/** The same numbers for the same seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
