import { tellStory, writings, zones } from '../support/zoneStory';

/** `ZONES=all` tells the story in every zone and locale; otherwise in three by two. */
const all = process.env.ZONES === 'all';
const places = (all ? zones : zones.slice(0, 3)).flatMap((zone, at) =>
  (all ? writings : writings.slice(0, 2)).map((writing) => ({ at, zone, writing, ...zone, locale: writing.locale })),
);
const [home, chinese] = [zones[0], writings[0]];
if (!home || !chinese) throw new Error('There is nowhere to be at home.');
const known = tellStory(home, chinese).left;

test.each(places)('a year’s work reads the same in $sheet and $locale: $because', ({ zone, writing }) => {
  const { left, log } = tellStory(zone, writing);

  expect(left.filter((line) => !known.includes(line))).toEqual([]);
  expect(left).toEqual(known);
  expect(log.filter((line) => /error|warn/i.test(line))).toEqual([]);
});
