import type { Host } from '../../host/api';
import type { Acted } from '../../src/addon/api';
import type { Outcome } from '../../src/values/outcome';
import {
  killEverywhere,
  moveInside,
  type Story,
  saveInside,
  throwEverywhere,
  typeInside,
  undoThenSave,
  type Verdict,
} from '../support/faults';
import { naiveWorkbook } from '../support/naiveStore';
import { bundleFrom, go, li, storeHost, wang } from '../support/storeBundle';
import { addressOf, must, scanAll, type Workbook, workbooks } from '../support/workbooks';

/** Without onEdit: what a nested edit would start is a story of its own. */
const bundle = bundleFrom('storeEntry.ts', ['call']);
const request = {
  action: 'createLead',
  input: {
    fields: {
      source: '行业展会',
      customerName: '上海澄川精密机械有限公司',
      contactName: '陈工',
      phone: '13800004521',
      need: '采购两台加工中心',
    },
    verdicts: {},
  },
};
const another = {
  action: 'createLead',
  input: {
    fields: { source: '官网', customerName: '常州蓝湾材料', contactName: '吴越', phone: '13700007007', need: '要样品' },
    verdicts: {},
  },
};
const counts: Record<string, { readonly runs: number; readonly bad: number }> = {};

describe.each(workbooks)('on a workbook of $name', (workbook) => {
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
});

describe('the same faults on a store written the usual way are caught', () => {
  const naive = bundleFrom('naiveStore.ts', ['call']);
  const [create, ...rest] = naiveStories();
  const all = create ? [create, ...rest] : [];
  const badOf = (name: string, verdicts: readonly Verdict[]): number => {
    const runs = verdicts.reduce((sum, verdict) => sum + verdict.runs, 0);
    const bad = verdicts.reduce((sum, verdict) => sum + verdict.badRuns, 0);
    counts[`naive · ${name}`] = { runs, bad };
    return bad;
  };

  test.each(all)('$name killed', (story) => {
    expect(badOf(`${story.name} · killed`, [killEverywhere(story, () => undefined)])).toBeGreaterThan(0);
  });
  test.each(all.filter(({ name }) => name !== 'undo'))('$name while a service fails', (story) => {
    expect(badOf(`${story.name} · service fails`, [throwEverywhere(story)])).toBeGreaterThan(0);
  });
  test.each(all.filter(({ name }) => name !== 'undo'))("$name with a colleague's save inside", (story) => {
    expect(badOf(`${story.name} · save inside`, [saveInside(story)])).toBeGreaterThan(0);
  });
  test.each(all.filter(({ name }) => name === 'logFollowUp' || name === 'convertLead'))(
    '$name while a colleague types in the row',
    (story) => {
      expect(badOf(`${story.name} · typed beside`, [typeInside(story, story.besideIt, 'beside')])).toBeGreaterThan(0);
    },
  );
  test.each(all.filter(({ name }) => name !== 'undo'))('$name taken back with Ctrl+Z', (story) => {
    const more = (host: Host, index: number) =>
      void act(
        host,
        { action: 'createLead', input: { name: `第${index}百货`, phone: `1390000000${index}`, need: '' } },
        wang.email,
      );
    expect(badOf(`${story.name} · Ctrl+Z`, [undoThenSave(story, more, naiveSaves)])).toBeGreaterThan(0);
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

afterAll(() => {
  const sum = (of: 'runs' | 'bad', whose: (name: string) => boolean) =>
    Object.entries(counts)
      .filter(([name]) => whose(name))
      .reduce((total, [, count]) => total + count[of], 0);
  const isNaive = (name: string) => name.startsWith('naive');
  const line = (name: string, runs: number, bad: number) =>
    `${String(runs).padStart(5)} runs ${String(bad).padStart(4)} bad  ${name}`;
  const lines = [
    ...Object.entries(counts).map(([name, { runs, bad }]) => line(name, runs, bad)),
    line(
      'of the store',
      sum('runs', (name) => !isNaive(name)),
      sum('bad', (name) => !isNaive(name)),
    ),
    line('of the naive store', sum('runs', isNaive), sum('bad', isNaive)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});

interface Told extends Story {
  sameCell(host: Host): void;
  besideIt(host: Host): void;
}

function storiesOn(workbook: Workbook): Told[] {
  const begun = workbook.open({ bundle });
  for (const { tab } of [workbook.leads, workbook.customers, workbook.followUps]) shorten(begun, tab);
  const plain = begun.save();
  const saved = act(begun, { ...request, request: 'earlier' }, wang.email);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const lead = saved.value;
  const withLead = begun.save();
  const open = (saved: unknown) => (later?: unknown) => storeHost({ bundle, workbook: later ?? saved });
  const typeAt = (number: string, field: string, text: string) => {
    const address = addressOf(begun, workbook.leads, number, field);
    return (host: Host) => host.as(li.email).type(workbook.leads.tab, address, text);
  };
  return [
    {
      name: 'createLead',
      open: open(plain),
      scan: scanAll,
      act: (host, id, as) => act(host, { ...request, request: id }, as),
      colleague: colleagueSaves,
      sameCell: (host) => {
        const [letter = 'A', row = '1'] = addressOf(host, workbook.leads, 'LX2026003', 'customerName').split(
          /(?<=[A-Z])(?=\d)/,
        );
        host.as(li.email).type(workbook.leads.tab, `${letter}${Number(row) + 1}`, '手写的一行');
      },
      besideIt: typeAt('LX2026003', 'need', '电话里又说要三台'),
    },
    {
      name: 'logFollowUp',
      open: open(plain),
      scan: scanAll,
      act: (host, id, as) =>
        act(
          host,
          {
            action: 'logFollowUp',
            request: id,
            input: {
              table: 'leads',
              number: 'LX2026001',
              fields: { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' },
            },
          },
          as,
        ),
      colleague: (host) => act(host, followUpOn('LX2026003', 'colleague'), li.email).ok,
      sameCell: typeAt('LX2026001', 'nextFollowUpOn', '2026-12-01'),
      besideIt: typeAt('LX2026001', 'need', '电话里又说要三台'),
    },
    {
      name: 'convertLead',
      open: open(plain),
      scan: scanAll,
      act: (host, id, as) =>
        act(host, { action: 'convertLead', request: id, input: { lead: 'LX2026002', fields: {}, verdicts: {} } }, as),
      colleague: (host) =>
        act(
          host,
          { action: 'convertLead', request: 'colleague', input: { lead: 'LX2026003', fields: {}, verdicts: {} } },
          li.email,
        ).ok,
      sameCell: typeAt('LX2026002', 'status', '方案报价'),
      besideIt: typeAt('LX2026002', 'need', '电话里又说要三台'),
    },
    {
      name: 'undo',
      open: open(withLead),
      scan: scanAll,
      act: (host, id, as) => go(host, 'undo', { seq: lead.seq, request: id }, as),
      colleague: colleagueSaves,
      sameCell: typeAt(lead.number, 'contactName', '陈经理'),
      besideIt: typeAt('LX2026001', 'need', '电话里又说要三台'),
    },
  ];
}

function act(host: Host, ask: unknown, as: string): Outcome<Acted> {
  return go(host, 'act', ask, as);
}

const followUpOn = (number: string, id: string) => ({
  action: 'logFollowUp',
  request: id,
  input: {
    table: 'leads',
    number,
    fields: { method: '电话', keyPoints: '聊了预算', nextStep: '发方案', nextDueOn: '2026-11-24' },
  },
});

const savesMore = (host: Host, index: number): void => {
  const fields = { ...request.input.fields, customerName: `义乌市第${index}百货`, phone: `1390000000${index}` };
  must(act(host, { ...request, request: `more-${index}`, input: { fields, verdicts: {} } }, wang.email));
};

function colleagueSaves(host: Host): boolean {
  return act(host, { ...another, request: 'colleague' }, li.email).ok;
}

/** A grid as small as its content lets pictures be compared thousands of times. */
function shorten(host: Host, tab: string): void {
  const rows = host.engine.sheets().find(({ name }) => name === tab)?.rows ?? 0;
  if (rows > 20) host.as(wang.email).deleteRows(tab, 21, rows - 20);
}

function report(name: string, { runs, badRuns, bad }: Verdict): readonly string[] {
  counts[name] = { runs, bad: badRuns };
  return bad.slice(0, 5);
}
