import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook, type Served, serve } from '../../../host/server';
import { hostRunning, wang } from '../../support/host';
import { eventually } from '../../support/page/eventually';
import { closeAll, closeBrowser, openPage } from './window';

let served: Served | undefined;
const folder = mkdtempSync(path.join(tmpdir(), 'page-'));
const file = path.join(folder, 'workbook.gz');

afterEach(async () => {
  await served?.close();
  served = undefined;
  await closeAll();
});
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});
jest.setTimeout(60_000);

const workbook = { 线索: [['公司'], ['蓝海']] };
const start = async () => {
  served = await serve({ host: hostRunning('', workbook), port: 0 });
  return new URL(served.url);
};

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
const ask = (url: URL, { method = 'GET', path = '/state', headers = {}, body = '' }: Asked) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ host: url.hostname, port: url.port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

test.each`
  headers                               | status | because
  ${{}}                                 | ${200} | ${'a program on this machine may read'}
  ${{ host: 'evil.example' }}           | ${403} | ${'a name that was pointed at this machine is not ours'}
  ${{ host: 'evil.example:80' }}        | ${403} | ${'nor with a port'}
  ${{ origin: 'https://evil.example' }} | ${403} | ${'a page elsewhere may not read'}
  ${{ origin: 'null' }}                 | ${403} | ${'a sandboxed frame may not read'}
  ${{ 'sec-fetch-site': 'cross-site' }} | ${403} | ${'the browser says it is not our page'}
`('a request with $headers gets $status: $because', async ({ headers, status }) => {
  expect((await ask(await start(), { headers })).status).toBe(status);
});

test('nothing is changed without the token that only our page can read', async () => {
  const url = await start();
  const body = JSON.stringify({
    as: wang.email,
    request: '1',
    act: { do: 'type', sheet: 0, row: 1, column: 1, text: 'x' },
  });

  const without = await ask(url, { method: 'POST', path: '/do', body });
  const { token } = JSON.parse((await ask(url, {})).body);
  const withIt = await ask(url, { method: 'POST', path: '/do', headers: { 'x-page-token': token }, body });

  expect([without.status, withIt.status]).toEqual([403, 200]);
});

test('the same request sent twice is carried out once', async () => {
  const url = await start();
  const { token } = JSON.parse((await ask(url, {})).body);
  const body = JSON.stringify({ as: wang.email, request: 'a', act: { do: 'insertRows', sheet: 0, at: 1, count: 1 } });

  const post = () => ask(url, { method: 'POST', path: '/do', headers: { 'x-page-token': token }, body });
  await post();
  await post();

  expect(served?.host.grid('线索')).toEqual([[''], ['公司'], ['蓝海']]);
});

test('a port in use is refused with a sentence that says what to do', async () => {
  const { port } = await start();

  await expect(serve({ host: hostRunning('', workbook), port: Number(port) })).rejects.toThrow(
    `Port ${port} is already in use. Set PORT to another one`,
  );
});

test('what is typed reaches the disk, with document properties, and the page says when', async () => {
  const code = `function onEdit() { PropertiesService.getDocumentProperties().setProperty('seen', 'yes'); }`;
  const page = await openPage({ workbook, code, file });

  await page.type('A3', '青山');
  await page.page.getByText(/^已保存 \d\d:\d\d$/).waitFor();

  await eventually(() => {
    const again = hostRunning('', readWorkbook(file));
    expect(again.grid('线索')).toEqual([['公司'], ['蓝海'], ['青山']]);
    expect(again.properties.document).toEqual({ seen: 'yes' });
  });
});

test('a downloaded workbook can be opened again', async () => {
  const page = await openPage({ workbook });
  const [download] = await Promise.all([page.page.waitForEvent('download'), page.menu('文件', '下载工作簿')]);
  const kept = path.join(folder, 'kept.gz');
  writeFileSync(kept, readFileSync(await download.path()));
  await page.type('A2', '改过了');
  await page.shows('A2', '改过了');

  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'), page.menu('文件', '打开工作簿')]);
  await chooser.setFiles(kept);

  await page.shows('A2', '蓝海');
});

test('a file that is no workbook is refused and nothing changes', async () => {
  const page = await openPage({ workbook });
  const wrong = path.join(folder, 'wrong.gz');
  writeFileSync(wrong, 'hello');

  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'), page.menu('文件', '打开工作簿')]);
  await chooser.setFiles(wrong);

  await page.page.getByRole('alert').getByText('没有打开 wrong.gz').waitFor();
  await page.shows('A2', '蓝海');
});

test('a sample takes the place of the workbook, and one can start over with an empty one', async () => {
  const sample = {
    key: 'small',
    title: { zh: '小公司', en: 'A small company' },
    about: { zh: '几条线索', en: 'A few leads' },
    workbook: () => ({ 客户: [['澄川精密']] }),
  };
  const page = await openPage({ workbook, samples: [sample] });

  await page.menu('文件', '打开示例');
  await page.page.getByRole('dialog', { name: '打开示例' }).getByRole('button', { name: '小公司' }).click();
  await page.shows('A1', '澄川精密');
  await page.menu('文件', '清空重来');
  await page.page.getByRole('button', { name: '换成空工作簿' }).click();

  await page.shows('A1', '');
});

test('while the server is gone the page says so, keeps what is typed, and writes it when it is back', async () => {
  const page = await openPage({ workbook });
  await page.page.context().setOffline(true);

  await page.type('A3', '青山');
  await page.page.getByRole('alert').getByText('连接断开了').waitFor();
  await page.page.getByRole('alert').getByText('填的内容都在').waitFor();
  await page.cell('A3').getByText('青山', { exact: true }).waitFor();
  expect(page.host.grid('线索')).toHaveLength(2);
  await page.page.context().setOffline(false);

  await page.page.getByRole('alert').waitFor({ state: 'detached' });
  await eventually(() => expect(page.host.grid('线索')).toEqual([['公司'], ['蓝海'], ['青山']]));
});
