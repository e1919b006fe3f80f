import type { Area } from '../engine/api';
import { screenState } from './bridge';
import { execute } from './execute';
import { fireInstalled } from './installed';
import { mayEdit } from './roles';
import { topLevelOf } from './topLevel';
import type { Person, World } from './world';

/** onOpen, the simple one and those installed; viewers and commenters get none (PLATFORM §4.1). */
export function fireOpen(world: World, person: Person): void {
  if (!mayEdit(person)) return;
  screenState(world, person.email).hasOpened = true;
  if (has(world, 'onOpen')) {
    execute(world, { name: 'onOpen', kind: 'trigger', person, from: 'trigger' }, { event: { authMode: 'LIMITED' } });
  }
  fireInstalled(world, 'ON_OPEN', person, {});
}

/** onSelectionChange begins with the person's first reload after it was written (PLATFORM §4.1). */
export function fireSelection(world: World, person: Person, at: { sheet: number; area: Area }): void {
  if (!mayEdit(person) || !has(world, 'onSelectionChange')) return;
  if (!screenState(world, person.email).hasOpened) return;
  execute(
    world,
    { name: 'onSelectionChange', kind: 'trigger', person, from: 'trigger' },
    { event: { authMode: 'LIMITED', at } },
  );
}

/** Installed change triggers hear of every change by a person, and never where it was (PLATFORM §4.3). */
export function fireChange(world: World, person: Person, changeType: string): void {
  fireInstalled(world, 'ON_CHANGE', person, { changeType });
}

/** What a form sent reaches form triggers and change triggers, and no onEdit (PLATFORM §4.3). */
export function fireForm(
  world: World,
  person: Person,
  form: {
    readonly at: { readonly sheet: number; readonly area: Area };
    readonly namedValues: Readonly<Record<string, readonly string[]>>;
    readonly values: readonly string[];
  },
): void {
  fireInstalled(world, 'ON_FORM_SUBMIT', person, form);
  fireChange(world, person, 'EDIT');
}

export interface Edit {
  readonly sheet: number;
  readonly area: Area;
  readonly value?: string;
  readonly oldValue?: string;
}

/** onEdit, the simple one first, and onChange. Installed ones are executions of their own, however many. */
export function fireEdit(world: World, person: Person, edit: Edit): void {
  fireSimpleEdit(world, person, edit);
  const { sheet, area, ...values } = edit;
  fireInstalled(world, 'ON_EDIT', person, { at: { sheet, area }, ...values });
  fireChange(world, person, 'EDIT');
}

/** While one is busy at most two wait, and further ones are lost. */
function fireSimpleEdit(world: World, person: Person, { sheet, area, ...values }: Edit): void {
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
