import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const text = readFileSync(path.resolve(__dirname, '../../package-lock.json'), 'utf8');
const packages: Record<string, Locked> = JSON.parse(text).packages;

test('a clone installs on any platform: every platform package the tools choose from is in the lock file', () => {
  const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${where}/node_modules/${name}`],
    ),
  );

  expect(missing).toEqual([]);
});

test('a clone installs from whatever registry its reader uses: the lock file names none', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});
