/** One server at a time keeps a workbook: a file beside it names the process that does. */
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Takes the workbook for this process and answers how to give it back. Throws a sentence for people when another
 * process that still runs has it; what a dead one left behind is taken over.
 */
export function takeWorkbook(file: string): () => void {
  const lock = `${file}.lock`;
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    // a link is made by one process only, and with its contents
    for (let tries = 0; !linked(draft, lock); tries++) {
      const holder = holderOf(lock);
      if (holder && lives(holder, lock)) throw new Error(inUse(file, holder));
      if (tries > 3) throw new Error(`${lock} cannot be replaced. Delete it by hand. 请手动删除它。`);
      setAside(lock, `${draft}.old`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  held.add(lock);
  removeRemains(file);
  return () => {
    if (held.delete(lock)) rmSync(lock, { force: true });
  };
}

/** What this process has taken; a lock with its number that is not here is from a process before it. */
const held = new Set<string>();

/** Saves that were cut off left their half beside the workbook. */
function removeRemains(file: string): void {
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith(`${basename(file)}.`) && /\.\d+\.next$/.test(name))
      rmSync(join(dirname(file), name), { force: true });
}

/** Takes a dead process's lock away, and puts it back when it turns out to be one just taken by a living one. */
function setAside(lock: string, to: string): void {
  try {
    renameSync(lock, to);
  } catch {
    return; // somebody else did
  }
  const moved = holderOf(to);
  if (moved && lives(moved, lock)) renameSync(to, lock);
  else rmSync(to, { force: true });
}

function linked(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // as the file system throws
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return written(draft, lock);
  }
}

/** Where there are no links (some network drives), a file that must not exist yet does almost as well. */
function written(draft: string, lock: string): boolean {
  try {
    writeFileSync(lock, readFileSync(draft), { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

function holderOf(lock: string): Holder | undefined {
  try {
    const found = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder> | null;
    const { pid, host = '', since = '' } = found ?? {};
    return typeof pid === 'number' && pid > 0 ? { pid, host, since } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process still runs. Of another machine's nothing can be known, so it is believed. */
function lives({ pid, host }: Holder, lock: string): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return held.has(lock);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as somebody else
  }
}

const inUse = (file: string, { pid, host, since }: Holder): string =>
  [
    `${file} is open in another server (process ${pid} on ${host}, since ${since}). Use its page, or stop it first.`,
    `${file} 已被另一个服务打开（${host} 上的进程 ${pid}，自 ${since}）。请使用它的页面，或先停止它。`,
    `If it is not: delete ${file}.lock. 若并非如此，请删除 ${file}.lock。`,
  ].join('\n');
