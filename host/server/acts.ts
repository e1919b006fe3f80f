import type { Host, PersonAtWork } from '../api';
import type { Area } from '../engine/api';
import { mayEdit } from '../node/roles';
import { a1 } from './a1';
import type { Act } from './wire';

type ActOf<D extends Act['do']> = Extract<Act, { do: D }>;
type Doer = { person: PersonAtWork; host: Host; tab: (sheet: number) => string };

/** Carries out what a person did in the page. Throws in Google's words when the workbook refuses. */
export function perform(host: Host, email: string, act: Act): unknown {
  const person = host.as(email);
  const tab = (sheet: number) => {
    const info = host.engine.sheets().find(({ id }) => id === sheet);
    if (!info) throw new Error('Sheet not found');
    return info.name;
  };
  const work = Object.hasOwn(doers, act.do) ? (doers[act.do] as (doer: Doer, act: Act) => unknown) : undefined;
  if (!work) throw new Error(`Unknown act: ${String(act.do)}`);
  return work({ person, host, tab }, act);
}

const doers: { [D in Act['do']]: (doer: Doer, act: ActOf<D>) => unknown } = {
  select: ({ person, tab }, { sheet, area }) => person.select(tab(sheet), a1(area)),
  type: ({ person, tab }, { sheet, row, column, text }) => person.type(tab(sheet), cell(row, column), text),
  paste: ({ person, tab }, { sheet, area, block }) => person.paste(tab(sheet), a1(area), block),
  erase: ({ person, tab }, { sheet, area }) => person.clear(tab(sheet), a1(area)),
  fill: ({ person, tab }, { sheet, from, to, series }) => person.fill(tab(sheet), a1(from), a1(to), series),
  copyPaste: ({ person, tab }, { sheet, from, toSheet, to, what }) =>
    person.copyPaste(tab(sheet), a1(from), tab(toSheet), a1(to), what),
  checkboxes: ({ person, tab }, { sheet, area }) => person.insertCheckboxes(tab(sheet), a1(area)),
  sort: ({ person, tab }, { sheet, area, column, ascending }) => person.sort(tab(sheet), a1(area), column, ascending),
  filter: ({ person, tab }, { sheet, area, columns }) => person.filter(tab(sheet), area && a1(area), columns),
  insertRows: ({ person, tab }, { sheet, at, count }) => person.insertRows(tab(sheet), at, count),
  deleteRows: ({ person, tab }, { sheet, at, count }) => person.deleteRows(tab(sheet), at, count),
  insertColumns: ({ person, tab }, { sheet, at, count }) => person.insertColumns(tab(sheet), at, count),
  deleteColumns: ({ person, tab }, { sheet, at, count }) => person.deleteColumns(tab(sheet), at, count),
  moveRows: ({ person, tab }, { sheet, at, count, to }) => person.moveRows(tab(sheet), at, count, to),
  moveColumns: ({ person, tab }, { sheet, at, count, to }) => person.moveColumns(tab(sheet), at, count, to),
  cutPaste: ({ person, tab }, { sheet, from, toSheet, to }) =>
    person.cutPaste(tab(sheet), a1(from), tab(toSheet), a1(to)),
  addTab: ({ person }, { name }) => person.addTab(name),
  renameTab: ({ person, tab }, { sheet, name }) => person.renameTab(tab(sheet), name),
  deleteTab: ({ person, tab }, { sheet }) => person.deleteTab(tab(sheet)),
  duplicateTab: ({ person, tab }, { sheet, name }) => person.duplicateTab(tab(sheet), name),
  hideTab: ({ person, tab }, { sheet }) => person.hideTab(tab(sheet)),
  undo: ({ person }) => person.undo(),
  redo: ({ person }) => person.redo(),
  look: ({ person, host }, { commands }) => {
    const actor = { email: person.email, by: 'person' } as const;
    if (!mayEdit(host.people.find(({ email }) => email === person.email) ?? {})) {
      throw new Error(`${person.email} may only view this workbook`);
    }
    for (const command of commands) {
      if (!LOOKS.has(command.do)) throw new Error(`Not a matter of looks: ${command.do}`);
    }
    host.engine.group(actor, commands[0]?.do ?? 'look', () => {
      for (const command of commands) host.engine.apply(actor, command);
    });
  },
};

const LOOKS: ReadonlySet<string> = new Set([
  'setStyle',
  'setFormats',
  'setNotes',
  'setValidations',
  'clear',
  'resizeColumns',
  'resizeRows',
  'hideRows',
  'showRows',
  'hideColumns',
  'showColumns',
  'freeze',
  'merge',
  'unmerge',
  'changeSheet',
  'changeWorkbook',
  'removeChart',
]);

function cell(row: number, column: number): string {
  const one: Area = { row, column, rows: 1, columns: 1 };
  return a1(one);
}
