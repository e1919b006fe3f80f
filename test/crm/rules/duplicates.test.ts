import fc from 'fast-check';
import { duplicateKeys, evidenceOf, relatedOf } from '../../../src/crm/rules/duplicates';
import { defaultSettings } from '../../../src/crm/tables/settingsDefaults';
import { languages, say } from '../../../src/messages';
import type { Stored } from '../../../src/schema/table';

const rules = defaultSettings('zh');

const lead = (number: string, fields: Record<string, string>): Stored => ({
  table: 'leads',
  number,
  fields,
  cells: fields,
});
const customer = (number: string, fields: Record<string, string>): Stored => ({
  table: 'customers',
  number,
  fields,
  cells: fields,
});
const kinds = (a: Stored, b: Stored) => evidenceOf(a, b, rules).map(({ kind }) => kind);

test.each`
  fields                                                 | keys                                   | because
  ${{ phone: '138-0000-4521' }}                          | ${['p:13800004521']}                   | ${'a number without its dashes'}
  ${{ phone: '13800004521/0512-65123456-8' }}            | ${['p:13800004521', 'p:051265123456']} | ${'every number of the cell (M14)'}
  ${{ phone: '138****4521' }}                            | ${[]}                                  | ${'a masked number is never a key (SD-07)'}
  ${{ phone: '13888888888' }}                            | ${[]}                                  | ${'nor digits all alike (M18)'}
  ${{ phone: '无', email: '-', customerName: '未提供' }} | ${[]}                                  | ${'nor a placeholder'}
  ${{ email: 'Zhou@Chengchuan.CN' }}                     | ${['m:zhou@chengchuan.cn']}            | ${'mail without case'}
  ${{ creditCode: '91350100m000100y43' }}                | ${['c:91350100M000100Y43']}            | ${'a valid credit code'}
  ${{ creditCode: '91350100M000100Y44' }}                | ${[]}                                  | ${'an invalid one could be anybody’s'}
  ${{ customerName: '苏州澄川精密机械有限公司' }}        | ${['n:澄川精密机械']}                  | ${'a name without region and legal form'}
  ${{ customerName: '张伟', customerKind: '个人' }}      | ${[]}                                  | ${'many people are called 张伟'}
  ${{ customerName: '张*' }}                             | ${[]}                                  | ${'a masked name is nobody’s'}
`('$fields is found under $keys: $because', ({ fields, keys }) => {
  expect(duplicateKeys('leads', fields, rules)).toEqual(keys);
});

test('a follow-up has no keys', () => {
  expect(duplicateKeys('followUps', { customerName: '苏州澄川精密机械有限公司' }, rules)).toEqual([]);
});

test.each`
  a                                                                      | b                                                                      | found                   | because
  ${{ phone: '13800004521' }}                                            | ${{ phone: '+86 138 0000 4521' }}                                      | ${['phone']}            | ${'the same number'}
  ${{ phone: '13800004521', contactName: '周明远' }}                     | ${{ phone: '13800004521', contactName: '周明远' }}                     | ${['phone', 'contact']} | ${'and the same person'}
  ${{ customerName: '苏州澄川精密机械有限公司' }}                        | ${{ customerName: '澄川精密机械' }}                                    | ${['name']}             | ${'a short form of the name'}
  ${{ customerName: '上海澄川机械有限公司' }}                            | ${{ customerName: '北京澄川机械有限公司' }}                            | ${[]}                   | ${'sisters in different regions'}
  ${{ customerName: '甲厂', contactName: '张三', phone: '02151234567' }} | ${{ customerName: '乙厂', contactName: '李四', phone: '02151234567' }} | ${[]}                   | ${'a switchboard (M19)'}
  ${{ customerName: '甲厂', contactName: '张三', phone: '02151234567' }} | ${{ customerName: '甲厂', contactName: '李四', phone: '02151234567' }} | ${['phone', 'name']}    | ${'the same company, another person'}
  ${{ customerName: '甲厂', contactName: '张三', phone: '13800004521' }} | ${{ customerName: '乙厂', contactName: '张三', phone: '13800004521' }} | ${['phone', 'contact']} | ${'the same person under two company names'}
  ${{ customerName: '甲厂', contactName: '张*', phone: '13800004521' }}  | ${{ customerName: '乙厂', contactName: '张三', phone: '13800004521' }} | ${['phone']}            | ${'a masked contact speaks against nothing'}
  ${{ customerName: '张伟', customerKind: '个人' }}                      | ${{ customerName: '张伟', customerKind: '个人' }}                      | ${[]}                   | ${'two people of one name'}
  ${{ contactName: '周明远' }}                                           | ${{ contactName: '周明远' }}                                           | ${[]}                   | ${'a contact alone is no evidence'}
`('$a and $b share $found: $because', ({ a, b, found }) => {
  expect(kinds(lead('LX2026001', a), lead('LX2026002', b))).toEqual(found);
});

test('a switchboard is shown as related, not as a duplicate (M19)', () => {
  const a = lead('LX2026001', { customerName: '甲厂', contactName: '张三', phone: '02151234567' });
  const b = lead('LX2026002', { customerName: '乙厂', contactName: '李四', phone: '02151234567' });

  expect(relatedOf(a, b, rules).map(({ key, params }) => say('zh', key, params))).toEqual([
    '同一总机 02151234567，公司和联系人都不同',
  ]);
  expect(relatedOf(a, { ...b, fields: { ...b.fields, customerName: '甲厂' } }, rules)).toEqual([]);
});

test('a lead and a customer of the same company are found across tables, until one became the other', () => {
  const one = lead('LX2026001', { customerName: '澄川精密机械', phone: '13800004521' });
  const other = customer('CU2026001', { name: '苏州澄川精密机械有限公司', phone: '13800004521' });

  expect(kinds(one, other)).toEqual(['phone', 'name']);
  expect(kinds({ ...one, fields: { ...one.fields, convertedTo: 'CU2026001' } }, other)).toEqual([]);
  expect(kinds(one, { ...other, fields: { ...other.fields, sourceLead: 'LX2026001' } })).toEqual([]);
});

test('two companies with credit codes of their own are not one for their name', () => {
  const a = customer('CU2026001', { name: '澄川机械有限公司', creditCode: '91350100M000100Y43' });
  const b = customer('CU2026002', { name: '澄川机械有限公司', creditCode: '91320594MA1MTRP28R' });

  expect(kinds(a, { ...b, fields: { name: '澄川机械有限公司' } })).toEqual(['name']);
  expect(duplicateKeys('customers', b.fields, rules).some((key) => key.startsWith('c:'))).toBe(true);
  expect(kinds(a, b)).toEqual([]);
});

const word = (...words: string[]) => fc.constantFrom(...words);
const record = fc
  .record({
    table: word('leads', 'customers', 'followUps'),
    number: word('N1', 'N2', ''),
    name: word('苏州澄川机械有限公司', '澄川机械', '上海澄川机械有限公司', '北辰科技', '张*', '', '无'),
    contactName: word('周明远', '张三', '张*', ''),
    phone: word('13800004521', '138****4521', '021-51234567', '13800138000', '-', '13800004521,021-51234567', '乱写'),
    email: word('a@b.cn', 'A@B.CN', '', 'a@'),
    creditCode: word('91350100M000100Y43', '', '123'),
    kind: word('企业', '个人', ''),
  })
  .map(({ table, number, name, kind, ...rest }): Stored => {
    const named = table === 'leads' ? { customerName: name, customerKind: kind } : { name, kind };
    return { table, number, fields: { ...rest, ...named }, cells: {} };
  });

test('being a duplicate, and being related, are symmetric', () => {
  fc.assert(
    fc.property(record, record, (a, b) => {
      const mirrored = (found: ReturnType<typeof evidenceOf>) => found.map(({ kind }) => kind).sort();
      expect(mirrored(evidenceOf(a, b, rules))).toEqual(mirrored(evidenceOf(b, a, rules)));
      expect(mirrored(relatedOf(a, b, rules))).toEqual(mirrored(relatedOf(b, a, rules)));
    }),
  );
});

test('nothing is its own duplicate', () => {
  fc.assert(
    fc.property(record, (a) => {
      fc.pre(a.number !== '');
      expect(evidenceOf(a, a, rules)).toEqual([]);
    }),
  );
});

test('whatever there is evidence for is found by a shared key', () => {
  fc.assert(
    fc.property(record, record, (a, b) => {
      if (evidenceOf(a, b, rules).length === 0) return;
      const keys = duplicateKeys(a.table, a.fields, rules);
      expect(duplicateKeys(b.table, b.fields, rules).some((key) => keys.includes(key))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('every piece of evidence has words in both languages', () => {
  fc.assert(
    fc.property(record, record, (a, b) => {
      for (const { key, params } of [...evidenceOf(a, b, rules), ...relatedOf(a, b, rules)])
        for (const language of languages) expect(say(language, key, params)).not.toMatch(/\{\w+\}/);
    }),
  );
});
