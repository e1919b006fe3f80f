import { zones as places, tellStory, writings } from '../support/zoneStory';
import { one, type Part } from './part';

let known: readonly string[] | undefined;

/** A year's work in every time zone and locale leaves the same cells, entries and sentences. Only ours keeps days as days. */
export const zones: Part = {
  name: 'zones',
  cases: (stories) =>
    stories.some(({ id }) => id.startsWith('ours/'))
      ? places.flatMap(({ sheet }) => writings.map(({ locale }) => ({ sheet, locale })))
      : [],
  run(_stories, told) {
    const [home, chinese] = [places[0], writings[0]];
    const zone = places.find(({ sheet }) => sheet === told.sheet);
    const writing = writings.find(({ locale }) => locale === told.locale);
    if (!home || !chinese || !zone || !writing) throw new Error(`Nobody is at ${JSON.stringify(told)}`);
    known ??= tellStory(home, chinese).left;
    const { left } = tellStory(zone, writing);
    const other = left.filter((line, at) => line !== known?.[at]);
    return one(told, left.length === known.length ? other : [`${left.length} lines, not ${known.length}`, ...other]);
  },
};
