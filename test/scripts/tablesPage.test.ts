import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tablesPage } from '../../scripts/tablesPage.mjs';

test('docs/tables.md says what the tables say (npm run golden rewrites it)', async () => {
  const page = readFileSync(path.resolve(__dirname, '../../docs/tables.md'), 'utf8');

  expect(page).toBe(await tablesPage());
});
