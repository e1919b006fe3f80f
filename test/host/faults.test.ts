/** Whatever stops an execution, the workbook holds what was applied and nothing else, and the host goes on. */
import type { Fault, Host } from '../../host/api';
import { hostRunning, li, wang } from '../support/host';

/** Calls: 1 tryLock, 2 getSheets, 3–6 setValue, 7 setProperty, 8 flush, 9 setValue, 10 releaseLock. */
const code = `
  function save() {
    const lock = LockService.getScriptLock();
    lock.tryLock(10);
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    try {
      for (let row = 1; row <= 4; row++) sheet.getRange(row, 1).setValue(row);
      PropertiesService.getDocumentProperties().setProperty('count', '4');
      SpreadsheetApp.flush();
      sheet.getRange(5, 1).setValue(5);
    } catch (error) {
      sheet.getRange('Z1').setValue('caught');
    } finally {
      sheet.getRange('Z2').setValue('finally');
      lock.releaseLock();
    }
    return 'saved';
  }
  function locked() { return LockService.getScriptLock().tryLock(0); }
  function onEdit(e) { if (e.value === 'mark') e.range.setNote('seen'); }
`;
const begun = () => hostRunning(code, { A: [] });
const column = (host: Host) => host.grid('A').map(([first]) => first);

test.each`
  at   | stop        | prefix       | rows               | because
  ${5} | ${'before'} | ${'none'}    | ${[]}              | ${'waiting writes are lost with the execution'}
  ${5} | ${'before'} | ${'half'}    | ${[1]}             | ${'two wait; any prefix of them may have been applied'}
  ${5} | ${'after'}  | ${'all'}     | ${[1, 2, 3]}       | ${'the killed call itself waits too'}
  ${6} | ${'after'}  | ${'half'}    | ${[1, 2]}          | ${'four wait'}
  ${8} | ${'before'} | ${undefined} | ${[]}              | ${'nothing was flushed, and none is the default'}
  ${8} | ${'after'}  | ${'none'}    | ${[1, 2, 3, 4]}    | ${'what was flushed persists'}
  ${9} | ${'after'}  | ${'all'}     | ${[1, 2, 3, 4, 5]} | ${'also what came after the flush'}
`('killed $stop call $at with prefix $prefix the sheet holds $rows: $because', ({ at, stop, prefix, rows }) => {
  const host = begun();
  host.faults.plan({ at, do: { kill: stop, ...(prefix ? { prefix } : {}) } });

  expect(() => host.as(wang.email).run('save')).toThrow(`killed ${stop} call ${at}`);

  expect(column(host)).toEqual(rows);
  expect(host.executions[0]).toMatchObject({ status: 'killed' });
  expect(host.as(li.email).run('locked')).toBe(true);
});

test('a property is written at once, whatever becomes of the cells', () => {
  const host = begun();
  host.faults.plan({ at: 8, do: { kill: 'before' } });

  expect(() => host.as(wang.email).run('save')).toThrow();

  expect([host.properties.document, column(host)]).toEqual([{ count: '4' }, []]);
});

test('a service that throws so many times works again afterwards', () => {
  const host = hostRunning(
    `function go() { for (let left = 5; left; left--) try { SpreadsheetApp.flush(); return left } catch (e) {} }`,
  );
  host.faults.plan({ at: 1, do: { throw: 'before', times: 3 } });

  expect(host.as(wang.email).run('go')).toBe(2);
});

test('a fault waits for the execution it was planned for', () => {
  const host = begun();
  host.faults.plan({ at: 1, execution: 2, do: { kill: 'before' } });

  expect(host.as(wang.email).run('save')).toBe('saved');
  expect(() => host.as(wang.email).run('save')).toThrow(/killed/);
  expect(host.as(wang.email).run('save')).toBe('saved');
});

test('a colleague who saves inside a call finds the lock taken, and both leave their marks', () => {
  const seen: unknown[] = [];
  const host = begun();
  host.faults.plan({ at: 8, do: { meanwhile: () => seen.push(host.as(li.email).run('locked')) } });
  host.faults.plan({ at: 9, do: { meanwhile: () => host.as(li.email).type('A', 'B1', 'mark') } });

  host.as(wang.email).run('save');

  expect(seen).toEqual([false]);
  expect(host.grid('A')[0]).toEqual([1, 'mark', ...Array(23).fill(''), '']);
  expect(host.engine.notes(0, { row: 1, column: 2, rows: 1, columns: 1 })).toEqual([['seen']]);
  expect(host.executions.map(({ name }) => name)).toEqual(['locked', 'onEdit', 'save']);
});

test("one Ctrl+Z takes back a whole execution, cells but not properties, and leaves a colleague's cell", () => {
  const host = begun();
  const meanwhile: Fault = { at: 9, do: { meanwhile: () => host.as(li.email).type('A', 'B1', 'mine') } };
  host.faults.plan(meanwhile);
  host.as(wang.email).run('save');

  host.as(wang.email).undo();

  expect(host.grid('A')).toEqual([['', 'mine']]);
  expect(host.properties.document).toEqual({ count: '4' });
  host.as(wang.email).redo();
  expect(column(host).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
});

test('a refused write surfaces when writes are applied, and takes those behind it along', () => {
  const host = hostRunning(
    `function go() {
       const sheet = SpreadsheetApp.getActiveSheet();
       sheet.getRange('A1').setValue('first');
       sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(false).build());
       sheet.getRange('A2').setValue(1);
       sheet.getRange('A3').setValue('behind');
       console.log('not yet');
     }`,
    { A: [] },
  );

  expect(() => host.as(wang.email).run('go')).toThrow(/data validation rules/);

  expect([host.grid('A'), host.executions[0]?.log, host.executions[0]?.status]).toEqual([
    [['first']],
    ['not yet'],
    'failed',
  ]);
});

test('a saved host goes on as it was: cells, properties, and the same ids', () => {
  const host = begun();
  host.as(wang.email).run('save');

  const again = hostRunning(code, JSON.parse(JSON.stringify(host.save())));

  expect([again.snapshot(), again.properties.document]).toEqual([host.snapshot(), host.properties.document]);
});
