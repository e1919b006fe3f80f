import { li, wang } from '../../support/host';
import { answer, hostOf, type Row, refusal, refusalOf } from './row';

const three = {
  A: [
    ['h', 'n'],
    ['b', 2],
    ['a', 1],
  ],
};

/** Where ranges are, and what happens to rows, columns and tabs. */
export const ranges: readonly Row[] = [
  {
    row: 12,
    when: 'getRange(2,1,0,3) below a lone header',
    seen: 'at least one row is wanted',
    evidence: 'O',
    prove: () =>
      expect(refusal('sheet.getRange(2, 1, 0, 3)')).toBe(
        'Exception: The number of rows in the range must be at least 1.',
      ),
  },
  {
    row: 13,
    when: 'getRange(0,1) and getRange(1,0)',
    seen: 'the start is too small',
    evidence: 'O',
    prove: () => {
      expect(refusal('sheet.getRange(0, 1)')).toBe('Exception: The starting row of the range is too small.');
      expect(refusal('sheet.getRange(1, 0)')).toBe('Exception: The starting column of the range is too small.');
    },
  },
  {
    row: 14,
    when: 'a range past the grid is read, then written',
    seen: 'reading throws; writing throws, or grows the grid in the other mode',
    evidence: 'O ⚠',
    prove: () => {
      const outside = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';
      const write = 'sheet.getRange(1001, 1).setValue(1); SpreadsheetApp.flush(); return sheet.getMaxRows()';
      expect(refusal('sheet.getRange(1001, 1).getValue()')).toBe(outside);
      expect(refusal(write)).toBe(outside);
      expect(answer(write, undefined, { modes: { beyondGrid: 'grow' } })).toBeGreaterThan(1000);
    },
  },
  {
    row: 60,
    when: 'deleteRows of every row below the frozen header',
    seen: 'refused',
    evidence: 'O',
    prove: () =>
      expect(
        refusal('sheet.setFrozenRows(1); sheet.deleteRows(2, sheet.getMaxRows() - 1); SpreadsheetApp.flush()'),
      ).toBe('Exception: Sorry, it is not possible to delete all non-frozen rows.'),
  },
  {
    row: 61,
    when: 'insertSheet with a name that is taken; insertSheet at index 0',
    seen: "Google's text; the new tab comes first and is active",
    evidence: 'O',
    prove: () => {
      expect(refusal('ss.insertSheet("A")', three)).toBe(
        'Exception: A sheet with the name "A" already exists. Please enter another name.',
      );
      expect(
        answer('const s = ss.insertSheet("B", 0); return [s.getIndex(), ss.getActiveSheet().getName()]', three),
      ).toEqual([1, 'B']);
    },
  },
  {
    row: 63,
    when: 'Sheet.sort with and without a frozen header',
    seen: 'the header moves unless it is frozen',
    evidence: 'O',
    prove: () => {
      expect(answer('sheet.sort(1); return sheet.getRange("A1:A3").getValues().flat()', three)).toEqual([
        'a',
        'b',
        'h',
      ]);
      expect(
        answer('sheet.setFrozenRows(1); sheet.sort(1); return sheet.getRange("A1:A3").getValues().flat()', three),
      ).toEqual(['h', 'a', 'b']);
    },
  },
  {
    row: 64,
    when: 'mixed values are sorted up',
    seen: 'numbers, text, booleans, and blanks last',
    evidence: 'O',
    prove: () =>
      expect(
        answer('sheet.getRange("A1:A4").sort(1); return sheet.getRange("A1:A4").getValues().flat()', {
          A: [[true], [null], ['x'], [5]],
        }),
      ).toEqual([5, 'x', true, '']),
  },
  {
    row: 65,
    when: 'Range.sort on columns B:C by 2',
    seen: 'the column counts from the sheet, not from the range',
    evidence: 'O',
    prove: () =>
      expect(
        answer('sheet.getRange("B1:C2").sort(2); return sheet.getRange("A1:C2").getValues()', {
          A: [
            ['k', 9, 'x'],
            ['l', 1, 'y'],
          ],
        }),
      ).toEqual([
        ['k', 1, 'y'],
        ['l', 9, 'x'],
      ]),
  },
  {
    row: 66,
    when: 'a second createFilter; getFilter after remove; getFilter of another range',
    seen: "Google's text; null; the sheet's filter",
    evidence: 'O',
    prove: () => {
      expect(refusal('sheet.getRange("A1:B3").createFilter(); sheet.getRange("A1:B3").createFilter()', three)).toBe(
        "Exception: You can't create a filter in a sheet that already has a filter.",
      );
      expect(
        answer(
          `sheet.getRange("A1:B3").createFilter(); const far = sheet.getRange("Z9").getFilter().getRange().getA1Notation();
           sheet.getFilter().remove(); return [far, sheet.getFilter()]`,
          three,
        ),
      ).toEqual(['A1:B3', null]);
    },
  },
  {
    row: 67,
    when: 'setValues on a row the filter hides',
    seen: 'it is written',
    evidence: 'B',
    prove: () => {
      const host = hostOf('sheet.getRange("A2:B2").setValues([["z", 9]])', three);
      host.as(li.email).filter('A', 'A1:B3', { 1: ['b'] });
      host.as(wang.email).call('go');
      expect(host.engine.isRowHiddenByFilter(0, 2)).toBe(true);
      expect(host.grid('A')[1]).toEqual(['z', 9]);
    },
  },
  {
    row: 70,
    when: 'a column has metadata and a column is inserted to its left, then it is deleted',
    seen: 'the metadata follows, then is gone; a single cell cannot have any',
    evidence: 'D O',
    prove: () => {
      expect(
        answer(`sheet.getRange("B:B").addDeveloperMetadata("field", "email");
          const at = () => sheet.createDeveloperMetadataFinder().withKey("field").find().map((m) => m.getLocation().getColumn().getColumn());
          const before = at(); sheet.insertColumnBefore(1); const after = at(); sheet.deleteColumn(3); return [before, after, at()]`),
      ).toEqual([[2], [3], []]);
      expect(refusal('sheet.getRange("B2").addDeveloperMetadata("k")')).toMatch(
        /^Exception: Adding developer metadata to arbitrary ranges is not currently supported\./,
      );
    },
  },
  {
    row: 71,
    when: "getRange('C5:B2'), '5:7', 'r1c1:r2c2', 'a$1', nonsense",
    seen: 'corners are put right, open rows stay written, R1C1 is understood; nonsense is not found',
    evidence: 'O',
    prove: () => {
      expect(
        answer(
          'return ["C5:B2", "5:7", "D:F", "r1c1:r2c2", "a$1", "RC1"].map((n) => sheet.getRange(n).getA1Notation())',
        ),
      ).toEqual([...['B2:C5', '5:7', 'D:F', 'A1:B2', 'A1', 'RC1']]);
      expect(refusal('sheet.getRange("not a range")')).toBe('Exception: Range not found');
    },
  },
  {
    row: 72,
    when: 'a 1×2 block is copied to one cell, and to a 2×5 block',
    seen: 'the whole block arrives; only whole multiples are tiled',
    evidence: 'O',
    prove: () => {
      const copy = (to: string) =>
        answer(`sheet.getRange("A1:B1").copyTo(sheet.getRange("${to}")); return sheet.getRange("A3:F5").getValues()`, {
          A: [[1, 2]],
        });
      expect(copy('C4')).toEqual([
        ['', '', '', '', '', ''],
        ['', '', 1, 2, '', ''],
        ['', '', '', '', '', ''],
      ]);
      expect(copy('A3:E4')).toEqual([
        [1, 2, 1, 2, '', ''],
        [1, 2, 1, 2, '', ''],
        ['', '', '', '', '', ''],
      ]);
    },
  },
  {
    row: 87,
    when: 'setNamedRange twice with one name; getRangeByName of an unknown one',
    seen: 'it points to the second; null',
    evidence: 'D B',
    prove: () =>
      expect(
        answer(`ss.setNamedRange("n", sheet.getRange("A1")); ss.setNamedRange("n", sheet.getRange("B2"));
          return [ss.getRangeByName("n").getA1Notation(), ss.getRangeByName("m"), ss.getNamedRanges().length]`),
      ).toEqual(['B2', null, 1]),
  },
  {
    row: 37,
    when: 'a protected range without 李雷; he runs a function that writes, then the owner does',
    seen: 'he is refused, the owner is not',
    evidence: 'O D',
    prove: () => {
      const host = hostOf('sheet.getRange("A1").setValue(9)', three);
      host.engine.apply(
        { email: wang.email, by: 'person' },
        {
          do: 'putProtection',
          protection: {
            id: host.engine.newId(),
            sheet: 0,
            area: { row: 1, column: 1, rows: 1, columns: 1 },
            description: '',
            warningOnly: false,
            editors: [wang.email],
            restricted: true,
          },
        },
      );
      expect(refusalOf(() => host.as(li.email).call('go'))).toBe(
        'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
      host.as(wang.email).call('go');
      expect(host.grid('A')[0]?.[0]).toBe(9);
    },
  },
  {
    row: 38,
    when: 'protect() and nothing more',
    seen: 'everybody still edits; without its editors only the owner and the one who did it do',
    evidence: 'D',
    prove: () => {
      const host = hostOf(
        'const p = sheet.protect(); if (sheet.getRange("B1").getValue() === "n") p.removeEditors(p.getEditors())',
        three,
      );
      const untouched = hostOf('sheet.protect()', three);
      untouched.as(wang.email).call('go');
      untouched.as(li.email).type('A', 'A1', 'mine');
      host.as(wang.email).call('go');
      expect(untouched.grid('A')[0]?.[0]).toBe('mine');
      expect(refusalOf(() => host.as(li.email).type('A', 'A1', 'mine'))).toMatch(/protected cell or object/);
    },
  },
];
