/** Writes host/COVERAGE.md: every member of the classes that add-ons use, done or throwing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFromSources, root } from './hostTools.mjs';

const { members, coveragePage } = loadFromSources(
  "export { coveragePage, members } from './test/host/conformance/coverage';",
);
const page = coveragePage(members());
writeFileSync(join(root, 'host/COVERAGE.md'), page);
console.log(page.match(/^Done: .*$/m)[0]);
