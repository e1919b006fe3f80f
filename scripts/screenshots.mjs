/** Takes the pictures of the READMEs from the real page, in both languages: docs/images/zh and docs/images/en. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { needBrowser } from './browser.mjs';
import { buildBundle } from './build.mjs';
import { ensureInstalled, run } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What is pressed and filled, as it reads on screen. */
const words = {
  zh: {
    locale: 'zh_CN',
    setUp: ['初始化', '初始化 4 张表'],
    today: '我的一天',
    lead: '新建线索',
    save: '保存线索',
    fields: {
      source: '获取渠道',
      option: '行业展会',
      name: '客户名称',
      contact: '联系人',
      title: '职位',
      phone: '联系方式',
      need: '初步需求描述',
    },
    duplicate: '可能已登记过',
    adopt: ['接管现有表格', /接管 \d+ 列/],
  },
  en: {
    locale: 'en',
    setUp: ['Set up', 'Set up 4 tabs'],
    today: 'My day',
    lead: 'New lead',
    save: 'Save lead',
    fields: {
      source: 'Channel',
      option: 'Trade show',
      name: 'Customer',
      contact: 'Contact',
      title: 'Title',
      phone: 'Phone',
      need: 'Need',
    },
    duplicate: 'May already be registered',
    adopt: ['Adopt an existing sheet', /Adopt \d+ columns/],
  },
};

void run(async () => {
  ensureInstalled({ dev: true });
  const { buildHost } = await import('./buildHost.mjs');
  await Promise.all([buildBundle(), buildHost()]);
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: await needBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const language of ['zh', 'en']) await take(browser, language);
  } finally {
    await browser.close();
  }
});

async function take(browser, language) {
  const said = words[language];
  const folder = path.join(root, 'docs/images', language);
  await mkdir(folder, { recursive: true });
  const shoot = async (page, name) => {
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    console.log(`docs/images/${language}/${name}.png`);
  };
  await onWorkbook(browser, language, 'company', async (page) => {
    await menu(page, said.today);
    await heading(page, said.today);
    await frame(page).locator('.counts').waitFor();
    await shoot(page, 'company');
  });
  await onWorkbook(browser, language, 'blank', async (page) => {
    await menu(page, said.setUp[0]);
    await press(page, said.setUp[1]);
    await heading(page, said.today);
    await shoot(page, 'set-up');
    await fill(page, said, '1380000452');
    await press(page, said.save);
    await frame(page).getByRole('alert').first().waitFor();
    await shoot(page, 'refused');
    await frame(page).getByRole('textbox', { name: said.fields.phone, exact: true }).fill('13800004521');
    await press(page, said.save);
    await frame(page).getByRole('heading', { level: 1, name: /^LX/ }).waitFor();
    await frame(page).locator('.grade-panel').waitFor();
    await shoot(page, 'saved');
    await fill(page, said, '138 0000 4521');
    await frame(page)
      .getByText(said.duplicate)
      .first()
      .evaluate((banner) => banner.closest('main').scrollTo(0, banner.closest('.field').offsetTop - 120));
    await shoot(page, 'duplicate');
  });
}

/** A server of its own on a free port, with one of the samples, for as long as `work` takes. */
async function onWorkbook(browser, language, first, work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'crm-shots-'));
  const people = JSON.parse(await readFile(path.join(root, 'samples/people.json'), 'utf8'));
  const named = people.map((person) => ({ ...person, locale: words[language].locale }));
  await writeFile(path.join(folder, 'people.json'), JSON.stringify(named));
  const given = [
    '--port',
    '0',
    '--first',
    first,
    '--workbook',
    `${folder}/workbook.gz`,
    '--people',
    `${folder}/people.json`,
  ];
  const server = spawn(process.execPath, ['build/host.cjs', ...given], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise((resolve) => {
      server.stdout.on('data', (text) => resolve(String(text).match(/http:\S+/)?.[0]));
    });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 760 },
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
    });
    const page = await context.newPage();
    await page.goto(`${address}?lang=${language}`);
    await page.getByRole('grid').waitFor();
    await work(page);
    await context.close();
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.on('exit', resolve));
    await rm(folder, { recursive: true });
  }
}

const frame = (page) => page.frameLocator('iframe.frame');

async function menu(page, item) {
  await page.getByRole('menubar').getByRole('menuitem', { name: 'CRM', exact: true }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: item, exact: true }).click();
}

const heading = (page, name) => frame(page).getByRole('heading', { level: 1, name, exact: true }).waitFor();
const press = (page, name) => frame(page).getByRole('button', { name, exact: true }).first().click();

async function fill(page, { lead, fields }, phone) {
  await menu(page, lead);
  await heading(page, lead);
  const box = (name) => frame(page).getByRole('textbox', { name, exact: true });
  await frame(page).getByRole('combobox', { name: fields.source, exact: true }).click();
  await frame(page).getByRole('option', { name: fields.option, exact: true }).click();
  await box(fields.name).fill('苏州澄川精密机械有限公司');
  await box(fields.contact).fill('周敏');
  await box(fields.title).fill('总经理');
  await box(fields.need).fill('采购 12 台五轴加工中心，预算 60 万，年底前到货');
  await box(fields.phone).fill(phone);
  await box(fields.phone).blur();
}
