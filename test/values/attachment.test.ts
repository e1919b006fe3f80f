import fc from 'fast-check';
import { attachmentName, mendedName, readAttachmentName } from '../../src/values/attachment';

const part = fc.stringMatching(/^[甲乙丙a-z]{1,6}$/);
const month = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }));
const named = fc.record({
  company: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-')),
  kind: part,
  month: month.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`),
});

test('the name the rule gives a file tells its company, kind and month again (CA-35)', () => {
  expect(attachmentName({ company: '公司', kind: '营业执照', month: '2024-06' })).toBe('公司-营业执照-2024-06');
  fc.assert(fc.property(named, (name) => expect(readAttachmentName(attachmentName(name))).toEqual(name)));
});

test('a name that follows the rule needs no mending, and a mended one follows it (CA-35)', () => {
  fc.assert(
    fc.property(named, fc.constantFrom('-', '_', ' ', '－', '—'), (name, sign) => {
      const right = attachmentName(name);
      expect(mendedName(right)).toBe(right);
      const mended = mendedName(`${name.company}${sign}${name.kind}${sign}${name.month}`);
      expect(mended).toBe(right);
    }),
  );
});
