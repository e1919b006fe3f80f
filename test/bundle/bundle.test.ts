/** What Google is given: read as Google reads it, loaded where nothing of Google exists. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from '@babel/parser';
import { buildBundle } from '../../scripts/build.mjs';
import { newerThanES2020 } from '../support/newSyntax';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'crm-bundle-'));
const dist = path.join(folder, 'dist');
const gas = jest.requireActual<{ require(folder: string, globals: object): Record<string, unknown> }>('gas-local');

let code = '';
let page = '';
beforeAll(async () => {
  await buildBundle(dist);
  code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
  page = readFileSync(path.join(dist, 'sidebar.html'), 'utf8');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the bundle loads under gas-local where no service exists at all', () => {
  const bare = vm.createContext(vm.constants.DONT_CONTEXTIFY);

  const loaded = gas.require(dist, bare);

  expect(typeof loaded.onOpen).toBe('function');
});

test('only the generated functions, and the one name behind them, stand at the top level', () => {
  const names = topLevelNames(code);

  expect(names).toEqual([...goldenGlobals(), '__crm'].sort());
});

test('every global function Google calls by name is there', () => {
  expect(goldenGlobals()).toEqual(expect.arrayContaining(['onOpen', 'onInstall', 'onEdit', 'rpc']));
});

test('the second program stands alone: one name, no syntax that Google or HtmlService would stumble over', () => {
  const text = readFileSync(path.join(dist, 'occasional.html'), 'utf8');

  expect(topLevelNames(text)).toEqual(['__occasional']);
  expect(newerThanES2020(text)).toEqual([]);
  expect(templateLiterals(text)).toEqual([]);
  expect(typeof vm.runInContext(`${text};__occasional.rpc`, vm.createContext(vm.constants.DONT_CONTEXTIFY))).toBe(
    'function',
  );
});

test('every function a menu names is a global function', () => {
  const named: string[] = [];
  const menu: Record<string, unknown> = {
    addItem(_caption: string, name: string) {
      named.push(name);
      return menu;
    },
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => menu,
  };
  const ui = { createMenu: () => menu, createAddonMenu: () => menu };
  const anything: unknown = new Proxy(() => anything, { get: (_, key) => (key === 'getUi' ? () => ui : anything) });
  const services = {
    SpreadsheetApp: anything,
    Session: { getActiveUserLocale: () => 'zh' },
    PropertiesService: anything,
  };
  const loaded = gas.require(dist, vm.createContext(services));

  (loaded.onOpen as (event: unknown) => void)({ authMode: 'LIMITED' });

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !goldenGlobals().includes(name))).toEqual([]);
});

test('every function the page calls on the server is a global function', () => {
  const called = [...page.matchAll(/google\.script\.run|withFailureHandler\([^)]*\)\.(\w+)\(/g)].map(
    ([, name]) => name,
  );
  const named = called.filter((name): name is string => name !== undefined && !name.startsWith('with'));

  expect(page).toContain('.rpc(');
  expect(named.filter((name) => !goldenGlobals().includes(name))).toEqual([]);
});

test('the server code has no syntax newer than ES2020', () => {
  expect(newerThanES2020(code)).toEqual([]);
});

test.each`
  text                       | found
  ${'class A { x = 1 }'}     | ${'ClassProperty'}
  ${'class A { #x() {} }'}   | ${'ClassPrivateMethod'}
  ${'a ??= 1'}               | ${'??='}
  ${'a = 1_000'}             | ${'numeric separator'}
  ${'class A { static {} }'} | ${'StaticBlock'}
  ${'a = /x/d'}              | ${'regular expression flags d'}
`('the syntax check sees $found in "$text"', ({ text, found }) => {
  expect(newerThanES2020(text)).toEqual([found]);
});

test('the server bundle is small enough to be parsed at every call: under 250 kB', () => {
  const sizes = readdirSync(dist).map(
    (name) => `${name} ${(readFileSync(path.join(dist, name)).length / 1000).toFixed(1)} kB`,
  );
  process.stdout.write(`${sizes.join(' · ')}\n`);

  expect(Buffer.byteLength(code)).toBeLessThan(250_000);
});

test('the page needs nothing from outside, and no template literal that HtmlService would cut', () => {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');

  expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)=/);
  expect(scripts).toHaveLength(1);
  expect(scripts[0]).not.toMatch(/<!--|<script/i);
  expect(templateLiterals(scripts[0] ?? '')).toEqual([]);
});

test('dist holds exactly what clasp would push, and nothing else', () => {
  writeFileSync(path.join(folder, '.clasp.json'), readFileSync(path.join(root, '.clasp.json')));
  const clasp = path.join(root, 'node_modules/@google/clasp/build/src/index.js');

  const status = JSON.parse(
    execFileSync(process.execPath, [clasp, '--json', 'show-file-status'], { cwd: folder, encoding: 'utf8' }),
  );

  expect(status.untrackedFiles).toEqual([]);
  expect(status.filesToPush.map((name: string) => path.basename(name)).sort()).toEqual(readdirSync(dist).sort());
  expect(readdirSync(dist).sort()).toEqual(['Code.js', 'appsscript.json', 'occasional.html', 'sidebar.html']);
});

test('it asks for three scopes: this spreadsheet, the sidebar, and who is acting', () => {
  const manifest = JSON.parse(readFileSync(path.join(dist, 'appsscript.json'), 'utf8'));

  expect(manifest.runtimeVersion).toBe('V8');
  expect(manifest.oauthScopes.map((scope: string) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual([
    'spreadsheets.currentonly',
    'script.container.ui',
    'userinfo.email',
  ]);
});

function topLevelNames(text: string): string[] {
  return parse(text, { sourceType: 'script' })
    .program.body.flatMap((statement) => {
      if (statement.type === 'FunctionDeclaration') return [statement.id?.name ?? '?'];
      if (statement.type === 'VariableDeclaration')
        return statement.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : '?'));
      return [statement.type];
    })
    .sort();
}

const goldenGlobals = (): string[] =>
  readFileSync(path.join(root, 'test/golden/globals.txt'), 'utf8').trim().split('\n');

const templateLiterals = (text: string) =>
  parse(text, { sourceType: 'script', tokens: true }).tokens?.filter((token) => token.type.label === '`');
