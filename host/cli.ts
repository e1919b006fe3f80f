/** `node build/host.cjs`: a workbook with an add-on in it, served to this machine. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bundle, PersonSpec } from './api';
import { createHost } from './node';
import { topLevelOf } from './node/topLevel';
import { readWorkbook, type Sample, serve } from './server';

const { values: given } = parseArgs({
  options: {
    bundle: { type: 'string', default: 'dist' },
    workbook: { type: 'string', default: '.crm/workbook.gz' },
    port: { type: 'string', default: process.env.PORT ?? '8710' },
    people: { type: 'string', default: 'samples/people.json' },
    samples: { type: 'string', default: 'samples' },
  },
});

const EMPTY: Sample = {
  key: 'empty',
  title: { zh: '空工作簿', en: 'An empty workbook' },
  about: { zh: '从菜单里的初始化开始', en: 'Begin with set up in the menu' },
  workbook: () => undefined,
};

const PEOPLE: readonly PersonSpec[] = [
  { email: 'wanqing.zhang@example.com', name: '张婉清', role: 'owner', locale: 'zh_CN' },
  { email: 'zhiyao.chen@example.com', name: '陈知遥', role: 'editor', locale: 'zh_CN' },
  { email: 'muye.li@example.com', name: '李牧野', role: 'editor', locale: 'zh_CN' },
  { email: 'yifan.wang@example.com', name: '王亦凡', role: 'viewer', locale: 'zh_CN' },
];

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  const bundle = readBundle(given.bundle);
  const people = readPeople(given.people);
  const file = resolve(given.workbook);
  mkdirSync(dirname(file), { recursive: true });
  const open = (workbook: unknown) => createHost({ workbook, bundle, people, now: new Date().toISOString() });
  const served = await serve({
    host: open(readWorkbook(file)),
    port: portOf(given.port),
    file,
    reopen: open,
    samples: readSamples(given.samples),
    callable: [...topLevelOf(bundle.code).functions].filter((name) => !name.endsWith('_')),
    liveClock: true,
  });
  console.log(`${served.url}\n${file}\nCtrl-C: 停止 / stop`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void served.close().then(() => process.exit(0)));
  }
}

function readBundle(folder: string): Bundle {
  if (!existsSync(join(folder, 'Code.js')))
    throw new Error(`There is no Code.js in ${folder}. Build it first: npm run build`);
  const pages: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.html')) pages[name.slice(0, -'.html'.length)] = readFileSync(join(folder, name), 'utf8');
  }
  return {
    code: readFileSync(join(folder, 'Code.js'), 'utf8'),
    pages,
    manifest: readFileSync(join(folder, 'appsscript.json'), 'utf8'),
  };
}

function readPeople(file: string): readonly PersonSpec[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PersonSpec[]) : PEOPLE;
}

/** Each `*.json` of the folder that has a title and a workbook, by name, and an empty workbook at the end. */
function readSamples(folder: string): Sample[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const found = files.sort().flatMap((name): Sample[] => {
    const sample = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<Sample> & { workbook?: unknown };
    if (!sample.title || !sample.about || !sample.workbook) return [];
    return [
      {
        key: name.slice(0, -'.json'.length),
        title: sample.title,
        about: sample.about,
        workbook: () => sample.workbook,
      },
    ];
  });
  return [...found, EMPTY];
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535, not ${text}.`);
  return port;
}
