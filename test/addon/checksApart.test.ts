import type { DrawnCell, DrawnWorkbook, Host } from '../../host/api';
import { largeBook, largePlaces, leadNumber } from '../support/largeBook';
import { bundleFrom, lastRun, li, sheetCalls, storeHost, wang } from '../support/storeBundle';
import { adopt, must, scanAll } from '../support/workbooks';

const { tab, columns } = largePlaces.leads;

/** Every fourth lead has the name of the one above it: the checks name each other's numbers, so that no two are alike. */
function twins(leads: number): DrawnWorkbook {
  const [header = [], ...rows] = largeBook(leads, 0).线索 as DrawnCell[][];
  const named = rows.map((row, at) => (at % 4 === 1 ? [row[0], rows[at - 1]?.[1], ...row.slice(2)] : row));
  return { [tab]: [header, ...(named as DrawnCell[][])] };
}

function opened(leads: number): Host {
  const host = storeHost({ workbook: twins(leads) });
  must(adopt(host, 'leads', largePlaces.leads));
  return host;
}

test('checks no two of which are alike cost as many calls for a thousand leads as for half of them', () => {
  const [few, many] = [520, 1_040].map((leads) => {
    const host = opened(leads);
    scanAll(host);
    expect(new Set(checksIn(host).values()).size).toBeGreaterThan(leads / 2);
    return sheetCalls(lastRun(host));
  });

  expect(many).toBeLessThanOrEqual(few ?? 0);
});

test('rows typed far apart get their numbers a few at a time, so that others save in between', () => {
  const host = storeHost({ workbook: twins(300), bundle: bundleFrom('storeEntry.ts', ['call']) });
  must(adopt(host, 'leads', largePlaces.leads));
  scanAll(host);
  for (let at = 0; at < 50; at += 1) {
    host.as(wang.email).insertRows(tab, 10 + at * 6, 1);
    host.as(wang.email).type(tab, `${columns.customerName}${10 + at * 6}`, `散落第${at}家有限公司`);
  }
  expect(scanAll(host)).toBe(50);

  const numbers = host.grid(tab).map(([number]) => String(number));
  expect(new Set(numbers).size).toBe(351);
  const holds = lastRun(host).trace.join(' ').split('Lock.tryLock').slice(1);
  expect(Math.max(...holds.map((hold) => hold.split('Range.setValues').length - 1))).toBeLessThanOrEqual(25);
});

describe('while checks of scattered rows are written, a colleague', () => {
  const deeds: Readonly<Record<string, (host: Host) => void>> = {
    'sorts the tab': (host) => host.as(li.email).sort(tab, 'A2:P221', 2, false),
    'inserts rows above': (host) => host.as(li.email).insertRows(tab, 30, 3),
    'deletes a row': (host) => host.as(li.email).deleteRows(tab, 50, 1),
  };
  const edited = (): Host => {
    const host = opened(220);
    scanAll(host);
    for (let at = 14; at < 116; at += 10) {
      const name = host.grid(tab)[at + 3]?.[1];
      host.as(wang.email).paste(tab, `${columns.customerName}${at + 2}`, [[String(name)]]);
    }
    return host;
  };

  test.each(Object.keys(deeds))('%s: each lead keeps its own check and cells', (deed) => {
    const quiet = edited();
    const saved = quiet.save();
    scanAll(quiet);
    const { trace } = lastRun(quiet);
    const [first, last] = [trace.indexOf('Sheet.appendRow') + 1, trace.indexOf('SpreadsheetApp.flush') + 2];
    expect(trace.slice(first - 1, last).filter((call) => call === 'Range.setValues').length).toBeLessThanOrEqual(3);
    deeds[deed]?.(quiet);
    scanAll(quiet);
    const [names, now, anew] = [namesIn(quiet), checksIn(quiet), judgedAnew(quiet)];

    for (let at = first; at <= last; at += 1) {
      const host = storeHost({ workbook: saved as DrawnWorkbook });
      host.faults.plan({ at, do: { meanwhile: deeds[deed] as (host: Host) => void } });
      scanAll(host);
      host.faults.clear();
      scanAll(host);
      expect(namesIn(host)).toEqual(names);
      // what was judged again meanwhile may know of a twin that came after the check
      const wrong = [...checksIn(host)].filter(
        ([number, check]) => ![now, anew].some((of) => of.get(number) === check),
      );
      expect({ at, wrong }).toEqual({ at, wrong: [] });
      expect(scanAll(host)).toBe(0);
    }
  });
});

/** The checks as they are once every row has been looked at again. */
function judgedAnew(quiet: Host): Map<string, string> {
  const host = storeHost({ workbook: quiet.save() as DrawnWorkbook });
  const known = host.properties.document;
  known['crm.tab.leads'] = JSON.stringify({ ...JSON.parse(String(known['crm.tab.leads'])), due: true });
  scanAll(host);
  return checksIn(host);
}

const columnIn = (host: Host, column: number): Map<string, string> =>
  new Map(
    host
      .grid(tab)
      .slice(1)
      .map((row): [string, string] => [String(row[0]), String(row[column])])
      .filter(([number]) => number >= leadNumber(0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
/** What is said of a lead, in whatever order. */
const checksIn = (host: Host) =>
  new Map([...columnIn(host, 14)].map(([number, check]) => [number, check.split('；').sort().join('；')]));
const namesIn = (host: Host) => columnIn(host, 1);
