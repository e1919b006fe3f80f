import type { InstalledTrigger, Schedule } from '../api';
import { nextTime } from './schedule';
import type { World } from './world';

export type TriggerDraft = Pick<InstalledTrigger, 'handler' | 'event'> & { readonly schedule?: Schedule };

const mostTriggers = 20;
const tooMany = 'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

/** Adds a trigger of this person's; the minute of a daily one is chosen now and kept (PLATFORM §4.4). */
export function install(world: World, creator: string, draft: TriggerDraft): InstalledTrigger {
  if (world.triggers.filter((each) => each.creator === creator).length >= mostTriggers) throw new Error(tooMany);
  const schedule = draft.schedule && withMinute(world, draft.schedule);
  const next = schedule && nextTime(schedule, world.clock.now());
  const trigger = {
    id: String(Math.floor(world.random() * 9e15) + 1e15),
    ...draft,
    creator,
    ...(schedule ? { schedule } : {}),
    ...(next === undefined ? {} : { next }),
  };
  world.triggers.push(trigger);
  return trigger;
}

export function uninstall(world: World, id: string): void {
  const at = world.triggers.findIndex((each) => each.id === id);
  if (at >= 0) world.triggers.splice(at, 1);
}

function withMinute(world: World, schedule: Schedule): Schedule {
  const isDaily = schedule.once === undefined && schedule.everyMinutes === undefined;
  if (!isDaily) return schedule;
  const near = schedule.minute;
  const minute =
    near === undefined
      ? Math.floor(world.random() * 60)
      : Math.min(59, Math.max(0, near - 15 + Math.floor(world.random() * 31)));
  return { ...schedule, hour: schedule.hour ?? Math.floor(world.random() * 24), minute };
}
