import type { Host } from '../../host/api';
import { printCounts, report } from './faultCounts';
import { moveInside } from './faultMoves';
import { act, another, colleagueSaves, request, savesMore, storiesOn, type Told } from './faultStories';
import { killEverywhere, saveInside, throwEverywhere, typeInside, undoThenSave } from './faults';
import { go, li } from './storeBundle';
import type { Workbook } from './workbooks';

/** Every fault of the suite, on this workbook (RELIABILITY §1). */
export function faultsOn(workbook: Workbook): void {
  const stories = storiesOn(workbook);

  test.each(stories)('$name is done wholly or not at all, wherever it is killed', (story) => {
    expect(
      report(
        `${workbook.name} · ${story.name} · killed`,
        killEverywhere(story, (host) => go(host, 'recover', {}, li.email)),
      ),
    ).toEqual([]);
  });

  test.each(stories)('$name is done once when a service fails once', (story) => {
    expect(report(`${workbook.name} · ${story.name} · service fails`, throwEverywhere(story))).toEqual([]);
  });

  test.each(stories)("a colleague's save inside $name gets its own number and loses nothing", (story) => {
    expect(report(`${workbook.name} · ${story.name} · save inside`, saveInside(story))).toEqual([]);
  });

  test.each(stories)('what a colleague types into the same cell during $name stands, or the save asks', (story) => {
    const verdict = typeInside(story, story.sameCell, 'same cell');
    expect(
      report(
        `${workbook.name} · ${story.name} · typed in the same cell (${verdict.unseen} while the write was on its way)`,
        verdict,
      ),
    ).toEqual([]);
    expect(verdict.unseen).toBeLessThan(12);
  });

  test.each(stories)('what a colleague types into another cell of the row during $name stays', (story) => {
    expect(
      report(`${workbook.name} · ${story.name} · typed beside`, typeInside(story, story.besideIt, 'beside')),
    ).toEqual([]);
  });

  test.each(stories.filter(({ name }) => name !== 'undo'))(
    'rows a colleague moves during $name carry nobody’s cells away',
    (story) => {
      const { tab, headerRow } = workbook.leads;
      const first = headerRow + 1;
      const moves = {
        'row inserted': (host: Host) => host.as(li.email).insertRows(tab, first),
        'row deleted': (host: Host) => host.as(li.email).deleteRows(tab, first + 2),
        sorted: (host: Host) => host.as(li.email).sort(tab, `A${first}:K${first + 2}`, 4, false),
      };
      for (const [name, move] of Object.entries(moves)) {
        expect(
          report(`${workbook.name} · ${story.name} · ${name}`, moveInside(story, move, name === 'sorted')),
        ).toEqual([]);
      }
    },
  );

  test.each(stories)(
    'after $name is taken back with Ctrl+Z nothing comes back and no number is issued twice',
    (story) => {
      expect(
        report(`${workbook.name} · ${story.name} · Ctrl+Z`, undoThenSave(story, savesMore, colleagueSaves)),
      ).toEqual([]);
    },
  );

  test('without the lock two saves do get in each other’s way', () => {
    const [story] = stories as [Told];
    const unlocked = {
      ...story,
      act: (host: Host, id: string, as: string) => act(host, { ...request, request: id, unlocked: true }, as),
    };
    const colleague = (host: Host) => act(host, { ...another, request: 'colleague', unlocked: true }, li.email).ok;
    const verdict = saveInside({ ...unlocked, colleague });
    expect(verdict.bad.length).toBeGreaterThan(0);
  });

  afterAll(() => printCounts(`of the store, on a workbook of ${workbook.name}`));
}
