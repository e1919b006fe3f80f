import type { Host } from '../../host/api';
import type { HistoryRow } from '../../src/addon/api';
import { go, lastRun, wang } from '../support/storeBundle';
import { addressOf, cellOf, must, ours, scanAll } from '../support/workbooks';

const { leads } = ours;
const number = 'LX2026003';
const was = ['孙丽', '了解一下'];
const wrote = ['孙丽丽', '看样机，预算 20 万'];
const history = (host: Host): readonly HistoryRow[] =>
  go<{ value: readonly HistoryRow[] }>(host, 'rpc', { method: 'history', ask: {} }).value;
const undo = (host: Host, seq: number | undefined) => must(go(host, 'undo', { seq, request: `undo-seq-${seq}` }));
const read = (host: Host) => ['contactName', 'need'].map((field) => cellOf(host, leads, number, field));
const opened = (): Host => {
  const host = ours.open();
  scanAll(host);
  return host;
};
const edit = (host: Host, more = {}, request = 'edit-two') => {
  const { cells } = go<{ cells: object }>(host, 'read', { kind: 'one', table: 'leads', number });
  const fields = { contactName: wrote[0], need: wrote[1], ...more };
  return { action: 'updateRecord', request, input: { table: 'leads', number, fields, seen: cells } };
};
/** Killed among its cells, finished by the next call, and that half taken back with Ctrl+Z in the sheet. */
function halfTakenBack(): Host {
  const more = { expectedPeriod: '年底前', status: '需求确认' };
  const calm = opened();
  must(go(calm, 'act', edit(calm, more)));
  const { trace } = lastRun(calm);
  for (let at = trace.length; at > 0; at -= 1) {
    const host = opened();
    const ask = edit(host, more);
    host.faults.plan({ at, do: { kill: 'before', prefix: 'half' } });
    expect(() => go(host, 'act', ask)).toThrow();
    if (read(host).filter((text, index) => text === wrote[index]).length !== 1) continue;
    go(host, 'recover');
    expect(read(host)).toEqual(wrote);
    host.as(wang.email).undo();
    return host;
  }
  throw new Error('No kill left one cell of two.');
}

test('what Ctrl+Z took back in part is told with the step it belongs to; that can be finished', () => {
  const host = halfTakenBack();
  expect(read(host).filter((text, index) => text === wrote[index])).toHaveLength(1);
  scanAll(host);
  const row = history(host).find(({ partly }) => partly);
  expect(row).toMatchObject({ action: 'outsideEdit', partly: { action: 'updateRecord', about: number, whole: false } });

  undo(host, row?.partly?.seq);
  expect(read(host)).toEqual(was);
});

test('or done again', () => {
  const host = halfTakenBack();
  scanAll(host);
  undo(host, history(host).find(({ partly }) => partly)?.seq);
  expect(read(host)).toEqual(wrote);
});

test.each`
  typed       | whole        | because
  ${was}      | ${true}      | ${'nothing the step wrote is left'}
  ${[was[0]]} | ${false}     | ${'the need still reads as the step wrote it'}
  ${['孙总']} | ${undefined} | ${'it never read so before: somebody’s own edit'}
`(
  'a step whose cells read $typed again by hand is shown as taken back whole: $whole, because $because',
  ({ typed, whole }) => {
    const host = opened();
    must(go(host, 'act', edit(host)));
    scanAll(host);
    (typed as string[]).forEach((text, index) => {
      host.as(wang.email).type(leads.tab, addressOf(host, leads, number, ['contactName', 'need'][index] ?? ''), text);
    });
    scanAll(host);
    expect(history(host).find(({ action }) => action === 'outsideEdit')?.partly?.whole).toBe(whole);
  },
);

describe('what Ctrl+Z took back together with its line in the journal', () => {
  const saveNew = (host: Host, request = 'new') => {
    const fields = {
      source: '官网',
      customerName: '常州蓝湾材料',
      contactName: '吴越',
      phone: '13700007007',
      need: '样品',
    };
    must(go(host, 'act', { action: 'createLead', request, input: { fields, verdicts: {} } }));
  };

  test('an edit is told as undone, and one click does it again, cell by cell', () => {
    const host = opened();
    must(go(host, 'act', edit(host)));
    host.as(wang.email).undo();
    expect(read(host)).toEqual(was);
    scanAll(host);
    const [pressed, saved] = history(host);
    expect(pressed).toMatchObject({ action: 'pressedUndo', about: number, undone: false });
    expect(saved).toMatchObject({ action: 'updateRecord', undone: true });

    undo(host, pressed?.seq);
    expect(read(host)).toEqual(wrote);
    expect(history(host)[0]).toMatchObject({ action: 'redo' });
  });

  test('what was typed there since is asked about first', () => {
    const host = opened();
    must(go(host, 'act', edit(host)));
    host.as(wang.email).undo();
    go(host, 'recover');
    host.as(wang.email).type(leads.tab, addressOf(host, leads, number, 'need'), '改要三台');
    const seq = history(host).find(({ action }) => action === 'pressedUndo')?.seq;

    expect(go(host, 'undo', { seq, request: 'again' })).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.conflict', field: 'need' }],
    });
  });

  test('a new record comes back with its number', () => {
    const host = opened();
    saveNew(host);
    host.as(wang.email).undo();
    scanAll(host);
    const [pressed] = history(host);
    expect(pressed).toMatchObject({ action: 'pressedUndo', about: 'LX2026004' });

    undo(host, pressed?.seq);
    expect(cellOf(host, leads, 'LX2026004', 'customerName')).toBe('常州蓝湾材料');
  });

  test('a record saved again after it was taken back is no duplicate of itself', () => {
    const host = opened();
    saveNew(host);
    host.as(wang.email).undo();
    saveNew(host, 'once more');

    const saved = go<{ cells: object }>(host, 'read', { kind: 'one', table: 'leads', number: 'LX2026005' });
    expect(saved.cells).toMatchObject({ customerName: '常州蓝湾材料', check: '' });
  });

  test('several saves taken back one after the other are told one by one, and done again in turn', () => {
    const host = opened();
    must(go(host, 'act', edit(host)));
    must(go(host, 'act', edit(host, { contactName: '孙总' }, 'second')));
    host.as(wang.email).undo();
    host.as(wang.email).undo();
    scanAll(host);
    const pressed = history(host).filter(({ action }) => action === 'pressedUndo');
    expect(pressed).toHaveLength(2);
    expect(read(host)).toEqual(was);

    for (const { seq } of pressed) undo(host, seq);
    expect(read(host)).toEqual(['孙总', wrote[1]]);
  });

  test('an undo taken back is gone, as though nobody had pressed it', () => {
    const host = opened();
    must(go(host, 'act', edit(host)));
    undo(host, history(host)[0]?.seq);
    host.as(wang.email).undo();
    scanAll(host);

    expect(read(host)).toEqual(wrote);
    expect(history(host).map(({ action }) => action)).not.toContain('undo');
  });
});
