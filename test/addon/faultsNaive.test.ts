import type { Host } from '../../host/api';
import { printCounts, report } from '../support/faultCounts';
import type { Verdict } from '../support/faultCourse';
import { act, type Told } from '../support/faultStories';
import { killEverywhere, saveInside, throwEverywhere, typeInside, undoThenSave } from '../support/faults';
import { naiveWorkbook } from '../support/naiveStore';
import { bundleFrom, go, li, storeHost, wang } from '../support/storeBundle';

describe('the same faults on a store written the usual way are caught', () => {
  const naive = bundleFrom('naiveStore.ts', ['call']);
  const [create, ...rest] = naiveStories();
  const all = create ? [create, ...rest] : [];
  const badOf = (name: string, verdict: Verdict): number => {
    report(`naive · ${name}`, verdict);
    return verdict.badRuns;
  };

  test.each(all)('$name killed', (story) => {
    expect(
      badOf(
        `${story.name} · killed`,
        killEverywhere(story, () => undefined),
      ),
    ).toBeGreaterThan(0);
  });
  test.each(all.filter(({ name }) => name !== 'undo'))('$name while a service fails', (story) => {
    expect(badOf(`${story.name} · service fails`, throwEverywhere(story))).toBeGreaterThan(0);
  });
  test.each(all.filter(({ name }) => name !== 'undo'))("$name with a colleague's save inside", (story) => {
    expect(badOf(`${story.name} · save inside`, saveInside(story))).toBeGreaterThan(0);
  });
  test.each(all.filter(({ name }) => name === 'logFollowUp' || name === 'convertLead'))(
    '$name while a colleague types in the row',
    (story) => {
      expect(badOf(`${story.name} · typed beside`, typeInside(story, story.besideIt, 'beside'))).toBeGreaterThan(0);
    },
  );
  test.each(all.filter(({ name }) => name !== 'undo'))('$name taken back with Ctrl+Z', (story) => {
    const more = (host: Host, index: number) =>
      void act(
        host,
        { action: 'createLead', input: { name: `第${index}百货`, phone: `1390000000${index}`, need: '' } },
        wang.email,
      );
    expect(badOf(`${story.name} · Ctrl+Z`, undoThenSave(story, more, naiveSaves))).toBeGreaterThan(0);
  });

  function naiveStories(): Told[] {
    const open = (later?: unknown) => storeHost({ bundle: naive, workbook: later ?? naiveWorkbook });
    const type = (a1: string, text: string) => (host: Host) => host.as(li.email).type('线索', a1, text);
    const doing = (action: string, input: Record<string, string>) => (host: Host, _id: string, as: string) =>
      act(host, { action, input }, as);
    return [
      {
        name: 'createLead',
        open,
        act: doing('createLead', { name: '上海澄川', phone: '13800004521', need: '加工中心' }),
        colleague: naiveSaves,
        sameCell: type('B5', '手写'),
        besideIt: type('D4', '又说要三台'),
      },
      {
        name: 'logFollowUp',
        open,
        act: doing('logFollowUp', { lead: 'LX2026001', text: '聊了预算' }),
        colleague: (host) =>
          act(host, { action: 'logFollowUp', input: { lead: 'LX2026003', text: '聊了交期' } }, li.email).ok,
        sameCell: type('F2', '2026-12-01'),
        besideIt: type('D2', '又说要三台'),
      },
      {
        name: 'convertLead',
        open,
        act: doing('convertLead', { lead: 'LX2026002' }),
        colleague: (host) => act(host, { action: 'convertLead', input: { lead: 'LX2026003' } }, li.email).ok,
        sameCell: type('E3', '方案报价'),
        besideIt: type('D3', '又说要三台'),
      },
      {
        name: 'undo',
        open,
        act: (host, id, as) => go(host, 'undo', { request: id }, as),
        colleague: naiveSaves,
        sameCell: type('B4', '手写'),
        besideIt: type('D2', '又说要三台'),
      },
    ];
  }

  function naiveSaves(host: Host): boolean {
    return act(
      host,
      { action: 'createLead', input: { name: '常州蓝湾', phone: '13700007007', need: '样品' } },
      li.email,
    ).ok;
  }
});

afterAll(() => printCounts('of the naive store'));
