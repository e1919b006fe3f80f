import { crossings } from './crossings';
import { kills } from './kills';
import { mutated, mutationKills } from './mutated';
import { storiesOfNaive } from './naiveStories';
import { numbers } from './numbers';
import type { Part } from './part';
import { recoveries } from './recoveries';
import { roles } from './roles';
import { schedules } from './schedules';
import { storiesOfOurs } from './stories';
import type { Story } from './story';
import { takenBack } from './takenBack';
import { zones } from './zones';

/** Every class of faults, in the order of a campaign. */
export const parts: readonly Part[] = [
  kills,
  recoveries,
  crossings,
  mutated,
  mutationKills,
  takenBack,
  roles,
  schedules,
  numbers,
];

/** No faults, and no store to compare with: told when asked for by name. */
const besides: readonly Part[] = [zones];

export type Store = 'ours' | 'naive';

export const storiesOf = (store: Store): readonly Story[] => (store === 'ours' ? storiesOfOurs() : storiesOfNaive());

export function partNamed(name: string): Part {
  const found = [...parts, ...besides].find((each) => each.name === name);
  if (!found) throw new Error(`There is no part ${name}; there are: ${parts.map((each) => each.name).join(', ')}`);
  return found;
}
