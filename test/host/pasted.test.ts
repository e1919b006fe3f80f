/** The rows as one script that anyone can paste into a real project, and its file compared with the host. */

import { hostRunning, wang } from '../support/host';
import { portableRows } from './conformance/portable';
import { compare, isRecorded } from './conformance/portable/results';
import { conformanceScript } from './conformance/portable/script';

const rows = portableRows.filter(({ id, hostOnly }) => !hostOnly && /^§12\.(1|2|13|70)$|^range\.place$/.test(id));

test('conformance() goes on where the time ran out, leaves nothing but its results, and ends with a file that agrees', () => {
  const host = hostRunning(conformanceScript(rows), { Mine: [['untouched']] });
  const person = host.as(wang.email);
  const file = JSON.parse(String(person.call('conformance')));

  expect(isRecorded(file)).toBe(true);
  expect(Object.keys(file.rows)).toEqual(rows.map(({ id }) => id));
  expect(compare(rows, file)).toEqual([]);
  expect(host.engine.sheets().map(({ name }) => name)).toEqual(['Mine', 'conformance results']);
  expect(host.grid('Mine')).toEqual([['untouched']]);
  expect(person.dialog()?.html).toMatch(/^<a download="conformance.json" href="data:application\/json;base64,/);
  host.forget();
  person.call('conformance');
  expect(host.executions[0]?.calls.write).toBeLessThan(5);
});

test('what a real project answers differently, or not at all, is told row by row', () => {
  const file = JSON.parse(String(hostRunning(conformanceScript(rows)).as(wang.email).call('conformance')));
  file.rows['§12.2'] = { returned: '01234' };
  delete file.rows['§12.13'];

  const differences = compare(rows, file);

  expect(differences).toHaveLength(2);
  expect(differences[0]).toMatch(
    /^§12\.2: leading zeros are lost .*\n {2}host {2}\{"returned":1234\}\n {2}there \{"returned":"01234"\}$/,
  );
  expect(differences[1]).toMatch(/^§12\.13: not in the file/);
});

test('the script is plain JavaScript of the kind that Apps Script takes, and offers nothing else to pages', () => {
  const host = hostRunning(conformanceScript(portableRows));

  expect(() => host.as(wang.email).run('conformanceThrown_')).toThrow('is not a function');
  expect(conformanceScript(portableRows)).not.toMatch(/^(import|export) /m);
  expect(host.as(wang.email).call('conformanceOf', { args: ['§12.3'] })).toEqual({ returned: '01234' });
});
