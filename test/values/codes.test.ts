import fc from 'fast-check';
import { isIdCard, isUnifiedIdentifier } from 'util-helpers';
import { readCreditCode } from '../../src/values/creditCode';
import { readEmails } from '../../src/values/email';
import { readIdNumber } from '../../src/values/idNumber';

const CODE = '91350100M000100Y43';

test.each`
  typed                    | code                     | params                            | fix          | because
  ${'91350100M000100Y4'}   | ${'creditCode.short'}    | ${{ length: 17, missing: 1 }}     | ${undefined} | ${'it counts what is missing'}
  ${'91350100M000100Y433'} | ${'creditCode.long'}     | ${{ length: 19, extra: 1 }}       | ${undefined} | ${'and what is too much'}
  ${'9135O100M000100Y43'}  | ${'creditCode.letter'}   | ${{ position: 5, letter: 'O' }}   | ${CODE}      | ${'O is not in the alphabet of the standard'}
  ${'9135010OMO00100Y43'}  | ${'creditCode.letter'}   | ${{ position: 8, letter: 'O' }}   | ${CODE}      | ${'two of them are mended together'}
  ${'91350100M000100#43'}  | ${'creditCode.sign'}     | ${{ position: 16, letter: '#' }}  | ${undefined} | ${'a sign is no letter'}
  ${'91A50100M000100Y43'}  | ${'creditCode.region'}   | ${{ position: 3, letter: 'A' }}   | ${undefined} | ${'the region is six digits'}
  ${'91350100M000100Y44'}  | ${'creditCode.checksum'} | ${{ code: '91350100M000100Y44' }} | ${undefined} | ${'one character was copied wrongly, nobody knows which'}
`('$typed is refused with $code: $because', ({ typed, code, params, fix }) => {
  const read = readCreditCode(typed);

  expect(read).toMatchObject({ ok: false, problems: [{ code, params }] });
  expect(read.ok ? undefined : read.problems[0]?.fix).toBe(fix);
});

test.each([CODE, CODE.toLowerCase(), '91350100 M000100Y43', '９１３５０１００Ｍ０００１００Ｙ４３'])(
  '%s is the code of GB 32100',
  (typed) => {
    expect(readCreditCode(typed)).toEqual({ ok: true, value: CODE });
  },
);

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

test('of all last characters a code may end in, we and an independent library accept the same one', () => {
  const head = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/);
  fc.assert(
    fc.property(head, (text) => {
      const accepted = (test: (code: string) => boolean) => ALPHABET.filter((last) => test(text + last));

      expect(accepted((code) => readCreditCode(code).ok)).toEqual(accepted((code) => isUnifiedIdentifier(code)));
      expect(accepted((code) => readCreditCode(code).ok)).toHaveLength(1);
    }),
  );
});

test('of any eighteen letters and digits, we and the library accept the same', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{18}$/), (text) => {
      expect(readCreditCode(text).ok).toBe(isUnifiedIdentifier(text));
    }),
  );
});

test('of all check digits an ID number may end in, we and the library accept the same one (CA-26)', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const place = fc.constantFrom('110105', '440524', '310101', '650102', '820000');
  fc.assert(
    fc.property(place, day, fc.nat(999), (region, born, order) => {
      const head = `${region}${born.toISOString().slice(0, 10).replace(/-/g, '')}${String(order).padStart(3, '0')}`;
      const accepted = (test: (id: string) => boolean) => [...'0123456789X'].filter((last) => test(head + last));

      expect(accepted((id) => readIdNumber(id) !== undefined)).toEqual(accepted((id) => isIdCard(id)));
      expect(accepted((id) => isIdCard(id))).toHaveLength(1);
    }),
  );
});

test('changing any one character of a code is noticed', () => {
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, letter) => {
      const changed = CODE.slice(0, at) + letter + CODE.slice(at + 1);
      expect(readCreditCode(changed).ok).toBe(changed === CODE);
    }),
  );
});

test.each`
  typed                   | code               | fix                 | because
  ${'a.company.com'}      | ${'email.noAt'}    | ${undefined}        | ${'the @ is missing'}
  ${'a@@b.cn'}            | ${'email.twoAt'}   | ${undefined}        | ${'one too many'}
  ${'@b.cn'}              | ${'email.noName'}  | ${undefined}        | ${'nobody before it'}
  ${'a@b'}                | ${'email.domain'}  | ${undefined}        | ${'no dot behind it'}
  ${'a＠b.cn'}            | ${'email.invalid'} | ${'a@b.cn'}         | ${'a full-width @ is mended'}
  ${'a@b。cn'}            | ${'email.domain'}  | ${'a@b.cn'}         | ${'a Chinese full stop is mended'}
  ${'a@company,com'}      | ${'email.domain'}  | ${'a@company.com'}  | ${'a comma is mended'}
  ${'a b@company.com'}    | ${'email.invalid'} | ${'ab@company.com'} | ${'a space is taken out'}
  ${'%69nfo@company.com'} | ${undefined}       | ${undefined}        | ${'odd, and legal'}
`('$typed gives $code: $because', ({ typed, code, fix }) => {
  const [read] = readEmails(typed);

  expect(read?.problem?.code).toBe(code);
  expect(read?.problem?.fix).toBe(fix);
});

test('several addresses in a cell are read one by one, and compared without case', () => {
  expect(readEmails('A@b.cn；c@d.cn').map(({ key }) => key)).toEqual(['a@b.cn', 'c@d.cn']);
});

test('a masked address is legal and no key', () => {
  expect(readEmails('zhang***@b.cn')).toEqual([{ raw: 'zhang***@b.cn' }]);
});

test('a repair that is offered is accepted', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.constantFrom(['@', '＠'], ['.', '。']), (address, [from, to]) => {
      for (const { problem } of readEmails(address.replace(from as string, to as string)))
        if (problem?.fix) expect(readEmails(problem.fix)[0]?.problem).toBeUndefined();
    }),
  );
});
