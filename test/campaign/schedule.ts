import { mutations } from './mutations';
import { diceOf } from './part';
import type { Story } from './story';

/** What one person does at one moment: an action of the CRM by its story, or something by hand. */
export type Deed =
  | { readonly action: string; readonly record: 'same' | 'another' }
  | { readonly hand: string; readonly on: string; readonly tab: string };
export interface Step {
  /** Which of the three. */
  readonly who: number;
  readonly deed: Deed;
  /** What somebody else does inside one of its service calls. */
  readonly inside?: { readonly at: number; readonly step: Step };
  readonly fault?: Mishap;
  /** The client asks again where it got no answer. */
  readonly again?: true;
}
/** A death or a failing service at one call; of something done by hand, in the onEdit that follows: the event is lost. */
export type Mishap = { readonly at: number } & (
  | { readonly kill: 'before' | 'after'; readonly prefix: 'none' | 'half' | 'all' }
  | { readonly throw: 'before' | 'after'; readonly times: 1 | 2 }
);

/** What people do to a sheet that is theirs. Whatever is typed into a cell that is just being saved has a part of its own. */
const byHand = [
  'sort up',
  'sort down',
  'insert a row at the top',
  'insert a row at the record',
  'insert a row below the last',
  'insert a row above the header',
  "delete a bystander's row",
  "delete the record's row",
  'move rows',
  'insert a column at the left',
  'insert a column between',
  'delete a column beside',
  'move a column',
  'rename a header',
  'rename the tab',
  'clear the record',
  'paste over a bystander',
  'type in the same cell',
  'type in another cell of the row',
  'type in the row below the last',
  'Ctrl+Z once',
  'Ctrl+Z twice',
] as const;

/** These two meet the very cell a save is writing; inside a save they are told by the part of mutations. */
const isApart = (hand: string): boolean => mutations[hand]?.sameCell !== true && hand !== 'paste over a bystander';

/** Three to six things that three people do, drawn by the seed alone. */
export function scheduleOf(seed: number, stories: readonly Story[]): readonly Step[] {
  const dice = diceOf(Math.imul(seed, 2_654_435_761));
  for (let warm = 0; warm < 3; warm += 1) dice();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(dice() * from.length)] as T;
  const places = stories.flatMap(({ name, fields }) => fields.map(({ tab }) => ({ on: name, tab })));
  const deed = (hands: readonly string[]): Deed =>
    dice() < 0.55
      ? { action: pick(stories).name, record: pick(['same', 'another']) }
      : { hand: pick(hands), ...pick(places) };
  const mishap = (): Mishap =>
    dice() < 0.6
      ? { at: callOf(), kill: pick(['before', 'after']), prefix: pick(['none', 'half', 'all']) }
      : { at: callOf(), throw: pick(['before', 'after']), times: pick([1, 2]) };
  const callOf = (): number => 1 + Math.floor(dice() * CALLS);
  const step = (depth: number): Step => {
    const own = deed(depth === 0 ? byHand : byHand.filter(isApart));
    const isAction = 'action' in own;
    const inside = isAction && depth === 0 && dice() < 0.4 ? { at: callOf(), step: step(1) } : undefined;
    const fault = dice() < 0.3 ? (isAction ? mishap() : LOST) : undefined;
    return {
      who: Math.floor(dice() * 3),
      deed: own,
      ...(inside ? { inside } : {}),
      ...(fault ? { fault } : {}),
      ...(dice() < 0.5 ? { again: true as const } : {}),
    };
  };
  return Array.from({ length: 3 + Math.floor(dice() * 4) }, () => step(0));
}

/** About as many as an action makes. */
const CALLS = 34;
const LOST: Mishap = { at: 1, kill: 'before', prefix: 'none' };
