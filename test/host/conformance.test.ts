/** PLATFORM.md §12, row by row: each asserts what a script or a person would see. */
import { cells } from './conformance/cells';
import { inTheClient } from './conformance/client';
import { contradicted } from './conformance/contradicted';
import { errorTexts } from './conformance/errorTexts';
import { installed } from './conformance/installed';
import { loading } from './conformance/loading';
import { people } from './conformance/people';
import { ranges } from './conformance/ranges';
import { roles } from './conformance/roles';
import { rules } from './conformance/rules';
import { services } from './conformance/services';
import { sources } from './conformance/sources';
import { web } from './conformance/web';

const rows = [
  ...cells,
  ...ranges,
  ...rules,
  ...services,
  ...people,
  ...roles,
  ...loading,
  ...installed,
  ...web,
  ...inTheClient,
  ...contradicted,
  ...errorTexts,
]
  .sort((a, b) => a.row - b.row)
  .map((each) => ({ ...each, source: sources[each.row] ?? 'unknown' }));

test.each(rows)('$row: $when → $seen [$evidence: $source]', ({ prove }) => prove());

test('every behaviour of the list has a row', () => {
  const missing = Object.keys(sources).filter((behaviour) => !rows.some(({ row }) => row === Number(behaviour)));

  expect(missing).toEqual([]);
});
