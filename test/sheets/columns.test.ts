import { leads } from '../../src/crm/tables';
import { bind, type Mark, NUMBER } from '../../src/sheets/columns';
import type { TabMemory } from '../../src/sheets/memory';

const tab: TabMemory = {
  sheetId: 1,
  name: '线索',
  headerRow: 3,
  adopted: true,
  number: { header: '编号', column: 1 },
  fields: { customerName: { header: '公司', column: 2 }, phone: { header: '手机', column: 3 } },
};
const marks = (phone: number): Mark[] => [
  { key: NUMBER, header: '编号', column: 1 },
  { key: 'customerName', header: '公司', column: 2 },
  { key: 'phone', header: '手机', column: phone },
];
const askedFor = (headers: readonly string[], found: readonly Mark[]) => bind(leads, tab, headers, () => found);

test.each`
  headers                                 | found                   | phone | because
  ${['编号', '公司', '手机']}             | ${[]}                   | ${3}  | ${'every header stands where it was: no metadata is read'}
  ${['编号', '公司', '', '手机']}         | ${marks(4)}             | ${4}  | ${'a column was inserted and the metadata moved along'}
  ${['编号', '公司', '电话1']}            | ${marks(3)}             | ${3}  | ${'a header unknown to us is the same column renamed'}
  ${['编号', '公司', '手 机 *']}          | ${[]}                   | ${3}  | ${'blanks and the asterisk of a required column do not count'}
  ${['编号', '公司', '其他', '手机']}     | ${marks(9).slice(0, 2)} | ${4}  | ${'without metadata the header text decides'}
  ${['编号', '公司', '其他', '联系方式']} | ${marks(9).slice(0, 2)} | ${4}  | ${'without metadata a synonym will do'}
`('the phone is in column $phone: $because', ({ headers, found, phone }) => {
  expect(askedFor(headers, found)).toMatchObject({ fields: { phone } });
});

test.each`
  headers                                      | found                                                         | because
  ${['编号', '公司', '']}                      | ${marks(3)}                                                   | ${'its header is empty now'}
  ${['编号', '公司', '微信']}                  | ${marks(3)}                                                   | ${'its header is another field’s'}
  ${['编号', '公司', '旧列', '手机']}          | ${marks(3)}                                                   | ${'the remembered header stands elsewhere: cut and paste left the metadata behind'}
  ${['编号', '公司', 'x', '手机', '手机']}     | ${marks(9).slice(0, 2)}                                       | ${'two columns are called so'}
  ${['编号', '公司', 'x', '电话', '联系方式']} | ${marks(9).slice(0, 2)}                                       | ${'two synonyms match'}
  ${['编号', '公司', 'a', 'b']}                | ${[...marks(3), { key: 'phone', header: '手机', column: 4 }]} | ${'two columns carry the metadata and neither the header'}
`('nobody guesses where the phone is: $because', ({ headers, found }) => {
  expect(askedFor(headers, found)).toMatchObject({
    doubts: [{ code: 'columns.ask', field: 'phone', params: { header: '手机' } }],
  });
});

test('a column that was deleted with its header is simply gone', () => {
  const found = askedFor(['编号', '公司'], marks(9).slice(0, 2));

  expect(found).toMatchObject({ fields: { customerName: 2 } });
  expect('fields' in found && found.fields.phone).toBeUndefined();
});
