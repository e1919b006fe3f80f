import type { InstalledTrigger } from '../api';
import type { EventFacts } from '../runtime/bridge';
import { execute, messageOf } from './execute';
import { nextTime } from './schedule';
import { uninstall } from './triggerList';
import type { Person, World } from './world';

/** Runs everybody's triggers of this event, each as its creator (PLATFORM §4.4). */
export function fireInstalled(
  world: World,
  event: InstalledTrigger['event'],
  actor: Person,
  facts: Partial<EventFacts>,
): void {
  for (const trigger of world.triggers.filter((each) => each.event === event)) fireOne(world, trigger, actor, facts);
}

/** Moves the clock, stopping at each trigger that is due on the way. */
export function moveClock(world: World, to: number): void {
  if (world.running.length === 0) {
    for (let due = earliest(world, to); due; due = earliest(world, to)) {
      const at = due.next ?? to;
      if (at > world.clock.now()) world.clock.advance(at - world.clock.now());
      goOff(world, due, at);
    }
  }
  if (world.running.length > 0 || to !== world.clock.now()) world.clock.set(new Date(to).toISOString());
}

function earliest(world: World, to: number): InstalledTrigger | undefined {
  return world.triggers
    .filter(({ next }) => next !== undefined && next <= to)
    .sort((a, b) => (a.next ?? 0) - (b.next ?? 0))[0];
}

function goOff(world: World, trigger: InstalledTrigger, at: number): void {
  const next = trigger.schedule && nextTime(trigger.schedule, at, at);
  const later: InstalledTrigger = { ...trigger, ...(next === undefined ? {} : { next }) };
  if (next === undefined) uninstall(world, trigger.id);
  else world.triggers.splice(world.triggers.indexOf(trigger), 1, later);
  const creator = world.people.find(({ email }) => email === trigger.creator);
  if (creator) fireOne(world, trigger, creator, { time: at });
}

function fireOne(world: World, trigger: InstalledTrigger, actor: Person, facts: Partial<EventFacts>): void {
  const creator = world.people.find(({ email }) => email === trigger.creator);
  // One who lost access has triggers that stop silently.
  if (!creator) return;
  const event: EventFacts = { authMode: 'FULL', ...facts, triggerUid: trigger.id };
  const outcome = execute(
    world,
    {
      name: trigger.handler,
      kind: 'trigger',
      person: creator,
      from: trigger.event === 'CLOCK' ? 'clock' : 'installable',
      activeEmail: actor.email === creator.email ? creator.email : '',
      screenOf: actor.email,
    },
    { event },
  );
  if (!outcome.ok) tellCreator(world, trigger, messageOf(outcome.error));
}

/** Google mails a summary of failures to the trigger's creator. */
function tellCreator(world: World, { creator, handler, event }: InstalledTrigger, message: string): void {
  world.send({
    from: 'noreply-apps-scripts-notifications@google.com',
    to: [creator],
    cc: [],
    bcc: [],
    subject: `Summary of failures for Google Apps Script: ${world.engine.name()}`,
    body: `${handler}\t${message}\t${event}`,
    attachments: [],
    sentAt: new Date(world.clock.now()).toISOString(),
  });
}
