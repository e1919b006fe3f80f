/** PLATFORM.md §12, row by row: each asserts what a script or a person would see. */
import { cells } from './conformance/cells';
import { loading } from './conformance/loading';
import { people } from './conformance/people';
import { ranges } from './conformance/ranges';
import { rules } from './conformance/rules';
import { services } from './conformance/services';

const rows = [...cells, ...ranges, ...rules, ...services, ...people, ...loading].sort((a, b) => a.row - b.row);

test.each(rows)('$row: $when → $seen [$evidence]', ({ prove }) => prove());
