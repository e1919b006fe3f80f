/** PLATFORM.md §12, row by row: each asserts what a script or a person would see. */
import { cells } from './conformance/cells';
import { ranges } from './conformance/ranges';

const rows = [...cells, ...ranges].sort((a, b) => a.row - b.row);

test.each(rows)('$row: $when → $then [$evidence]', ({ prove }) => prove());
