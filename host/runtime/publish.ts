import { bridge } from './bridgeOfThisContext';
import { Exception, ended, NotImplemented } from './exception';
import { kindOf } from './kinds';
import { register, registerMembers, shortName } from './registry';
import { checkArguments, membersOf } from './signature';

type Work = (this: unknown, ...args: unknown[]) => unknown;
type Publishable = abstract new (...args: never[]) => object;

/** Members that only throw their names; a class that inherits one does not have it either. */
const stubs = new WeakSet<object>();

/** Above zero while a member runs: what it calls on other members is its own affair, neither counted nor checked. */
let depth = 0;

/** Classes no script has met an object of yet: what a class needs to be Google's is done when one does. */
const pending = new Map<object, string>();

/** Makes a class a Google class, called so; see `make`. */
export function publish(owner: string, type: Publishable): void {
  register(owner, type);
  pending.set(type.prototype, owner);
}

/** Everything a script is handed comes through here; of a list the first object counts for all. */
export function admit<T>(answer: T): T {
  const found = firstObject(answer);
  if (found === undefined) return answer;
  const prototype = Object.getPrototypeOf(found) as object; // or null, which is not pending
  const owner = pending.get(prototype);
  if (owner !== undefined) make(owner, prototype);
  return answer;
}

export function admitAll(): void {
  for (const [prototype, owner] of pending) make(owner, prototype);
}

function firstObject(answer: unknown): object | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if (!Array.isArray(answer)) return answer;
  for (const each of answer) {
    if (each === null || each === undefined) continue;
    const found = firstObject(each);
    if (found || !Array.isArray(each)) return found; // texts and numbers have their like beside them
  }
  return undefined;
}

/**
 * Every member of the class checks its arguments, is counted, answers faults and speaks in Exceptions; every declared
 * member that is missing throws its own name. It runs anew in every execution, so it does as little as it can.
 */
function make(owner: string, prototype: object): void {
  pending.delete(prototype);
  const label = owner.replace('SpreadsheetApp.', '');
  const implemented = new Set<string>();
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const work = memberOf(prototype, name);
    if (work) {
      implemented.add(name);
      if (name !== 'toString') put(prototype, name, counted(owner, name, `${label}.${name}`, work));
    }
  }
  for (let at = Object.getPrototypeOf(prototype); at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      const work = implemented.has(name) ? undefined : memberOf(at, name);
      if (work) {
        implemented.add(name);
        if (name !== 'toString') unlisted(prototype, name, counted(owner, name, `${label}.${name}`, work));
      }
    }
  }
  for (const name of membersOf(owner)) if (!implemented.has(name)) unlisted(prototype, name, missing(owner, name));
  if (!implemented.has('toString')) unlisted(prototype, 'toString', () => shortName(owner));
  registerMembers(owner, implemented);
}

function memberOf(prototype: object, name: string): Work | undefined {
  const value: unknown = Reflect.getOwnPropertyDescriptor(prototype, name)?.value;
  return typeof value === 'function' && name !== 'constructor' && !stubs.has(value) ? (value as Work) : undefined; // a method
}

/** A method stays unlisted; where it cannot be replaced by writing, it is made anew. */
function put(prototype: object, name: string, value: unknown): void {
  if (!Reflect.set(prototype, name, value)) unlisted(prototype, name, value);
}

function unlisted(prototype: object, name: string, value: unknown): void {
  Object.defineProperty(prototype, name, { value, enumerable: false, configurable: true, writable: true });
}

/** A service of which the host offers nothing: any use of it throws its name. */
export function unavailable(service: string): object {
  return new Proxy(Object.create(null), {
    get: (_, member) =>
      typeof member === 'symbol' || member === 'toString' ? () => service : missing(service, String(member)),
  });
}

/** Runs the script's own code from inside a member: its service calls count again. */
export function asScript<T>(work: () => T): T {
  const before = depth;
  depth = 0;
  try {
    return work();
  } finally {
    depth = before;
  }
}

function counted(owner: string, name: string, label: string, work: Work): Work {
  return function member(this: unknown, ...args: unknown[]) {
    if (depth > 0) return work.apply(this, args);
    if (!bridge.alive()) throw ended;
    depth += 1;
    try {
      checkArguments(owner, name, args);
      bridge.person.authorize(`${owner}.${name}`);
      bridge.enter(kindOf(owner, name), label);
      const answer = work.apply(this, args);
      bridge.leave();
      return admit(answer);
    } catch (error) {
      throw inThisRealm(error);
    } finally {
      depth -= 1;
    }
  };
}

function missing(owner: string, name: string): Work {
  const stub = () => {
    if (!bridge.alive()) throw ended;
    try {
      bridge.person.authorize(`${owner}.${name}`);
    } catch (error) {
      throw inThisRealm(error);
    }
    throw new NotImplemented(`${owner}.${name}`);
  };
  stubs.add(stub);
  return stub;
}

/** Errors of the host become Exceptions of the script's own realm; a killed execution learns nothing more. */
function inThisRealm(error: unknown): unknown {
  if (!bridge.alive()) return ended;
  if (error instanceof Exception) error.message = bridge.inWords(error.message);
  if (error instanceof Error || error === ended) return error;
  const message = (error as { message?: unknown } | null)?.message;
  const wrapped = new Exception(bridge.inWords(typeof message === 'string' ? message : String(error)));
  return wrapped;
}
