import fc from 'fast-check';
import { isSameCompany, readCompanyName } from '../../src/values/companyName';

test.each`
  name                                          | core              | because
  ${'苏州澄川精密机械有限公司'}                 | ${'澄川精密机械'} | ${'region in front and legal form behind go'}
  ${'澄川精密机械'}                             | ${'澄川精密机械'} | ${'this is how it is called on the phone'}
  ${'澄川精密机械（苏州）有限公司'}             | ${'澄川精密机械'} | ${'the region may stand in brackets'}
  ${'江苏省苏州市昆山澄川精密机械股份有限公司'} | ${'澄川精密机械'} | ${'province, city and county are one region'}
  ${'苏州工业园区澄川精密机械有限责任公司'}     | ${'澄川精密机械'} | ${'so is a zone of a city'}
  ${'内蒙古自治区包头市北辰稀土有限公司'}       | ${'北辰稀土'}     | ${'autonomous regions have long suffixes'}
  ${'上海贸易有限公司'}                         | ${'上海贸易'}     | ${'without its region nothing telling is left'}
  ${'澄川（集团）有限公司'}                     | ${'澄川集团'}     | ${'a group is not its company'}
  ${'ＡＢＣ 软件有限公司'}                      | ${'abc软件'}      | ${'width, case and spaces go'}
  ${'Acme Software Co., Ltd.'}                  | ${'acmesoftware'} | ${'English forms go, one after the other'}
  ${'The Acme Company'}                         | ${'acme'}         | ${'and the article'}
  ${'Müller GmbH'}                              | ${'müller'}       | ${'German ones too'}
  ${'蓝海合伙企业(有限合伙)'}                   | ${'蓝海'}         | ${'a partnership is a legal form'}
`('$name comes down to $core: $because', ({ name, core }) => {
  expect(readCompanyName(name)?.core).toBe(core);
});

test.each(['张*', '-', '无', '公', ''])('%p names no company', (name) => {
  expect(readCompanyName(name)).toBeUndefined();
});

test.each`
  a                               | b                                   | same     | because
  ${'苏州澄川精密机械有限公司'}   | ${'澄川精密机械'}                   | ${true}  | ${'one names the region, the other does not'}
  ${'苏州澄川精密机械有限公司'}   | ${'江苏澄川精密机械有限公司'}       | ${true}  | ${'Suzhou lies in Jiangsu'}
  ${'上海澄川精密机械有限公司'}   | ${'北京澄川精密机械有限公司'}       | ${false} | ${'sisters in different regions are two companies'}
  ${'江苏苏州澄川机械有限公司'}   | ${'江苏南京澄川机械有限公司'}       | ${false} | ${'the same province is not the same city'}
  ${'澄川精密机械(苏州)有限公司'} | ${'苏州澄川精密机械有限公司'}       | ${true}  | ${'it is the same region, elsewhere'}
  ${'澄川机械有限公司'}           | ${'澄川机械有限公司上海分公司'}     | ${false} | ${'a branch is not its company'}
  ${'澄川机械有限公司上海分公司'} | ${'澄川机械有限公司北京分公司'}     | ${false} | ${'branches in different places'}
  ${'澄川机械有限公司上海分公司'} | ${'澄川机械股份有限公司上海分公司'} | ${true}  | ${'the same branch, the form misremembered'}
  ${'上海贸易有限公司'}           | ${'北京贸易有限公司'}               | ${false} | ${'generic words tell nothing apart'}
  ${'吉林华信药业有限公司'}       | ${'长春华信药业有限公司'}           | ${true}  | ${'吉林 is also the province around 长春'}
  ${'Acme Inc.'}                  | ${'ACME Co., Ltd'}                  | ${true}  | ${'case and legal form aside'}
  ${'澄川机械有限公司'}           | ${'澄川精密机械有限公司'}           | ${false} | ${'a word more is another name'}
`('$a and $b are the same company: $same, because $because', ({ a, b, same }) => {
  expect(isSameCompany(a, b)).toBe(same);
});

const words = fc.constantFrom(
  '苏州',
  '江苏',
  '上海',
  '北京',
  '澄川',
  '北辰',
  '机械',
  '科技',
  '有限公司',
  '股份有限公司',
  '分公司',
  '（苏州）',
  'ABC',
  ' ',
  'Ltd',
  '吉林',
  '朝阳',
);
const name = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

test('being the same company is symmetric, and a readable name is the same as itself', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(isSameCompany(a, b)).toBe(isSameCompany(b, a));
      expect(isSameCompany(a, a)).toBe(readCompanyName(a) !== undefined);
    }),
  );
});

test('the same company always shares the search key', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      if (isSameCompany(a, b)) expect(readCompanyName(a)?.core).toBe(readCompanyName(b)?.core);
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readCompanyName(text)));
});
