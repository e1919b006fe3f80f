import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook } from '../../../host/server';
import { writeXlsx } from '../../../host/xlsx';
import { hostRunning } from '../../support/host';

const root = path.resolve(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
const bundle = path.join(folder, 'dist');
let host = '';
const running: ChildProcess[] = [];

jest.setTimeout(60_000);
beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'scripts/buildHost.mjs')], { stdio: 'ignore' });
  // a copy of its own beside the other, so that building again meanwhile does not matter
  host = path.join(root, 'build', `host-${process.pid}.cjs`);
  copyFileSync(path.join(root, 'build/host.cjs'), host);
  mkdirSync(bundle);
  writeFileSync(path.join(bundle, 'Code.js'), 'function onOpen() {}');
  writeFileSync(path.join(bundle, 'appsscript.json'), '{"timeZone":"Asia/Shanghai"}');
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});
afterAll(() => {
  rmSync(host, { force: true });
  rmSync(folder, { recursive: true });
});

/** Starts the host on a workbook; answers its address, or what it said when it refused. */
async function start(
  workbook: string,
  { program = host, language = 'zh_CN.UTF-8' } = {},
): Promise<{ url?: string; said: string; child: ChildProcess }> {
  const args = [program, '--bundle', bundle, '--workbook', workbook, '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'pipe', env: { ...process.env, LC_ALL: language } });
  running.push(child);
  let said = '';
  return new Promise((resolve) => {
    const hear = (text: Buffer) => {
      said += text;
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url && said.includes('Ctrl-C')) resolve({ url, said, child });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => resolve({ said, child }));
  });
}
async function type(url: string, text: string): Promise<void> {
  const { token, me } = (await (await fetch(`${url}state`)).json()) as { token: string; me: string };
  const act = { do: 'type', sheet: 0, row: 1, column: 1, text };
  const body = JSON.stringify({ as: me, request: text, act });
  const answer = await fetch(`${url}do`, { method: 'POST', headers: { 'x-page-token': token }, body });
  expect(answer.status).toBe(200);
}
const firstCell = (file: string) => hostRunning('', readWorkbook(file)).grid('客户')[0]?.[0];

test('--workbook book.xlsx opens it, keeps the work beside it, goes on from there, and never writes the .xlsx', async () => {
  const book = path.join(folder, 'book.xlsx');
  const kept = path.join(folder, 'book.workbook.gz');
  writeFileSync(book, await writeXlsx(hostRunning('', { 客户: [['名称'], ['蓝海']] }).engine));
  const before = readFileSync(book);

  const first = await start(book);
  await type(first.url ?? '', '改过');
  first.child.kill('SIGTERM');
  await once(first.child, 'close');

  expect(firstCell(kept)).toBe('改过');
  expect(readFileSync(book).equals(before)).toBe(true);
  expect(existsSync(`${kept}.lock`)).toBe(false);

  const second = await start(book);
  expect(second.said).toMatch(/继续.*Going on from/);
  expect(await (await fetch(`${second.url}cells?sheet=0&row=1&column=1&rows=1&columns=1`)).text()).toContain('改过');
});

test('node host/cli --bundle … --workbook book.xlsx needs nothing built before', async () => {
  const book = path.join(folder, 'source.xlsx');
  writeFileSync(book, await writeXlsx(hostRunning('', { 客户: [['名称'], ['蓝海']] }).engine));

  const { url } = await start(book, { program: path.join(root, 'host/cli') });

  expect(await (await fetch(`${url}cells?sheet=0&row=2&column=1&rows=1&columns=1`)).text()).toContain('蓝海');
});

test.each`
  language         | name                   | tab
  ${'zh_CN.UTF-8'} | ${'未命名工作簿'}      | ${'工作表1'}
  ${'en_US.UTF-8'} | ${'Untitled workbook'} | ${'Sheet1'}
`(
  'a new workbook is named $name and its tab $tab where the terminal speaks $language',
  async ({ language, name, tab }) => {
    const { url } = await start(path.join(folder, `${language}.gz`), { language });

    const { name: named, sheets } = (await (await fetch(`${url}state`)).json()) as {
      name: string;
      sheets: { name: string }[];
    };
    expect([named, sheets.map((sheet) => sheet.name)]).toEqual([name, [tab]]);
  },
);

test.each`
  name           | content         | says                                | because
  ${'bad.xlsx'}  | ${'PK\x03\x04'} | ${/bad\.xlsx.*不完整.*incomplete/s} | ${'it is damaged'}
  ${'none.xlsx'} | ${undefined}    | ${/找不到.*There is no/}            | ${'it is not there'}
  ${'bad.gz'}    | ${'{"kind":'}   | ${/bad\.gz.*不是.*not a workbook/s} | ${'it is no workbook'}
`('$name is not opened, and left as it is: $because', async ({ name, content, says }) => {
  const file = path.join(folder, name);
  if (content !== undefined) writeFileSync(file, content);

  const { url, said, child } = await start(file);

  expect([url, said, child.exitCode]).toEqual([undefined, expect.stringMatching(says), 1]);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(content);
});

test('two processes on one file: the second stops and says who has it; after a kill -9 a third goes on', async () => {
  const file = path.join(folder, 'shared.gz');
  const first = await start(file);

  const second = await start(file);
  expect([second.url, second.child.exitCode]).toEqual([undefined, 1]);
  expect(second.said).toContain(`process ${first.child.pid}`);

  first.child.kill('SIGKILL');
  await once(first.child, 'close');
  expect((await start(file)).url).toBeDefined();
});
