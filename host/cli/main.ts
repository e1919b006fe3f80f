/**
 * `node host/cli`, built as build/host.cjs: a workbook with an add-on in it, served to this machine. The process's first
 * thread only watches over the one that does it, so that Ctrl-C is heard whatever a script does.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { PersonSpec } from '../api';
import { readBundle } from '../bundle';
import { createHost } from '../node';
import { topLevelOf } from '../node/topLevel';
import { samplesOf } from '../samples';
import { readWorkbook, serve } from '../server';
import { keepRunning, STOP } from '../supervisor';
import { readXlsx } from '../xlsx';

const { values: given } = parseArgs({
  options: {
    bundle: { type: 'string', default: 'dist' },
    workbook: { type: 'string', default: '.crm/workbook.gz' },
    port: { type: 'string', default: process.env.PORT ?? '8710' },
    people: { type: 'string', default: 'samples/people.json' },
    /** A module that exports `samples`; and which of them a new workbook begins with. */
    samples: { type: 'string', default: 'build/samples.cjs' },
    first: { type: 'string' },
  },
});

/** Naming a new workbook is in nobody's undo. */
const NOBODY = { email: '', by: 'script' } as const;

type Language = 'zh' | 'en';
const UNNAMED: Readonly<Record<Language, string>> = { zh: '未命名工作簿', en: 'Untitled workbook' };
/** A blank workbook is its maker's: the first tab and the dates are in their language. */
const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh_CN', en: 'en_US' };

const PEOPLE: readonly PersonSpec[] = [
  { email: 'wanqing.zhang@example.com', name: '张婉清', role: 'owner', locale: 'zh_CN' },
  { email: 'zhiyao.chen@example.com', name: '陈知遥', role: 'editor', locale: 'zh_CN' },
  { email: 'muye.li@example.com', name: '李牧野', role: 'editor', locale: 'zh_CN' },
  { email: 'yifan.wang@example.com', name: '王亦凡', role: 'viewer', locale: 'zh_CN' },
];

if (isMainThread) keepRunning(__filename);
else
  start().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });

async function start(): Promise<void> {
  const bundle = readBundle(given.bundle);
  const people = readPeople(given.people);
  const { file, book } = placesOf(resolve(given.workbook));
  mkdirSync(dirname(file), { recursive: true });
  const open = (workbook: unknown, language: Language = terminalLanguage(), name = UNNAMED[language]) => {
    const blank = workbook === undefined || Object.keys(workbook ?? {}).length === 0;
    const locale = blank ? { locale: LOCALES[language] } : {};
    const host = createHost({ workbook, bundle, people, now: new Date().toISOString(), ...locale });
    if (!isSaved(workbook)) host.engine.apply(NOBODY, { do: 'changeWorkbook', name });
    return host;
  };
  const samples = samplesOf(given.samples, open);
  const first = samples.find(({ key }) => key === given.first);
  const served = await serve({
    host: async () => open((await opened(file, book)) ?? first?.workbook(terminalLanguage())),
    port: portOf(given.port),
    file,
    reopen: (workbook, language) => open(workbook, language),
    samples,
    callable: [...topLevelOf(bundle.code).functions].filter((name) => !name.endsWith('_')),
    liveClock: true,
    stopping: () => Atomics.load(workerData as Int32Array, 0) === STOP,
  });
  console.log(`${served.url}\n${file}\nCtrl-C: 停止 / stop`);
  parentPort?.once('message', () => void served.close().then(() => process.exit(0)));
}

/**
 * Where the work is kept. An .xlsx cannot hold all of a workbook (the add-on's properties and metadata, protections,
 * charts), so it is read once and never written: the work is kept beside it, and that is opened from then on.
 */
function placesOf(given: string): { file: string; book?: string } {
  if (!/\.xlsx$/i.test(given)) return { file: given };
  return { file: given.replace(/\.xlsx$/i, '.workbook.gz'), book: given };
}

/** What was worked on last, else the .xlsx it begins with. Rejects naming the file that cannot be read, and touches none. */
async function opened(file: string, book: string | undefined): Promise<unknown> {
  const begun = existsSync(file);
  if (begun && book)
    console.log(`从 ${file} 继续；${book} 不再读取。 Going on from ${file}; ${book} is not read again.`);
  if (!begun && book && !existsSync(book)) throw new Error(`找不到 ${book}。 There is no ${book}.`);
  try {
    if (begun || !book) return readWorkbook(file);
    return await readXlsx(readFileSync(book), { name: basename(book).replace(/\.xlsx$/i, '') });
  } catch (error) {
    throw new Error(`${begun ? file : book}\n${error instanceof Error ? error.message : error}`);
  }
}

function readPeople(file: string): readonly PersonSpec[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PersonSpec[]) : PEOPLE;
}

/** English where the terminal says so, else Chinese. */
function terminalLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG = '' } = process.env;
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG) ? 'en' : 'zh';
}

/** What `host.save()` answers keeps its own name. */
function isSaved(workbook: unknown): boolean {
  return typeof workbook === 'object' && workbook !== null && 'kind' in workbook;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535, not ${text}. PORT 必须是 0 到 65535 的数字。`);
  return port;
}
