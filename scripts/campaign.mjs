/**
 * `npm run campaign`: every fault at every call of every action, ours and a store written the usual way, over plain Node
 * workers. Counts go part by part to build/campaign.json, so that a campaign that was stopped goes on with `--resume`.
 *
 *   --only kills,crossings   these parts          --store ours|naive      one store only
 *   --filter 'createLead'    cases whose JSON matches, a regular expression
 *   --every 50               a sample             --workers 1             processes (default: one per core)
 *   --offset 7               another sample of the same size
 *   --case file.json         one saved case, or its JSON: --case '{"part":"schedules","case":{"book":"ours","seed":17}}'
 *   --out file.json          another result file
 *   --seconds 600            stop after so long
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : (process.argv[at + 1] ?? usual);
};
const every = Number(option('every', '1'));
const offset = Number(option('offset', '0'));
const out = resolve(root, option('out', 'build/campaign.json'));
const filter = option('filter', '');
const stores = option('store', 'ours,naive').split(',');
const until = Date.now() + Number(option('seconds', 'Infinity')) * 1000;
const CHUNK = Number(option('chunk', '50'));
/** Bad runs of ours that are kept with their problems. */
const KEPT = 400;
/** So many bad schedules are kept among the regressions. */
const MOST_SCHEDULES = 20;
let schedules = 0;

await buildWorker();
const file = option('case', '');
if (file) await replay(file);
else await campaign();

async function campaign() {
  const results = process.argv.includes('--resume') && existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')) : {};
  const workers = Array.from({ length: Number(option('workers', String(cpus().length))) }, start);
  const [first] = workers;
  const only = option('only', '');
  const { parts } = await ask(first, 'parts');
  for (const part of only ? only.split(',') : parts)
    for (const store of stores) await runPart(part, store, workers, results);
  for (const worker of workers) worker.kill();
  print(results);
}

async function runPart(part, store, workers, results) {
  const key = `${part} · ${store}${every === 1 ? '' : ` · one in ${every}${offset ? ` from ${offset}` : ''}`}${filter && ` · ${filter}`}`;
  const { cases } = await ask(workers[0], { part, store, every, offset, filter });
  const result = results[key] ?? {
    cases,
    chunks: [],
    runs: 0,
    bad: 0,
    seconds: 0,
    cpuSeconds: 0,
    seen: {},
    problems: [],
  };
  if (result.cases !== cases)
    throw new Error(`${key}: there were ${result.cases} cases, now there are ${cases}: start anew`);
  results[key] = result;
  const chunks = Array.from({ length: Math.ceil(cases / CHUNK) }, (_, index) => index).filter(
    (index) => !result.chunks.includes(index),
  );
  const before = result.seconds;
  const began = Date.now();
  await Promise.all(
    workers.map(async (worker) => {
      for (let chunk = chunks.shift(); chunk !== undefined && Date.now() < until; chunk = chunks.shift()) {
        const told = await ask(worker, {
          part,
          store,
          every,
          offset,
          filter,
          from: chunk * CHUNK,
          to: (chunk + 1) * CHUNK,
        });
        take(result, chunk, told);
        if (store === 'ours') keep(part, told.bad);
        result.seconds = before + Math.round((Date.now() - began) / 1000);
        save(results);
        if (process.stdout.isTTY || chunk % 20 === 0)
          process.stdout.write(
            `${key}: ${result.chunks.length * CHUNK}/${cases} cases, ${result.runs} runs, ${result.bad} bad\n`,
          );
      }
    }),
  );
  save(results);
  process.stdout.write(`${lineOf(key, result)}\n`);
}

function take(result, chunk, { runs, bad, seen, cpuMs }) {
  result.chunks.push(chunk);
  result.runs += runs;
  result.bad += bad.length;
  result.cpuSeconds += cpuMs / 1000;
  for (const [name, count] of Object.entries(seen ?? {})) result.seen[name] = (result.seen[name] ?? 0) + count;
  result.problems.push(...bad.slice(0, KEPT - result.problems.length));
}

/** Bad schedules, made as small as they get, become regressions at once. */
function keep(part, bad) {
  for (const { case: told, problems } of bad) {
    if (part !== 'schedules' || schedules >= MOST_SCHEDULES) return;
    schedules += 1;
    const file = `test/campaign/regressions/schedule${told.seed}.json`;
    writeFileSync(join(root, file), `${JSON.stringify({ part, case: told }, null, 2)}\n`);
    process.stdout.write(`bad: seed ${told.seed} on ${told.book}, kept in ${file}: ${problems[0]}\n`);
  }
}

function save(results) {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(`${out}.new`, JSON.stringify(results, null, 1));
  renameSync(`${out}.new`, out);
}

function print(results) {
  for (const [key, result] of Object.entries(results)) process.stdout.write(`${lineOf(key, result)}\n`);
}

function lineOf(key, { runs, bad, cases, chunks, seconds, seen }) {
  const part = chunks.length * CHUNK < cases ? ` (${chunks.length * CHUNK} of ${cases} cases)` : '';
  const besides = Object.entries(seen).map(([name, count]) => `${name}: ${count}`);
  return `${String(runs).padStart(7)} runs ${String(bad).padStart(6)} bad  ${key}${part}  ${seconds} s  ${besides.join(', ')}`;
}

async function replay(name) {
  const text = name.startsWith('{') ? name : readFileSync(resolve(root, name), 'utf8');
  const told = { store: 'ours', ...JSON.parse(text) };
  const worker = start();
  process.stdout.write(`${JSON.stringify(await ask(worker, told), null, 1)}\n`);
  worker.kill();
}

function start() {
  return fork(join(root, 'build/campaign/worker.cjs'), [], { cwd: root });
}

function ask(worker, asked) {
  return new Promise((done, failed) => {
    const ended = () => failed(new Error('A worker of the campaign ended.'));
    worker.once('exit', ended);
    worker.once('message', (told) => {
      worker.off('exit', ended);
      done(told);
    });
    worker.send(asked);
  });
}

/** The tests' own TypeScript as one file; every module still knows its folder. */
async function buildWorker() {
  await build({
    entryPoints: [join(root, 'test/campaign/worker.ts')],
    outfile: join(root, 'build/campaign/worker.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    charset: 'utf8',
    external: ['numfmt', 'exceljs', '@formulajs/formulajs', 'gas-local', 'esbuild'],
    logLevel: 'warning',
    plugins: [
      {
        name: 'own folder',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) =>
            path.includes('node_modules')
              ? undefined
              : {
                  contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
                  loader: 'ts',
                },
          ),
      },
    ],
  });
}
