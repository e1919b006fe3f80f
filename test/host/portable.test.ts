/** What a script can see by itself: the rows that also run in a real project, and every member's share in them. */
import { portableRows } from './conformance/portable';
import { runRow } from './conformance/portable/results';

test.each(portableRows.map((row) => ({ ...row, row })))('$id: $then [$evidence: $source]', ({ row }) => {
  expect(runRow(portableRows, row).result).toEqual({ returned: row.expected });
});

test('every row has an id of its own', () => {
  expect(new Set(portableRows.map(({ id }) => id)).size).toBe(portableRows.length);
});
