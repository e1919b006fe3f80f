import type { Host } from '../../host/api';
import {
  type Course,
  courseOf,
  hiddenBreaches,
  journalIsWhole,
  judge,
  playThrough,
  positions,
  REQUEST,
  SAMPLED,
  type Story,
  settled,
  tried,
  type Verdict,
} from './faultCourse';
import { ledgerOf } from './oracle';
import { wang } from './storeBundle';

/**
 * A colleague sorts or inserts rows inside every call: our record is right and no other record is changed. A sort of some
 * of the columns tears records apart, which the journal cannot know before a scan.
 */
export function moveInside(story: Story, move: (host: Host) => void, tears: boolean): Verdict {
  const course = courseOf(story);
  const serial = [
    playThrough(story, (host) => [() => move(host), () => story.act(host, REQUEST, wang.email)]),
    playThrough(story, (host) => [() => story.act(host, REQUEST, wang.email), () => move(host)]),
  ].map(recordsOf);
  const gone = goneFrom(story, course, move);
  return judge(positions(course), (at, index) => {
    const host = story.open();
    host.faults.plan({ at, do: { meanwhile: move } });
    const outcome = tried(() => story.act(host, REQUEST, wang.email));
    host.faults.clear();
    if (outcome?.ok !== true) story.act(host, REQUEST, wang.email);
    const after = recordsOf(host);
    const hidden = tears ? journalIsWhole(host, course) : hiddenBreaches(host, course, (key) => gone.has(key));
    if (hidden.length > 0) return hidden;
    if (index % SAMPLED === 0) {
      const problems = settled(host, story, course)?.problems ?? [];
      if (problems.length > 0) return problems.map((problem) => `after a scan: ${problem}`);
    }
    if (serial.some((one) => JSON.stringify(one) === JSON.stringify(after))) return [];
    const wrong = after.filter((record) => !serial[1]?.includes(record));
    const lost = (serial[1] ?? []).filter((record) => !after.includes(record));
    return [`${wrong.slice(0, 2).join(' ; ')} instead of ${lost.slice(0, 2).join(' ; ')}`];
  });
}

/** Records that the move alone takes away. */
function goneFrom(story: Story, { start }: Course, move: (host: Host) => void): ReadonlySet<string> {
  if (!start) return new Set();
  const { tabs } = ledgerOf(playThrough(story, (host) => [() => move(host)]));
  return new Set(Object.keys(start.tabs).filter((key) => !tabs[key]));
}

/** Every numbered row as text, in no order, with new numbers masked by their being compared as they are. */
const recordsOf = (host: Host): readonly string[] =>
  host.engine
    .sheets()
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name }) => host.grid(name))
    .map((row) => row.filter((cell) => cell !== '' && typeof cell !== 'number').join('|'))
    .filter((text) => NUMBER.test(text))
    .sort();
const NUMBER = /(LX|CU|FU)\d{7,}/;
