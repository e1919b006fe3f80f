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

/**
 * Makes a class a Google class: every member checks its arguments, is counted, answers faults and speaks in
 * Exceptions; every declared member that is missing throws its own name.
 */
export function publish(owner: string, type: Publishable): void {
  register(owner, type);
  const implemented = new Map<string, Work>();
  for (let at = type.prototype; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      const isMember = name !== 'constructor' && typeof member.value === 'function' && !stubs.has(member.value);
      if (isMember && !implemented.has(name)) {
        implemented.set(name, member.value);
      }
    }
  }
  registerMembers(
    owner,
    membersOf(owner).filter((name) => implemented.has(name)),
  );
  const define = (name: string, value: unknown) =>
    Object.defineProperty(type.prototype, name, { value, enumerable: false, configurable: true, writable: true });
  for (const [name, work] of implemented) if (name !== 'toString') define(name, counted(owner, name, work));
  for (const name of membersOf(owner)) if (!implemented.has(name)) define(name, missing(owner, name));
  if (!implemented.has('toString')) define('toString', () => shortName(owner));
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

function counted(owner: string, name: string, work: Work): Work {
  const label = `${owner.replace('SpreadsheetApp.', '')}.${name}`;
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
      return answer;
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
