import fc from 'fast-check';
import { detectBudget } from '../../src/values/budgetText';
import { rangeText, readMoney, UNBOUNDED, yuanText } from '../../src/values/money';

test.each`
  text            | from           | to             | because
  ${'5万'}        | ${50_000}      | ${50_000}      | ${'万 is ten thousand'}
  ${'5万元'}      | ${50_000}      | ${50_000}      | ${'元 adds nothing'}
  ${'约50万元'}   | ${500_000}     | ${500_000}     | ${'about is close enough'}
  ${'50万左右'}   | ${500_000}     | ${500_000}     | ${'so is 左右'}
  ${'35 万'}      | ${350_000}     | ${350_000}     | ${'a space between digits and unit'}
  ${'5000万-2亿'} | ${50_000_000}  | ${200_000_000} | ${'a range with a unit each (LR-22)'}
  ${'20-50万'}    | ${200_000}     | ${500_000}     | ${'a unit at the end belongs to both'}
  ${'20万～50万'} | ${200_000}     | ${500_000}     | ${'a full-width tilde'}
  ${'20万至50万'} | ${200_000}     | ${500_000}     | ${'至 is to'}
  ${'12,000'}     | ${12_000}      | ${12_000}      | ${'a comma groups thousands'}
  ${'12，000'}    | ${12_000}      | ${12_000}      | ${'a full-width one as well'}
  ${'¥3,500.50'}  | ${3500.5}      | ${3500.5}      | ${'with fen'}
  ${'1.2亿'}      | ${120_000_000} | ${120_000_000} | ${'亿 is a hundred million'}
  ${'200k'}       | ${200_000}     | ${200_000}     | ${'as the English write it'}
  ${'30w'}        | ${300_000}     | ${300_000}     | ${'w is 万 in chats'}
  ${'二十万'}     | ${200_000}     | ${200_000}     | ${'in words'}
  ${'三十五万'}   | ${350_000}     | ${350_000}     | ${'in longer words'}
  ${'50万以内'}   | ${0}           | ${500_000}     | ${'a ceiling'}
  ${'不超过50万'} | ${0}           | ${500_000}     | ${'the same ceiling'}
  ${'50万以上'}   | ${500_000}     | ${UNBOUNDED}   | ${'a floor'}
  ${'预算20万'}   | ${200_000}     | ${200_000}     | ${'the word for budget in front'}
`('$text is $from to $to yuan: $because', ({ text, from, to }) => {
  expect(readMoney(text)).toMatchObject({ from, to });
});

test.each(['', '面议', '待定', '5台', 'abc', '2026-03-05', '1.2.3'])('%p is no amount', (text) => {
  expect(readMoney(text)).toBeUndefined();
});

test('a figure without a unit says so, for 20 may well be 20 万', () => {
  expect(readMoney('20')).toEqual({ from: 20, to: 20, unit: false });
  expect(readMoney('20元')).toEqual({ from: 20, to: 20, unit: true });
});

test.each`
  text                                                      | found                       | because
  ${'采购CRM系统,预算20万'}                                 | ${{ from: 2e5, to: 2e5 }}   | ${'the sample of the manual (LR-12)'}
  ${'三条产线的设备台账与点检，预算 35 万，明年一季度上线'} | ${{ from: 35e4, to: 35e4 }} | ${'between other facts'}
  ${'需要20人使用，10万以内'}                               | ${{ from: 0, to: 1e5 }}     | ${'people are no money'}
  ${'年营收5000万-2亿的制造业，预算30万'}                   | ${{ from: 3e5, to: 3e5 }}   | ${'turnover is not what may be spent'}
  ${'年营收5000万的制造业，想换系统'}                       | ${undefined}                | ${'turnover alone is no budget'}
  ${'30万预算，3个月上线'}                                  | ${{ from: 3e5, to: 3e5 }}   | ${'the word may follow'}
  ${'预算：20-50万'}                                        | ${{ from: 2e5, to: 5e5 }}   | ${'a colon and a range'}
  ${'2026年3月上线，采购5台设备'}                           | ${undefined}                | ${'dates and machines are no money'}
  ${'budget 300k, 50 users'}                                | ${{ from: 3e5, to: 3e5 }}   | ${'in English'}
  ${'预算待定，分两期，每期 15 万'}                         | ${{ from: 15e4, to: 15e4 }} | ${'the first amount near the word'}
  ${'想了解一下'}                                           | ${undefined}                | ${'nothing is said'}
`('in “$text” the budget is $found: $because', ({ text, found }) => {
  expect(detectBudget(text)).toEqual(found);
});

test.each`
  yuan           | zh          | en            | because
  ${350_000}     | ${'35 万'}  | ${'CNY 350k'} | ${'as UI.md writes it'}
  ${120_000_000} | ${'1.2 亿'} | ${'CNY 120M'} | ${'large'}
  ${800}         | ${'800 元'} | ${'CNY 800'}  | ${'small'}
`('$yuan reads $zh and $en: $because', ({ yuan, zh, en }) => {
  expect([yuanText(yuan, 'zh'), yuanText(yuan, 'en')]).toEqual([zh, en]);
});

test('a range says its unit once', () => {
  expect(rangeText({ from: 2e5, to: 8e5 }, 'zh')).toBe('20–80 万');
  expect(rangeText({ from: 2e5, to: 8e5 }, 'en')).toBe('CNY 200k–800k');
  expect(rangeText({ from: 5e7, to: 2e8 }, 'zh')).toBe('5000 万–2 亿');
});

test('the words for an amount read back as that amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (hundreds) => {
      const yuan = hundreds * 100;
      expect(readMoney(yuanText(yuan, 'zh'))).toMatchObject({ from: yuan, to: yuan });
      expect(readMoney(yuanText(yuan, 'en'))).toMatchObject({ from: yuan, to: yuan });
    }),
  );
});

test('no text makes the readers throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      readMoney(text);
      detectBudget(text);
    }),
  );
});
