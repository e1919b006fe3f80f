import fc from 'fast-check';
import { formsOf, readingsOf, simplified } from '../../src/values/hanzi';
import { hanziTable } from '../../src/values/hanziTable';
import { placeIn } from '../../src/values/heard';
import { placesOf, plainOf } from '../../src/values/plain';

const found = (text: string, typed: string): string | undefined => {
  const place = placeIn(plainOf(text), plainOf(typed));
  const places = placesOf(text);
  return place && text.slice(places[place.from]?.[0], places[place.to - 1]?.[1]);
};

test.each`
  text                  | typed            | piece         | because
  ${'蓝海科技有限公司'} | ${'lanhaikeji'}  | ${'蓝海科技'} | ${'full pinyin'}
  ${'蓝海科技有限公司'} | ${'lhkj'}        | ${'蓝海科技'} | ${'initials'}
  ${'蓝海科技有限公司'} | ${'lanhkj'}      | ${'蓝海科技'} | ${'both mixed'}
  ${'蓝海科技有限公司'} | ${'LanHai KeJi'} | ${'蓝海科技'} | ${'as a name is written abroad'}
  ${'蓝海科技有限公司'} | ${'蓝hkj'}       | ${'蓝海科技'} | ${'as an input method leaves it half way'}
  ${'蓝海科技有限公司'} | ${'lanh'}        | ${'蓝海'}     | ${'the last syllable half typed'}
  ${'蓝海科技有限公司'} | ${'keji'}        | ${'科技'}     | ${'from the middle'}
  ${'蓝海科技有限公司'} | ${'lhjk'}        | ${undefined}  | ${'not in this order'}
  ${'重庆长安'}         | ${'chongqing'}   | ${'重庆'}     | ${'重 as in 重庆'}
  ${'重庆长安'}         | ${'cqca'}        | ${'重庆长安'} | ${'and by initials'}
  ${'重工集团'}         | ${'zhonggong'}   | ${'重工'}     | ${'重 as in 重量'}
  ${'长沙银行'}         | ${'csyh'}        | ${'长沙银行'} | ${'长 as in 长短, 行 as in 行业'}
  ${'单雄信'}           | ${'shanxx'}      | ${'单雄信'}   | ${'单 as a surname'}
  ${'仇英'}             | ${'qiuying'}     | ${'仇英'}     | ${'仇 as a surname'}
  ${'区伟文'}           | ${'ouww'}        | ${'区伟文'}   | ${'区 as a surname'}
  ${'尉迟恭'}           | ${'yuchigong'}   | ${'尉迟恭'}   | ${'尉 as a surname'}
  ${'乐清曾国藩'}       | ${'yueqing'}     | ${'乐清'}     | ${'乐 as in 乐清'}
  ${'台州六安厦门'}     | ${'xiamen'}      | ${'厦门'}     | ${'厦 as in 厦门'}
  ${'吕小姐'}           | ${'lv'}          | ${'吕'}       | ${'ü typed as v'}
  ${'吕小姐'}           | ${'lu'}          | ${'吕'}       | ${'ü typed as u'}
  ${'藍海科技'}         | ${'蓝海'}        | ${'藍海'}     | ${'traditional in the cell'}
  ${'蓝海科技'}         | ${'藍海'}        | ${'蓝海'}     | ${'traditional typed'}
  ${'藍海科技'}         | ${'lhkj'}        | ${'藍海科技'} | ${'traditional by initials'}
  ${'上海 ABC 工业'}    | ${'ａｂｃgy'}    | ${'ABC 工业'} | ${'letters of the name, blanks aside'}
  ${'José García'}      | ${'jose g'}      | ${'José G'}   | ${'accents aside'}
  ${'蓝海'}             | ${'a'}           | ${undefined}  | ${'one letter is no part of a syllable'}
  ${'蓝海'}             | ${'l'}           | ${'蓝'}       | ${'one letter is the initial of the text'}
  ${'蓝海'}             | ${'h'}           | ${undefined}  | ${'and of nothing further on'}
  ${'王珺'}             | ${'wangjun'}     | ${'王珺'}     | ${'a character of names that GB 2312 lacks'}
`('$typed finds $piece in $text: $because', ({ text, typed, piece }) => {
  expect(found(text, typed)).toBe(piece);
});

test('every character of a text is found by each of its readings, full and by its initial', () => {
  const characters = [...new Set(hanziTable.match(/[\u4e00-\u9fff]/g))];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...characters), { minLength: 2, maxLength: 6 }),
      fc.infiniteStream(fc.nat(10)),
      (text, choices) => {
        const syllables = text.map((character) => {
          const readings = readingsOf(simplified(character));
          return readings[(choices.next().value ?? 0) % readings.length] ?? '';
        });
        const whole = text.join('');

        expect(found(whole, syllables.join(''))).toBeDefined();
        expect(found(whole, syllables.map((syllable) => syllable.charAt(0)).join(''))).toBeDefined();
      },
    ),
  );
});

test('a traditional form and its simplified one are found by each other', () => {
  expect(formsOf('蓝')).toBe('蓝藍');
  expect(formsOf('发')).toContain('髮');
  expect(simplified('發') + simplified('髮')).toBe('发发');
  expect(simplified('蓝')).toBe('蓝');
});

test('a text of the same syllable over and over is read through at once', () => {
  expect(found('嗯'.repeat(200), `${'en'.repeat(90)}x`)).toBeUndefined();
});

test('what is found always stands in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3 }), (text, typed) => {
      const piece = found(text, typed);
      expect(piece === undefined || text.includes(piece)).toBe(true);
    }),
  );
});
