/**
 * The conformance rows outside the tests.
 *   npm run conformance                      the host's own results, and whether they are as expected
 *   npm run conformance -- --script FILE     writes the script to paste into a real project
 *   npm run conformance -- --record FILE     writes the host's results in the form that script shows
 *   npm run conformance -- --compare FILE    compares results recorded elsewhere with the host's
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadFromSources } from './hostTools.mjs';

const { portableRows, runRow, compare, isRecorded, conformanceScript } = loadFromSources(`
  export { portableRows } from './test/host/conformance/portable';
  export { compare, isRecorded, runRow } from './test/host/conformance/portable/results';
  export { conformanceScript } from './test/host/conformance/portable/script';
`);
const elsewhere = portableRows.filter(({ hostOnly }) => !hostOnly);

const [option, file] = process.argv.slice(2);
const tasks = {
  '--script': () => writeFileSync(file, conformanceScript(elsewhere)),
  '--record': () => {
    const rows = Object.fromEntries(elsewhere.map((row) => [row.id, runRow(portableRows, row).result]));
    writeFileSync(file, `${JSON.stringify({ kind: 'conformance', version: 1, rows }, null, 1)}\n`);
  },
  '--compare': () => {
    const recorded = JSON.parse(readFileSync(file, 'utf8'));
    if (!isRecorded(recorded)) throw new Error(`${file} is not what conformance() shows at its end.`);
    report(compare(portableRows, recorded), elsewhere.length);
  },
};

if (option === undefined) {
  const wrong = portableRows.filter((row) => !isExpected(row)).map(({ id, then }) => `${id}: ${then}`);
  report(wrong, portableRows.length);
} else if (!(option in tasks) || !file) {
  console.error('Use --script FILE, --record FILE or --compare FILE.');
  process.exitCode = 2;
} else tasks[option]();

function isExpected(row) {
  return JSON.stringify(runRow(portableRows, row).result) === JSON.stringify({ returned: row.expected });
}

function report(differences, count) {
  for (const difference of differences) console.log(difference);
  console.log(`${count - differences.length} of ${count} rows agree.`);
  if (differences.length) process.exitCode = 1;
}
