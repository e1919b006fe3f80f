import { en } from '../../../host/page/words/en';
import { refusalIn } from '../../../host/page/words/refusals';
import { type Word, zh } from '../../../host/page/words/zh';
import { eventually } from '../../support/page/eventually';
import { closeAll, closeBrowser, openPage, type Window } from './window';

afterEach(closeAll);
afterAll(closeBrowser);
jest.setTimeout(60_000);

const han = /\p{Script=Han}/u;
/** Said the same in both languages, so that whoever is lost finds it. */
const inBoth: readonly Word[] = ['view.language'];
/** Names and signs. */
const withoutWords = /\{\w+\}|[\s·:：%.,\d#–-]/g;

test.each(Object.keys(zh) as Word[])(
  '%s is said in Chinese on the Chinese page and in English on the English one',
  (word) => {
    if (inBoth.includes(word)) return;
    expect(zh[word].replace(withoutWords, '') === '' || han.test(zh[word])).toBe(true);
    expect(en[word]).not.toMatch(han);
  },
);

test.each`
  message                                                                                                                                         | chinese                                                                                           | english
  ${'li@example.com may only view this workbook'}                                                                                                 | ${'li@example.com 只能查看这个工作簿。'}                                                          | ${undefined}
  ${'The clock takes a date and time from 1970 to 2200.'}                                                                                         | ${'时钟可以拨到 1970 年至 2200 年之间的日期和时间。'}                                             | ${undefined}
  ${'1200 time-driven triggers would run until then; move the clock in smaller steps.'}                                                           | ${'到那一刻会有 1200 次定时触发器运行，请分几次拨动时钟。'}                                       | ${undefined}
  ${'The data you entered in cell C2 violates the data validation rules set on this cell. Please enter one of the following values: 展会, 官网.'} | ${'您在 C2 单元格中输入的数据违反了此单元格上设置的数据验证规则。请输入以下值之一：展会, 官网。'} | ${undefined}
  ${'太大了：最多 64 MB。 This is too large: at most 64 MB.'}                                                                                     | ${'太大了：最多 64 MB。'}                                                                         | ${'This is too large: at most 64 MB.'}
  ${'王芳自己的脚本说不行'}                                                                                                                       | ${'王芳自己的脚本说不行'}                                                                         | ${undefined}
`('“$message” is told in the language of the page', ({ message, chinese, english }) => {
  expect(refusalIn('zh', message)).toBe(chinese);
  expect(refusalIn('en', message)).toBe(english ?? message);
});

/** Everything the page says and names, with all menus opened in turn. */
async function everythingSaid(page: Window): Promise<string> {
  const said = async () => {
    const labels = await page.page.evaluate(() => {
      const named = [...document.querySelectorAll('.page [aria-label], .page [title], .page [placeholder]')];
      return named.flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name)));
    });
    // biome-ignore lint/performance/useDomNodeTextContent: only what is on screen is said
    return [await page.page.locator('body').innerText(), ...labels].join('\n');
  };
  const texts = [await said()];
  const menus = page.page.getByRole('menubar').getByRole('menuitem');
  for (let at = 0; at < (await menus.count()); at += 1) {
    await menus.nth(at).click();
    const items = page.page.getByRole('menu').first().locator(':scope > [aria-haspopup]');
    texts.push(await said());
    for (let below = 0; below < (await items.count()); below += 1) {
      await items.nth(below).hover();
      texts.push(await said());
    }
    await page.keys('Escape', 'Escape');
  }
  return texts.join('\n');
}

const workbook = {
  Leads: [['Company', 'Amount']],
};
const samples = [
  {
    key: 'one',
    title: { zh: '小公司', en: 'A small company' },
    about: { zh: '几条线索', en: 'A few leads' },
    workbook: () => workbook,
  },
];

test('the English page says nothing in Chinese but the name of that language and of a colleague', async () => {
  const page = await openPage({ workbook, samples, language: 'en' });

  const said = (await everythingSaid(page)).replace(/中文|语言|王芳|李雷|芳|雷/g, '');

  expect(said.match(/.*\p{Script=Han}.*/gu)).toBeNull();
  await page.page.getByText('1 row ·').waitFor();
});

test('the Chinese page says nothing in English but keys, formats and names', async () => {
  const page = await openPage({ workbook, samples });

  const said = await everythingSaid(page);

  const keys =
    /Ctrl|Shift|Alt|Delete|English|Language|xlsx|TRUE|FALSE|Leads|Company|Amount|Blue Sea|Untitled spreadsheet|fx|Esc|#[0-9A-F]{6}/g;
  expect(said.replace(keys, '').match(/.*[A-Za-z]{3,}.*/g)).toBeNull();
});

test('a sample is named in the language of the page that opens it', async () => {
  const asked: unknown[] = [];
  const named = samples.map((sample) => ({
    ...sample,
    workbook: (language?: string) => asked.push(language) && workbook,
  }));
  const page = await openPage({ workbook, samples: named, language: 'en' });

  await page.menu('File', 'Open a sample…');
  await page.page.getByRole('button', { name: 'A small company' }).click();

  await eventually(() => expect(asked).toEqual(['en']));
});
