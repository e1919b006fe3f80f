/** The layer rule over the import statements themselves: it sees type-only imports and whole paths, where Biome sees patterns. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as rules from '../../scripts/layers.mjs';

const root = path.resolve(__dirname, '../..');
const layers: Record<string, string[]> = rules.layers;

test('every import in src points down, as scripts/layers.mjs says', () => {
  const wrong = filesOf('src').flatMap((file) => importsOf(file).filter((found) => !pointsDown(file, found)));

  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('host and src never meet: only the shipped bundle passes between them', () => {
  const wrong = [...filesOf('host'), ...filesOf('src')].flatMap((file) =>
    importsOf(file).filter(
      ({ to }) => to.startsWith(file.startsWith('host') ? 'src/' : 'host/') || to.startsWith('test/'),
    ),
  );

  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('Biome holds the same rule: its overrides are the ones generated from scripts/layers.mjs (npm run golden)', () => {
  const { overrides } = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'));

  expect(overrides).toEqual(rules.biomeOverrides());
});

test.each`
  file                          | statement                                         | allowed  | because
  ${'src/values/day.ts'}        | ${"import { say } from '../messages'"}            | ${true}  | ${'values may name messages'}
  ${'src/values/day.ts'}        | ${"import type { Field } from '../schema/field'"} | ${false} | ${'a type is an import too'}
  ${'src/crm/rules/grading.ts'} | ${"import { leads } from '../tables/leads'"}      | ${true}  | ${'rules read tables'}
  ${'src/crm/tables/leads.ts'}  | ${"import { x } from '../rules/grading'"}         | ${false} | ${'tables know no rule'}
  ${'src/sheets/store.ts'}      | ${"import { leads } from '../crm/tables/leads'"}  | ${false} | ${'the store knows no lead'}
  ${'src/sidebar/app.tsx'}      | ${"import type { Api } from '../addon/api'"}      | ${true}  | ${'the contract, as a type'}
  ${'src/sidebar/app.tsx'}      | ${"import { Api } from '../addon/api'"}           | ${false} | ${'no addon code runs in a browser'}
  ${'src/addon/main.ts'}        | ${"import { form } from '../sidebar/form'"}       | ${false} | ${'the server draws no page'}
  ${'src/crm/rules/grading.ts'} | ${"const x = await import('../../sheets/store')"} | ${false} | ${'a late import is an import'}
  ${'src/values/day.ts'}        | ${"export * from '../addon/main'"}                | ${false} | ${'so is a re-export'}
`('in $file "$statement" is allowed: $allowed, because $because', ({ file, statement, allowed }) => {
  expect(importsIn(statement, file).every((found) => pointsDown(file, found))).toBe(allowed);
});

interface Found {
  from: string;
  to: string;
  typesOnly: boolean;
}

function pointsDown(file: string, { to, typesOnly }: Found): boolean {
  if (!to.startsWith('src/')) return !to.startsWith('node:');
  const own = layerOf(file);
  const other = layerOf(to);
  if (own === undefined || other === undefined) return false;
  if (own === 'sidebar' && to === 'src/addon/api') return typesOnly;
  return own === other || (layers[own] ?? []).some((allowed) => other === allowed || other.startsWith(`${allowed}/`));
}

const layerOf = (file: string): string | undefined =>
  Object.keys(layers).find((layer) => file === `src/${layer}` || file.startsWith(`src/${layer}/`));

const importsOf = (file: string): Found[] => importsIn(readFileSync(path.join(root, file), 'utf8'), file);

/** Import and export statements, late imports and requires; packages keep their name, relative paths become `src/…`. */
function importsIn(text: string, file: string): Found[] {
  const statements =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?'([^']+)'|\b(?:import|require)\('([^']+)'\)/gm;
  return [...text.matchAll(statements)].map(([, type, named, late]) => {
    const to = named ?? late ?? '';
    const whole = to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to;
    return { from: file, to: whole, typesOnly: type !== undefined };
  });
}

function filesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => /\.tsx?$/.test(name));
}
