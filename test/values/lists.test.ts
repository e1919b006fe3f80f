import fc from 'fast-check';
import { type Cooperation, readCooperations, writeCooperations } from '../../src/values/cooperation';
import { type Decider, mendedChain, readChain, writeChain } from '../../src/values/decisionChain';
import { isBalanced, splitOutside } from '../../src/values/listCell';
import { memberNamed, readPeople, writePeople } from '../../src/values/people';
import { readReferences, writeReferences } from '../../src/values/references';
import { readTags, writeTags } from '../../src/values/tags';
import { hostileTexts } from '../support/hostileTexts';

const word = fc.stringMatching(/^[甲乙丙丁戊a-f]{1,4}$/);
const title = fc.constantFrom('', '总经理', '采购经理', 'CEO', '总经理,法人', '财务/行政');
const chain = fc.array(fc.record<Decider>({ name: word, title }), { maxLength: 5 });
const deal = fc.record<Cooperation>({
  contract: fc.stringMatching(/^CRM20\d{5}$/),
  amount: fc.constantFrom('5万', '12,000', 'USD 1,200', ''),
  period: fc.constantFrom('12个月', '2024/1/1-2024/12/31', ''),
});
const once = fc.uniqueArray(word, { maxLength: 5 });

/** Each list that a cell holds: its reader, its writer, and lists to write. */
const lists: Readonly<
  Record<string, readonly [(text: string) => readonly unknown[], Write, fc.Arbitrary<readonly unknown[]>]>
> = {
  tags: [readTags, writeTags as Write, once],
  people: [readPeople, writePeople as Write, once.map((names) => names.map((name) => `${name}x`))],
  references: [readReferences, writeReferences as Write, once],
  'decision chain': [readChain, writeChain as Write, chain],
  'cooperation history': [readCooperations, writeCooperations as Write, fc.array(deal, { maxLength: 4 })],
};
/** The writers differ in what they write; each is given its own reader's items. */
type Write = (text: string, items: readonly never[]) => string;

test.each(Object.entries(lists))(
  'a %s is read and written back as the very text (CA-15, CD-05)',
  (_, [read, write]) => {
    const keeps = (text: string): void => {
      const items = read(text);
      if (items.length > 0) expect(write(text, items as never[])).toBe(text);
    };
    for (const { text } of hostileTexts) keeps(text);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), keeps));
  },
);

test.each(Object.entries(lists))(
  'what is written into an empty %s reads back as it was (CD-05)',
  (_, [read, write, items]) => {
    fc.assert(fc.property(items, (given) => expect(read(write('', given as never[]))).toEqual(given)));
  },
);

test.each(Object.entries(lists))(
  'a %s that lost or gained somebody reads back as it was',
  (_, [read, write, items]) => {
    fc.assert(
      fc.property(items, items, fc.constantFrom(',', '、', '；', '\n'), (before, after, sign) => {
        const text = write('', before as never[])
          .split(',')
          .join(sign);
        const now = [...before.slice(1), ...after].filter((item, at, all) => firstOf(all, item) === at);
        if (firstOf(read(text), before[0]) !== 0) return; // the separator stands inside a title
        expect(read(write(text, now as never[]))).toEqual(now);
      }),
    );
  },
);

const firstOf = (all: readonly unknown[], item: unknown): number =>
  all.findIndex((each) => JSON.stringify(each) === JSON.stringify(item));

test.each`
  typed                             | now                                                                     | cell                         | because
  ${'李（总经理）、张（采购经理）'} | ${[{ name: '李', title: '总经理' }, { name: '王', title: 'CTO' }]}      | ${'李（总经理）、王(CTO)'}   | ${'who stays keeps the typed words, the list its separator'}
  ${'李/总经理；张/采购经理'}       | ${[{ name: '张', title: '采购经理' }]}                                  | ${'张/采购经理'}             | ${'who leaves is gone'}
  ${'-'}                            | ${[{ name: '李', title: '总经理' }, { name: '张', title: '采购经理' }]} | ${'李(总经理),张(采购经理)'} | ${'the form of the manual where there was none (CD-04)'}
`('$typed becomes $cell: $because', ({ typed, now, cell }) => {
  expect(writeChain(typed, now)).toBe(cell);
});

test.each`
  typed                   | mended                   | because
  ${'李(总经理,张(采购)'} | ${'李(总经理),张(采购)'} | ${'before a separator'}
  ${'李（总经理'}         | ${'李（总经理）'}        | ${'in its own width'}
  ${'李(总经理)'}         | ${undefined}             | ${'nothing is missing'}
  ${'李)总经理('}         | ${undefined}             | ${'nobody knows what was meant'}
`('the brackets of $typed are mended to $mended: $because', ({ typed, mended }) => {
  expect(mendedChain(typed)).toBe(mended);
});

const members = [
  { name: '王芳', email: 'wang.fang@b.cn' },
  { name: 'Li Lei', email: 'li@b.cn' },
  { name: '张伟', email: 'zw1@b.cn' },
  { name: '张伟', email: 'zw2@b.cn' },
];

test.each`
  typed               | email               | because
  ${'王芳'}           | ${'wang.fang@b.cn'} | ${'by name (M34)'}
  ${' 王 芳 '}        | ${'wang.fang@b.cn'} | ${'however it is spaced'}
  ${'WANG.FANG@b.cn'} | ${'wang.fang@b.cn'} | ${'by address (M34)'}
  ${'wang.fang'}      | ${'wang.fang@b.cn'} | ${'by the name before the @'}
  ${'@王芳'}          | ${'wang.fang@b.cn'} | ${'mentioned'}
  ${'王芳（销售）'}   | ${'wang.fang@b.cn'} | ${'with a remark'}
  ${'lilei'}          | ${'li@b.cn'}        | ${'without the space'}
  ${'张伟'}           | ${undefined}        | ${'two of that name, so it is not guessed'}
  ${'芳'}             | ${undefined}        | ${'a part of a name is nobody'}
  ${'-'}              | ${undefined}        | ${'nobody'}
`('$typed is the member $email: $because', ({ typed, email }) => {
  expect(memberNamed(members, typed)?.email).toBe(email);
});

test('a separator inside brackets separates nothing, whatever the brackets', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ',', '(', ')', '（', '）', '[', ']')), (signs) => {
      const text = signs.join('');
      const parts = splitOutside(text, (sign) => sign === ',');
      expect(parts.join('').replace(/,/g, '')).toBe(text.replace(/,/g, ''));
      if (isBalanced(text)) for (const part of parts) expect(isBalanced(part)).toBe(true);
    }),
  );
});
