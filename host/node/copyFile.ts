import type { HostOptions } from '../api';
import type { World } from './world';

/** What a copy of the file begins with: the cells and the bound script; no triggers, properties or caches (PLATFORM §12.89). */
export function copyOf({ engine, clock, people }: World, options: HostOptions, owner: string): HostOptions {
  if (!people.some(({ email }) => email === owner)) throw new Error(`Nobody here is ${owner}`);
  return {
    ...options,
    workbook: engine.save(),
    now: new Date(clock.now()).toISOString(),
    people: people.map(({ role, ...person }) => ({
      ...person,
      role: person.email === owner ? 'owner' : role === 'owner' ? 'editor' : role,
    })),
  };
}
