import type { Fault } from '../../host/api';
import { killsAt } from '../campaign/kills';
import { storiesOfOurs } from '../campaign/stories';
import { courseOf, REQUEST, seen, tried } from '../campaign/story';
import { differences, same } from '../support/oracle';
import { wang } from '../support/storeBundle';

/** Actions that leave notes beside what they write, or take them away. */
const noting = ['createLead', 'createCustomer', 'updateRecord', 'logFollowUp', 'convertLead', 'judgeDuplicate', 'undo'];

test.each(storiesOfOurs().filter(({ name }) => noting.includes(name)))(
  '$id leaves the same notes where somebody else finishes it',
  (story) => {
    const course = courseOf(story);
    const [trace = []] = course.traces;
    const append = trace.findIndex((call) => /appendRow/.test(call)) + 1;
    const faults = course.spots.flatMap((spot) => (spot.at < append ? [] : killsAt(trace, spot)));

    const bad = faults.flatMap((fault: Fault) => {
      const host = story.open();
      host.faults.plan(fault);
      tried(() => story.act(host, REQUEST, wang.email));
      host.faults.clear();
      story.recover(host);
      const now = seen(host, course);
      const isWhole = same(now, course.done) || same(now, course.base);
      return isWhole ? [] : [`${JSON.stringify(fault)}: ${differences(now, course.done)[0]}`];
    });
    expect(course.noted).toBe(true);
    expect(bad.slice(0, 2)).toEqual([]);
  },
);
