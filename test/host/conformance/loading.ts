import { hostRunning, li, wang } from '../../support/host';
import { answer, hostOf, type Row, refusalOf } from './row';

const run = (code: string, name: string, ...args: unknown[]) =>
  hostRunning(code)
    .as(wang.email)
    .run(name, ...args);

/** How a project loads, what google.script.run sees of it, and what an execution costs. */
export const loading: readonly Row[] = [
  {
    row: 39,
    when: 'google.script.run.foo_',
    seen: 'there is no such function',
    evidence: 'D',
    prove: () =>
      expect(refusalOf(() => run('function foo_() {}', 'foo_'))).toBe(
        'TypeError: google.script.run.foo_ is not a function',
      ),
  },
  {
    row: 40,
    when: 'a function inside an IIFE, even when it is put on globalThis',
    seen: 'not for the client; a menu finds what is on globalThis, and says what it does not find',
    evidence: 'O',
    prove: () => {
      const code =
        '(() => { function inner() { return 1 } globalThis.put = inner; })(); const s = "function inText() {"; // function inComment() {}';
      for (const name of ['inner', 'put', 'inText', 'inComment'])
        expect(refusalOf(() => run(code, name))).toMatch(/is not a function$/);
      expect(hostRunning(code).as(wang.email).call('put')).toBe(1);
      expect(refusalOf(() => hostRunning(code).as(wang.email).call('doGet'))).toBe(
        'Exception: Script function not found: doGet',
      );
    },
  },
  {
    row: 41,
    when: 'a stub at the top level, overwritten inside an IIFE; const and async functions',
    seen: 'what overwrote it runs; all are seen',
    evidence: 'O',
    prove: () => {
      const code =
        'function rpc() {} (() => { globalThis.rpc = () => "real" })(); const arrow = (a) => a + 1; async function later(x) { await null; return x }';
      expect([run(code, 'rpc'), run(code, 'arrow', 1), run(code, 'later', 'x')]).toEqual(['real', 2, 'x']);
    },
  },
  {
    row: 42,
    when: 'the server returns a Date, a Map, a Range, undefined; NaN and undefined within',
    seen: 'null for the whole; null; dropped',
    evidence: 'O',
    prove: () => {
      const returned = (text: string) => run(`function go() { return ${text} }`, 'go');
      for (const text of [
        '{ d: new Date() }',
        '[new Map()]',
        'SpreadsheetApp.getActiveSheet()',
        'undefined',
        '() => 1',
      ])
        expect(returned(text)).toBeNull();
      expect(returned('{ n: NaN, u: undefined, list: [undefined, 1] }')).toEqual({ n: null, list: [null, 1] });
    },
  },
  {
    row: 43,
    when: 'the client passes a Date, a function or a circle',
    seen: 'the call fails and nothing runs',
    evidence: 'D',
    prove: () => {
      const host = hostRunning('function go() {}');
      const circle: Record<string, unknown> = {};
      circle.self = circle;
      for (const bad of [new Date(0), () => 1, circle, { deep: [new Date(0)] }])
        expect(() => host.as(wang.email).run('go', bad)).toThrow(/^Failed due to/);
      expect(host.executions).toEqual([]);
    },
  },
  {
    row: 44,
    when: 'the client passes [undefined]',
    seen: 'the server sees [null], an array of its own realm',
    evidence: 'D',
    prove: () =>
      expect(run('function go(list) { return [list, list instanceof Array] }', 'go', [undefined])).toEqual([
        [null],
        true,
      ]),
  },
  {
    row: 50,
    when: 'a counter in a global, called twice',
    seen: '0 each time',
    evidence: 'B',
    prove: () => {
      const host = hostRunning('let count = 0; function go() { return count++ }');
      expect([host.as(wang.email).call('go'), host.as(wang.email).call('go')]).toEqual([0, 0]);
    },
  },
  {
    row: 51,
    when: "'#private' or 'static x = 1' in the source",
    seen: 'nothing in the project runs',
    evidence: 'D ⚠',
    prove: () => {
      for (const member of ['#x = 1', 'static x = 1']) {
        expect(
          refusalOf(() => hostRunning(`class A { ${member}; } function go() {}`).as(wang.email).call('go')),
        ).toMatch(/^SyntaxError/);
      }
      expect(answer('return "#x and static x = 1"')).toBe('#x and static x = 1');
    },
  },
  {
    row: 52,
    when: 'timers, URL, fetch, crypto, TextEncoder, atob, process, require, Buffer',
    seen: 'all undefined, and no way out of the context',
    evidence: 'D',
    prove: () => {
      const names =
        'setTimeout setInterval URL fetch crypto TextEncoder TextDecoder atob process require module Buffer structuredClone queueMicrotask performance SharedArrayBuffer Atomics window';
      expect(answer(`return "${names}".split(" ").filter((name) => name in globalThis)`)).toEqual([]);
      expect(answer('return Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith("@"))')).toEqual(
        [],
      );
      expect(
        answer(
          'try { return sheet.constructor.constructor("return typeof process")() } catch (e) { return String(e) }',
        ),
      ).toBe('undefined');
    },
  },
  {
    row: 53,
    when: 'a chain of promises',
    seen: 'settled before the execution ends, so what it writes is there',
    evidence: 'D',
    prove: () => {
      const host = hostOf('Promise.resolve().then(() => null).then(() => sheet.getRange("A1").setValue("late"))');
      host.as(wang.email).call('go');
      expect(host.grid(host.engine.sheets()[0]?.name ?? '')).toEqual([['late']]);
    },
  },
  {
    row: 58,
    when: 'an execution reads after it wrote; another reads meanwhile',
    seen: 'the first sees it; the other only after the flush',
    evidence: 'O B',
    prove: () => {
      const seen: unknown[] = [];
      const host = hostRunning(
        'function cell() { return SpreadsheetApp.getActiveSheet().getRange("A1") } function go() { const c = cell().setValue(1); Utilities.sleep(1); return c.getValue() } function look() { return cell().getValue() }',
      );
      for (const at of [3, 5])
        host.faults.plan({ at, do: { meanwhile: () => seen.push(host.as(li.email).call('look')) } });
      expect([host.as(wang.email).call('go'), seen]).toEqual([1, ['', 1]]);
    },
  },
  {
    row: 91,
    when: 'a transient fault is planned at a call',
    seen: "Google's text, as often as planned, with the call's effect or without",
    evidence: 'O',
    prove: () => {
      const host = hostOf(
        'const c = sheet.getRange("A1"); try { c.setValue("x") } catch (e) { console.log(e.name + ": " + e.message) }',
        { A: [['']] },
      );
      host.faults.plan({ at: 2, do: { throw: 'after' } });
      host.as(wang.email).call('go');
      expect([host.executions[0]?.log, host.grid('A')]).toEqual([
        ['Exception: Service Spreadsheets failed while accessing document with id host-workbook.'],
        [['x']],
      ]);
      host.faults.plan({ at: 1, do: { throw: 'before', message: 'Too many simultaneous invocations: Spreadsheets' } });
      expect(refusalOf(() => host.as(wang.email).call('go'))).toBe(
        'Exception: Too many simultaneous invocations: Spreadsheets',
      );
    },
  },
  {
    row: 92,
    when: 'an execution reads, writes and reads again',
    seen: 'the calls are counted, the implied flush too, and the model says how long it would take',
    evidence: 'O B',
    prove: () => {
      const host = hostOf(
        'sheet.getRange("A1:C2").getValues(); sheet.getRange("A1:B1").setValues([[1, 2]]); sheet.getRange("A1").getValue()',
      );
      host.as(wang.email).call('go');
      const [execution] = host.executions;
      expect(execution).toMatchObject({ calls: { read: 3, write: 1, flush: 1 }, cells: { read: 7, written: 2 } });
      expect(execution?.trace).toEqual([
        'Spreadsheet.getSheets',
        'Range.getValues',
        'Range.setValues',
        'implied flush',
        'Range.getValue',
      ]);
      expect(execution?.modelledMs).toBe(751);
    },
  },
];
