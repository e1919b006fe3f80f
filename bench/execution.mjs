/**
 * `node bench/execution.mjs [folder]`: how long a fresh execution of the built bundle takes: a new context, Google's
 * services in it, the whole script evaluated, one function called. Run `npm run build` first.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

const cases = [
  [`onOpen of the bundle (${Math.round(bundle.code.length / 1000)} kB)`, () => person.open(), host],
  ['onOpen of an empty script', () => nobody.open(), empty],
];
for (const [name, work, ran] of cases) {
  const times = [];
  const processor = [];
  for (let round = 0; round < WARMING + ROUNDS; round += 1) {
    const used = process.cpuUsage();
    const start = performance.now();
    work();
    const took = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    if (round >= WARMING) {
      times.push(took);
      processor.push((user + system) / 1000);
    }
    const execution = ran.executions.at(-1);
    if (execution?.status !== 'done') throw new Error(`${name}: ${execution?.error}`);
    ran.forget();
  }
  times.sort((a, b) => a - b);
  const slow = times[Math.floor(times.length * 0.95)];
  const against = name.includes('bundle')
    ? `, ${(median(times) / GOAL_MS).toFixed(2)} of the goal of ${GOAL_MS} ms`
    : '';
  console.log(
    `${name}: median ${shown(median(times))} (of the processors ${shown(median(processor))}), 95 of 100 within ${shown(slow)}${against}`,
  );
}
