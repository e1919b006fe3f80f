import fc from 'fast-check';
import { agrees } from '../../src/sheets/moments';
import { storable, toCell } from '../../src/sheets/toCell';

const consumed = { apostrophe: 'consumed', textEquals: 'formula', appendText: 'ignored' } as const;
const stored = { apostrophe: 'stored', textEquals: 'formula', appendText: 'ignored' } as const;

test.each`
  cell                                       | raw             | format       | because
  ${'上海澄川'}                              | ${'上海澄川'}   | ${undefined} | ${'no parser takes Chinese words for anything else'}
  ${'0138'}                                  | ${"'0138"}      | ${undefined} | ${'a leading zero would go'}
  ${'=1+1'}                                  | ${"'=1+1"}      | ${undefined} | ${'it would become a formula'}
  ${"'quoted"}                               | ${"''quoted"}   | ${undefined} | ${'one apostrophe is consumed'}
  ${'上午10:30'}                             | ${"'上午10:30"} | ${undefined} | ${'that is a time'}
  ${42}                                      | ${42}           | ${undefined} | ${'a number keeps its type'}
  ${{ day: '2025-03-09' }}                   | ${45725}        | ${undefined} | ${'a day is its serial'}
  ${{ day: '2025-03-09', time: '12:00:00' }} | ${45725.5}      | ${undefined} | ${'a moment carries its part of the day'}
`('where an apostrophe is consumed, $cell is written so that it stands as typed: $because', ({ cell, raw, format }) => {
  expect(toCell(cell, consumed)).toEqual(format ? { raw, format } : { raw });
});

test('where an apostrophe would be stored, a text cell is asked for instead', () => {
  expect(toCell('0138', stored)).toEqual({ raw: '0138', format: '@' });
});

test('what nothing else keeps from being a formula gets a space before it', () => {
  expect(toCell('=1+1', stored)).toEqual({ raw: ' =1+1', format: '@' });
  expect(toCell('=1+1', { ...stored, textEquals: 'text' })).toEqual({ raw: '=1+1', format: '@' });
});

test.each`
  cell                  | code                  | because
  ${'x'.repeat(49_001)} | ${'cell.tooLong'}     | ${'a cell holds fifty thousand characters'}
  ${'\ud800'}           | ${'cell.notStorable'} | ${'half a character does not survive'}
  ${'a\0b'}             | ${'cell.notStorable'} | ${'NUL does not survive'}
  ${Number.NaN}         | ${'cell.notStorable'} | ${'it is no number'}
`('what cannot be kept is refused with $code: $because', ({ cell, code }) => {
  expect(storable(cell, consumed)).toMatchObject({ ok: false, problems: [{ code }] });
});

test('a formula text is refused only where neither way of writing it works', () => {
  expect(storable('=1+1', stored).ok).toBe(false);
  expect(storable('=1+1', { ...stored, textEquals: 'text' }).ok).toBe(true);
  expect(storable('=1+1', consumed).ok).toBe(true);
});

test('whatever is written reads back as the same text, line breaks apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const { raw } = toCell(text, consumed);
      const read = String(raw).startsWith("'") ? String(raw).slice(1) : String(raw);
      expect(agrees(read, text)).toBe(true);
    }),
  );
});
