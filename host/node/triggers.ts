import type { Area } from '../engine/api';
import { execute } from './execute';
import { topLevelOf } from './topLevel';
import type { Person, World } from './world';

/** The simple onOpen; viewers get none (PLATFORM §4.1). */
export function fireOpen(world: World, person: Person): void {
  if (person.role === 'viewer' || !has(world, 'onOpen')) return;
  execute(world, { name: 'onOpen', kind: 'trigger', person, from: 'trigger' }, { event: { authMode: 'LIMITED' } });
}

export interface Edit {
  readonly sheet: number;
  readonly area: Area;
  readonly value?: string;
  readonly oldValue?: string;
}

/** The simple onEdit. While one is busy at most two wait, and further ones are lost. */
export function fireEdit(world: World, person: Person, { sheet, area, ...values }: Edit): void {
  if (!has(world, 'onEdit')) return;
  const event = { authMode: 'LIMITED', at: { sheet, area }, ...values };
  const work = () => void execute(world, { name: 'onEdit', kind: 'trigger', person, from: 'trigger' }, { event });
  const isBusy = world.running.some(({ call }) => call.name === 'onEdit' && call.kind === 'trigger');
  if (!isBusy) {
    work();
    for (let next = world.waitingEdits.shift(); next; next = world.waitingEdits.shift()) next();
  } else if (world.waitingEdits.length < 2) world.waitingEdits.push(work);
}

function has(world: World, name: string): boolean {
  return topLevelOf(world.bundle.code).functions.has(name);
}
