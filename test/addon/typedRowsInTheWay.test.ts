import type { Fault, Host } from '../../host/api';
import { reopened, startOn } from '../campaign/startingPoints';
import { go, lastRun, li } from '../support/storeBundle';
import { addressOf, ours } from '../support/workbooks';

/** Two rows somebody typed stand below LX2026005, without numbers: no journal and no shadow knows what they hold. */
const start = startOn(ours);
const { tab, columns } = ours.leads;
const typedRows = (host: Host): readonly string[] =>
  host
    .grid(tab)
    .map((row) => row.slice(columnOf('number')).map(String).join('|'))
    .filter((text) => /绍兴越城纺织|嘉兴南湖电子/.test(text))
    .sort();
const columnOf = (field: string): number => (columns[field] ?? 'A').charCodeAt(0) - 64;
const rowOf = (host: Host, number: string): number =>
  Number(addressOf(host, ours.leads, number, 'number').replace(/\D/g, ''));

type Doing = (host: Host) => unknown;
const update =
  (number: string): Doing =>
  (host) =>
    go(host, 'act', {
      action: 'updateRecord',
      request: 'update',
      input: { table: 'leads', number, fields: { contactName: '周敏华' }, seen: start.cellsOf('leads', number) },
    });
const undo =
  (number: string): Doing =>
  (host) =>
    go(host, 'undo', { seq: start.seqOf('createLead', number), request: 'undo' });

const saves: Readonly<Record<string, Doing>> = {
  'LX2026004 is changed': update('LX2026004'),
  'LX2026005 is taken back': undo('LX2026005'),
  'LX2026004 is taken back': undo('LX2026004'),
  'LX2026005 is archived': (host) =>
    go(host, 'act', { action: 'archiveRecord', request: 'archive', input: { table: 'leads', number: 'LX2026005' } }),
};
const deeds: Readonly<Record<string, Doing>> = {
  'deletes the row above': (host) => host.as(li.email).deleteRows(tab, rowOf(host, 'LX2026004') - 1),
  'deletes that row': (host) => host.as(li.email).deleteRows(tab, rowOf(host, 'LX2026005')),
  'deletes two rows above': (host) => host.as(li.email).deleteRows(tab, rowOf(host, 'LX2026004') - 2, 2),
  'inserts a row above': (host) => host.as(li.email).insertRows(tab, rowOf(host, 'LX2026004')),
  'moves a row below': (host) => host.as(li.email).moveRows(tab, 2, 1, rowOf(host, 'LX2026008')),
  'sorts by the contact': (host) =>
    host.as(li.email).sort(tab, `A2:AA${rowOf(host, 'LX2026009')}`, columnOf('contactName'), true),
  'sorts by the phone': (host) =>
    host.as(li.email).sort(tab, `A2:AA${rowOf(host, 'LX2026009')}`, columnOf('phone'), false),
};
const open = (): Host => reopened(start.typed);

describe.each(Object.entries(saves))('while %s', (_name, save) => {
  test.each(Object.entries(deeds))(
    'somebody %s: rows typed nearby keep every cell, also where the save is killed',
    (_deed, deed) => {
      const host = open();
      const calls = spotsOf(save);
      const wanted = typedRows(host);
      const lost = calls.flatMap((at) =>
        [undefined, ...calls.filter((later) => later >= at)].flatMap((killedAt) => {
          const other = open();
          const kill: Fault | undefined =
            killedAt === undefined ? undefined : { at: killedAt, do: { kill: 'after', prefix: 'none' } };
          other.faults.plan({ at, do: { meanwhile: (inside) => void deed(inside) } });
          if (kill) other.faults.plan(kill);
          try {
            save(other);
          } catch {
            // a killed execution answers nothing
          }
          other.faults.clear();
          go(other, 'recover', {}, li.email);
          const now = typedRows(other);
          return JSON.stringify(now) === JSON.stringify(wanted) ? [] : [`call ${at}, killed at ${killedAt}: ${now}`];
        }),
      );
      expect(lost.slice(0, 3)).toEqual([]);
    },
  );
});

/** The append to the journal, the flush, and the look after it: nobody sees what happens in between. */
function spotsOf(save: Doing): readonly number[] {
  const host = open();
  save(host);
  const { trace } = lastRun(host);
  const append = trace.findIndex((call) => /appendRow/.test(call));
  const sent = trace.findIndex((call, index) => index > append && /flush/.test(call));
  return [append + 1, sent + 1, sent + 2];
}
