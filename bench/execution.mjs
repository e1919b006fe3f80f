/**
 * `node bench/execution.mjs [folder]`: how long a fresh execution of the built bundle takes: a new context, Google's
 * services in it, the whole script evaluated, one function called; by turns with an empty script and a bare context.
 * Run `npm run build` first.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, createContext, Script } from 'node:vm';
import { built, median, root, shown } from './built.mjs';

const ROUNDS = 200;
const WARMING = 30;
const GOAL_MS = 10;

const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
if (!existsSync(path.join(folder, 'Code.js'))) throw new Error(`There is no Code.js in ${folder}: npm run build`);
const read = (name) => readFileSync(path.join(folder, name), 'utf8');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const bundle = {
  code: read('Code.js'),
  pages: Object.fromEntries(pages.map((name) => [name.slice(0, -5), read(name)])),
  manifest: read('appsscript.json'),
};

const { createHost } = await built('host/node/index.ts');
const host = createHost({ bundle, now: '2026-11-20T02:00:00Z' });
const person = host.as(host.people[0].email);

/** The script as it is, and an empty one beside it: the difference is what the script itself costs. */
const empty = createHost({ bundle: { ...bundle, code: 'function onOpen() {}' }, now: '2026-11-20T02:00:00Z' });
const nobody = empty.as(empty.people[0].email);

/** And the least anybody could do: the script, compiled before, in a context where there is nothing else. */
const script = new Script(bundle.code);
const bare = () => script.runInContext(createContext(constants.DONT_CONTEXTIFY));

const cases = {
  [`onOpen of the bundle (${Math.round(bundle.code.length / 1000)} kB)`]: () => opened(person, host),
  'onOpen of an empty script': () => opened(nobody, empty),
  'the bundle alone in a bare context': bare,
};
const times = Object.fromEntries(Object.keys(cases).map((name) => [name, { wall: [], processor: [] }]));
for (let round = 0; round < WARMING + ROUNDS; round += 1)
  for (const [name, work] of Object.entries(cases)) {
    const used = process.cpuUsage();
    const start = performance.now();
    work();
    const took = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    if (round < WARMING) continue;
    times[name].wall.push(took);
    times[name].processor.push((user + system) / 1000);
  }

const [ours, , least] = Object.values(times);
for (const [name, { wall, processor }] of Object.entries(times)) {
  const slow = [...wall].sort((a, b) => a - b)[Math.floor(wall.length * 0.95)];
  console.log(
    `${name}: median ${shown(median(wall))} (of the processors ${shown(median(processor))}), 95 of 100 within ${shown(slow)}`,
  );
}
const of = (a, b) => (a / b).toFixed(2);
console.log(
  `the bundle: ${of(median(ours.wall), GOAL_MS)} of the goal of ${GOAL_MS} ms; ${of(median(ours.wall), median(least.wall))} of the bare context (of the processors ${of(median(ours.processor), median(least.processor))})`,
);

function opened(who, where) {
  who.open();
  const execution = where.executions.at(-1);
  if (execution?.status !== 'done') throw new Error(execution?.error);
  where.forget();
}
