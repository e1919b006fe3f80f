import type { HostOptions } from '../api';
import { plain } from './plain';
import type { World } from './world';

/**
 * What a copy of the file begins with: the cells and the bound script, under another id; no triggers and caches, and no
 * properties unless they are to come along (PLATFORM §12.89).
 */
export function copyOf(world: World, options: HostOptions, owner: string, withProperties: boolean): HostOptions {
  const { engine, clock, people, properties, fileId } = world;
  if (!people.some(({ email }) => email === owner)) throw new Error(`Nobody here is ${owner}`);
  const workbook = engine.save();
  return {
    ...options,
    fileId: `${fileId}-copy`,
    workbook: withProperties ? { kind: 'host', workbook, properties: plain(properties), triggers: [] } : workbook,
    now: new Date(clock.now()).toISOString(),
    people: people.map(({ role, ...person }) => ({
      ...person,
      role: person.email === owner ? 'owner' : role === 'owner' ? 'editor' : role,
    })),
  };
}
