import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actions } from '../../src/crm/actions';
import { reports } from '../../src/crm/reports';
import { languages } from '../../src/messages';
import { aboutWords, actionIcon, actionWords, canBeUndone } from '../../src/sidebar/history/actionWords';

const folders = ['addon', 'addon/endpoints', 'sheets', 'crm/actions'];
const sources = folders
  .flatMap((folder) => {
    const at = path.resolve(__dirname, '../../src', folder);
    return readdirSync(at)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(at, name), 'utf8'));
  })
  .join('\n');
const named = [
  ...sources.matchAll(/\baction: '(\w+)'/g),
  ...sources.matchAll(/\b(?:VOID|PRESSED_UNDO|NUMBER_BACK) = '(\w+)'/g),
];
/** Every name the add-on can write into the journal. */
const journalled = [...new Set([...Object.keys(actions), ...named.map(([, name]) => name ?? '')])].sort();
/** What stands beside `action:` where it is no text: a name that is found in another way above. */
const given = [...sources.matchAll(/\baction: ([A-Za-z][\w.]*)/g)].map(([, name]) => name);

test('all names are found in the sources', () => {
  expect(journalled).toEqual(expect.arrayContaining(['createLead', 'check', 'setUp', 'undo', 'void', 'pressedUndo']));
  expect([...new Set(given)].sort()).toEqual(
    [
      'Action',
      'NUMBER_BACK',
      'PLAN',
      'PRESSED_UNDO',
      'VOID',
      'action.name',
      'intent.action',
      'name',
      'string',
      'tableName',
    ].sort(),
  );
});

test.each(journalled)('an entry of %s is called by words in both languages, with a sign of its own', (name) => {
  for (const language of languages) expect(actionWords(name, language)).not.toBe(name);
  expect(actionWords(name, 'zh')).toMatch(/[\u4e00-\u9fff]/);
  expect(actionWords(name, 'en')).not.toMatch(/[\u4e00-\u9fff]/);
  expect(actionIcon(name)).not.toBe('flag');
});

test('a report is called by its title, a record by its number, a look through many by none', () => {
  for (const { name } of Object.values(reports)) {
    for (const language of languages) expect(aboutWords('writeReport', name, 0, language)).not.toBe(name);
  }
  expect(aboutWords('convertLead', 'LX2026017', 2, 'zh')).toBe('LX2026017');
  expect(aboutWords('check', 'LX2026017', 1, 'zh')).toBe('LX2026017');
  expect(aboutWords('check', 'LX2026017', 61, 'zh')).toBe('');
});

test.each`
  action           | undo     | because
  ${'createLead'}  | ${true}  | ${'a record was written'}
  ${'adopt'}       | ${true}  | ${'the columns can be let go again'}
  ${'setUp'}       | ${false} | ${'it laid out tabs; the CRM is taken out instead'}
  ${'writeReport'} | ${false} | ${'it is made again instead'}
  ${'void'}        | ${false} | ${'it had no effect'}
`('undo is offered for $action: $undo, because $because', ({ action, undo }) => {
  expect(canBeUndone(action)).toBe(undo);
});
