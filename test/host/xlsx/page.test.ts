import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx, writeXlsx } from '../../../host/xlsx';
import { hostRunning } from '../../support/host';
import { closeAll, closeBrowser, openPage } from '../page/window';

const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-'));

afterEach(closeAll);
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});
jest.setTimeout(60_000);

const workbook = { 线索: [['公司'], ['蓝海']] };
type Page = Awaited<ReturnType<typeof openPage>>;

async function open(page: Page, menu: readonly [string, string], name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'), page.menu(...menu)]);
  await chooser.setFiles(file);
}

test('an .xlsx is opened from the File menu under its own name, and downloaded as one', async () => {
  const page = await openPage({ workbook });
  const other = await writeXlsx(hostRunning('', { 客户: [['名称'], ['澄川精密'], ['=1+1']] }).engine);

  await open(page, ['文件', '打开工作簿'], '我的客户.xlsx', other);
  await page.shows('A2', '澄川精密');
  await page.shows('A3', '2');
  await page.page.waitForFunction(() => document.title === '我的客户');

  const [download] = await Promise.all([page.page.waitForEvent('download'), page.menu('文件', '下载为 .xlsx')]);
  expect(download.suggestedFilename()).toBe('我的客户.xlsx');
  const again = hostRunning('', await readXlsx(readFileSync(await download.path())));
  expect(again.grid('客户')).toEqual([['名称'], ['澄川精密'], [2]]);
});

test.each`
  language | menu                           | title                      | says
  ${'zh'}  | ${['文件', '打开工作簿']}      | ${'没有打开 坏的.xlsx'}    | ${'文件不完整或已损坏（zip）。请重新下载或另存一次。'}
  ${'en'}  | ${['File', 'Open a workbook']} | ${'Not opened: 坏的.xlsx'} | ${'The file is incomplete or damaged (zip). Download it or save it once more.'}
`(
  'in $language a broken .xlsx is refused in words, and the open workbook stays',
  async ({ language, menu, title, says }) => {
    const page = await openPage({ workbook, language });

    await open(page, menu, '坏的.xlsx', Buffer.from('PK\x03\x04 and no more'));

    const alert = page.page.getByRole('alert');
    await alert.getByText(title).waitFor();
    await alert.getByText(says, { exact: true }).waitFor();
    await page.shows('A2', '蓝海');
  },
);
