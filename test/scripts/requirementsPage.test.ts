import { readFileSync } from 'node:fs';
import path from 'node:path';
import { requirementProblems, requirementsPage } from '../../scripts/requirementsPage.mjs';

test('every wish of the manuals is met by a case that names it, or says why it is not met yet', async () => {
  expect(await requirementProblems()).toEqual([]);
});

test('docs/requirements.md says what the tests say (npm run golden rewrites it)', async () => {
  const page = readFileSync(path.resolve(__dirname, '../../docs/requirements.md'), 'utf8');

  expect(page).toBe(await requirementsPage());
});
