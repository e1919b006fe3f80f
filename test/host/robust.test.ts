/** Scripts that misbehave end in a clear outcome, and the host goes on. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { buildRuntime } from '../../host/node/runtimeSource';
import { hostRunning, li, wang } from '../support/host';

const code = `
  function forever() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('never'); for (;;) {} }
  function stubborn() { try { for (;;) {} } finally { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('finally'); } }
  function text() { throw 'just text'; }
  function nothing() { throw undefined; }
  function object() { throw { code: 5 }; }
  function hostile() { throw { get message() { throw new Error('within') } }; }
  function flood() { for (let i = 0; i < 1e5; i++) console.log('line ' + i); return 'done'; }
  function huge() { Logger.log('x'.repeat(5e6)); Logger.log('more'); return 'done'; }
  function deep() { return deep(); }
  function circle() { const a = {}; a.a = a; return a; }
  function unsettled() { return new Promise(() => {}); }
  function rejected() { return Promise.reject('no'); }
  function fine() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('fine'); return 'fine'; }
`;
const outcomeOf = (name: string) => {
  const host = hostRunning(code, { A: [] }, { patienceMs: 1500 });
  let outcome: unknown;
  try {
    outcome = host.as(wang.email).run(name);
  } catch (error) {
    outcome = String(error);
  }
  const [execution] = host.executions;
  return { host, outcome, status: execution?.status, log: execution?.log ?? [] };
};

test.each`
  name           | outcome                                            | status      | because
  ${'forever'}   | ${'ScriptError: Exceeded maximum execution time'}  | ${'killed'} | ${'no service call ever comes'}
  ${'stubborn'}  | ${'ScriptError: Exceeded maximum execution time'}  | ${'killed'} | ${'a finally block cannot save it'}
  ${'text'}      | ${'ScriptError: just text'}                        | ${'failed'} | ${'text was thrown'}
  ${'nothing'}   | ${'ScriptError: undefined'}                        | ${'failed'} | ${'undefined was thrown'}
  ${'object'}    | ${'ScriptError: [object Object]'}                  | ${'failed'} | ${'an object without a message was thrown'}
  ${'hostile'}   | ${'ScriptError: Unknown error'}                    | ${'failed'} | ${'reading its message throws'}
  ${'flood'}     | ${'done'}                                          | ${'done'}   | ${'the log is cut off, the script goes on'}
  ${'huge'}      | ${'done'}                                          | ${'done'}   | ${'one line of five million letters'}
  ${'deep'}      | ${'ScriptError: Maximum call stack size exceeded'} | ${'failed'} | ${'a recursion without end'}
  ${'circle'}    | ${null}                                            | ${'done'}   | ${'a circle does not travel'}
  ${'unsettled'} | ${'ScriptError: A promise was never settled.'}     | ${'failed'} | ${'nobody will settle it'}
  ${'rejected'}  | ${'ScriptError: no'}                               | ${'failed'} | ${'a promise was rejected with text'}
`('$name: $outcome, since $because', ({ name, outcome, status }) => {
  const seen = outcomeOf(name);

  expect([seen.outcome, seen.status]).toEqual([outcome, status]);
  expect(seen.host.grid('A')).toEqual([]);
  expect(seen.host.as(li.email).run('fine')).toBe('fine');
  expect(seen.host.grid('A')).toEqual([['fine']]);
});

test('what a script logs is cut off where Google cuts it off', () => {
  for (const name of ['flood', 'huge']) {
    const { log } = outcomeOf(name);

    expect(log.length).toBeLessThanOrEqual(10_001);
    expect(log.at(-1)).toBe('Logging output too large. Truncating output.');
  }
});

test('a script that never ends while it loads is stopped too, and the next bundle is untouched', () => {
  const host = hostRunning('for (;;) {} function go() {}', undefined, { patienceMs: 200 });

  expect(() => host.as(wang.email).call('go')).toThrow('Exceeded maximum execution time');
  expect(hostRunning('function go() { return 1 }').as(wang.email).call('go')).toBe(1);
});

test('thirty executions of one person at once are the most', () => {
  const host = hostRunning('function go() { SpreadsheetApp.flush(); }');
  const nested = (depth: number): void => {
    host.faults.plan({ at: 1, do: { meanwhile: () => depth > 1 && nested(depth - 1) } });
    host.as(wang.email).call('go');
  };

  expect(() => nested(31)).toThrow('There are too many scripts running simultaneously for this Google user account.');
  expect(host.executions.filter(({ status }) => status === 'failed').length).toBeGreaterThan(0);
});

/** In a process of its own: the hooks that test runners put on promises do not survive being stopped. */
test('promises that go on for ever are stopped, and the host goes on', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-robust-'));
  try {
    const outfile = path.join(folder, 'robust.cjs');
    const modules = path.resolve(__dirname, '../../node_modules');
    const script = `
      const { createHost } = require('./host/node');
      const code = 'async function forever() { for (;;) await null } function fine() { return "fine" }';
      const host = createHost({ bundle: { code, pages: {}, manifest: '' }, patienceMs: 200 });
      const person = host.as('owner@example.com');
      try { person.run('forever') } catch (error) { console.log(error.message) }
      setTimeout(() => console.log(person.run('fine')), 10);`;
    buildSync({
      stdin: { contents: script, resolveDir: path.resolve(__dirname, '../..') },
      outfile,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
      packages: 'external',
      define: { EMBEDDED_RUNTIME: JSON.stringify(buildRuntime(path.resolve(__dirname, '../../host/runtime/main.ts'))) },
    });

    expect(
      execFileSync(process.execPath, [outfile], { encoding: 'utf8', env: { ...process.env, NODE_PATH: modules } })
        .trim()
        .split('\n'),
    ).toEqual(['Exceeded maximum execution time', 'fine']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
