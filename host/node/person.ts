import type { MenuNode, PersonAtWork } from '../api';
import type { Area, Command, FilterColumn, Input, Value } from '../engine/api';
import { around } from '../engine/area';
import { areaOf, parseA1 } from '../runtime/a1';
import { copyName } from '../runtime/copyName';
import { screenState } from './bridge';
import { argumentsJson } from './codec';
import { execute, messageOf, type Outcome } from './execute';
import { mayEdit } from './roles';
import { topLevelOf } from './topLevel';
import { fireChange, fireEdit, fireForm, fireOpen, fireSelection } from './triggers';
import type { Call, Person, World } from './world';

/** One person at the keyboard: every member is something they could do in the page. */
export function personAtWork(world: World, person: Person): PersonAtWork {
  const { engine } = world;
  const { email } = person;
  const screen = screenState(world, email);
  const actor = { email, by: 'person' } as const;

  const sheetOf = (tab: string) => {
    const found = engine.sheets().find(({ name }) => name === tab);
    if (!found) throw new Error(`There is no tab ${tab}`);
    return found;
  };
  const place = (tab: string, a1: string) => {
    const { id, rows, columns } = sheetOf(tab);
    const written = parseA1(a1);
    if (!written) throw new Error(`Not a range: ${a1}`);
    return { sheet: id, area: areaOf(written, rows, columns) };
  };
  const apply = (label: string, ...commands: Command[]) => {
    if (!mayEdit(person)) throw new Error(`${email} may only view this workbook`);
    engine.group(actor, label, () => {
      for (const command of commands) engine.apply(actor, command);
    });
  };
  const change = (label: string, ...commands: Command[]) => {
    apply(label, ...commands);
    fireChange(world, person, changeTypes[commands[0]?.do ?? ''] ?? 'OTHER');
  };
  /** A tab somebody adds is the one before them from then on. */
  const addedTab = (label: string, command: Extract<Command, { do: 'insertSheet' | 'duplicateSheet' }>) => {
    apply(label, command);
    screen.selected = { sheet: command.id, area: { row: 1, column: 1, rows: 1, columns: 1 } };
    world.emit({ kind: 'selection', email, ...screen.selected });
    fireChange(world, person, 'INSERT_GRID');
  };
  const edit = (label: string, at: { sheet: number; area: Area }, command: Command, tellsValues = false) => {
    const oldValue = tellsValues ? valueAt(at) : undefined;
    apply(label, command);
    const value = tellsValues ? valueAt(at) : undefined;
    fireEdit(world, person, {
      ...at,
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    });
  };
  const valueAt = ({ sheet, area }: { sheet: number; area: Area }): string | undefined => {
    if (area.rows !== 1 || area.columns !== 1) return undefined;
    return eventText(engine.values(sheet, area)[0]?.[0] ?? null);
  };
  const lines =
    (what: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns') =>
    (tab: string, at: number, count = 1) =>
      change(what, { do: what, sheet: sheetOf(tab).id, at, count });
  const move = (what: 'moveRows' | 'moveColumns') => (tab: string, at: number, count: number, to: number) =>
    change(what, { do: what, sheet: sheetOf(tab).id, at, count, to });
  const call = (name: string, kind: Call['kind'], json: string, from: Call['from'] = 'editor') =>
    execute(world, { name, kind, person, from }, { argumentsJson: json });

  return {
    email,
    open() {
      screen.menus = [];
      fireOpen(world, person);
      world.emit({ kind: 'menus', email });
    },
    speaks(locale) {
      screen.locale = locale;
    },
    select(tab, a1) {
      screen.selected = place(tab, a1);
      world.emit({ kind: 'selection', email, ...screen.selected });
      fireSelection(world, person, screen.selected);
    },
    type(tab, a1, text) {
      const at = place(tab, a1);
      edit('Typing', at, { do: 'setValues', ...at, values: filled<Input>(at.area, text) }, true);
    },
    paste(tab, a1, block) {
      const { sheet, area } = place(tab, a1);
      const at = {
        sheet,
        area: { ...area, rows: block.length, columns: Math.max(1, ...block.map((row) => row.length)) },
      };
      const values = block.map((row) => Array.from({ length: at.area.columns }, (_, column) => row[column] ?? null));
      edit('Paste', at, { do: 'setValues', ...at, values });
    },
    clear(tab, a1) {
      const at = place(tab, a1);
      edit('Clear', at, { do: 'clear', ...at, what: { contents: true } }, true);
    },
    fill(tab, fromA1, toA1, series = 'usual') {
      const { sheet, area: to } = place(tab, toA1);
      const { area: from } = place(tab, fromA1);
      const [written = to, ...more] = around(from, to);
      edit('Fill', { sheet, area: more.length ? to : written }, { do: 'fill', sheet, from, to, series });
    },
    copyPaste(tab, fromA1, toTab, toA1, what) {
      const to = place(toTab, toA1);
      const command = { do: 'copy', from: place(tab, fromA1), to } as const;
      if (what === 'formats') {
        apply('Paste format', { ...command, what });
        return fireChange(world, person, 'FORMAT');
      }
      edit('Paste', to, what ? { ...command, what } : command);
    },
    insertCheckboxes(tab, a1) {
      const at = place(tab, a1);
      const rules = filled(at.area, { criteria: 'CHECKBOX', values: [], allowInvalid: false });
      const values = engine.values(at.sheet, at.area).map((row) => row.map((value) => value === true));
      apply('Insert checkboxes', { do: 'setValidations', ...at, rules }, { do: 'setValues', ...at, values });
      fireEdit(world, person, at);
    },
    sort(tab, a1, column, ascending = true) {
      change('Sort', { do: 'sort', ...place(tab, a1), by: [{ column, ascending }] });
    },
    filter(tab, a1, wanted = {}) {
      const columns = Object.entries(wanted).map(
        ([column, rule]): FilterColumn => ({
          ...('length' in rule ? { hiddenValues: rule } : rule),
          column: Number(column),
        }),
      );
      const filter = a1 === null ? null : { area: place(tab, a1).area, columns };
      change('Filter', { do: 'setFilter', sheet: sheetOf(tab).id, filter });
    },
    insertRows: lines('insertRows'),
    deleteRows: lines('deleteRows'),
    insertColumns: lines('insertColumns'),
    deleteColumns: lines('deleteColumns'),
    moveRows: move('moveRows'),
    moveColumns: move('moveColumns'),
    cutPaste(tab, fromA1, toTab, toA1) {
      const from = place(tab, fromA1);
      const to = place(toTab, toA1);
      const area = { ...to.area, rows: from.area.rows, columns: from.area.columns };
      edit('Cut and paste', { sheet: to.sheet, area }, { do: 'cut', from, to: { sheet: to.sheet, area } });
    },
    addTab(name) {
      addedTab('Add tab', { do: 'insertSheet', id: engine.newId(), name, index: engine.sheets().length });
    },
    renameTab(tab, name) {
      change('Rename tab', { do: 'changeSheet', sheet: sheetOf(tab).id, name });
    },
    deleteTab(tab) {
      change('Delete tab', { do: 'deleteSheet', sheet: sheetOf(tab).id });
    },
    duplicateTab(tab, name) {
      const { id: sheet } = sheetOf(tab);
      addedTab('Duplicate tab', {
        do: 'duplicateSheet',
        sheet,
        id: engine.newId(),
        name: name ?? copyName(tab, engine.sheets()),
      });
    },
    hideTab(tab) {
      change('Hide tab', { do: 'changeSheet', sheet: sheetOf(tab).id, hidden: true });
    },
    convertToTable(tab, a1) {
      const at = place(tab, a1);
      change('Convert to table', { do: 'putTable', table: { id: engine.newId(), ...at } });
    },
    submitForm(tab, answers) {
      const { id, columns } = sheetOf(tab);
      const header = { row: 1, column: 1, rows: 1, columns };
      const questions = engine.displays(id, header)[0] ?? [];
      const values = questions.slice(0, engine.lastColumn(id)).map((question) => answers[question] ?? '');
      const { row = 1 } = engine.group(actor, 'Form', () =>
        engine.apply(actor, { do: 'appendRow', sheet: id, values }),
      );
      const namedValues = Object.fromEntries(Object.entries(answers).map(([question, text]) => [question, [text]]));
      const area = { row, column: 1, rows: 1, columns: Math.max(1, values.length) };
      fireForm(world, person, { at: { sheet: id, area }, namedValues, values });
    },
    undo: () => engine.undo(email),
    redo: () => engine.redo(email),
    menus: () => screen.menus,
    clickMenu(...path) {
      const run = itemAt(screen.menus, path);
      const outcome = call(run, 'menu', '[]');
      if (!outcome.ok) throw outcome.error;
    },
    run(name, ...args) {
      if (name.endsWith('_') || !topLevelOf(world.bundle.code).functions.has(name)) {
        throw new TypeError(`google.script.run.${name} is not a function`);
      }
      return answerOf(call(name, 'run', argumentsJson(args)));
    },
    call(name, { args = [], from = 'editor' } = {}) {
      const outcome = call(name, 'call', JSON.stringify(args), from);
      if (!outcome.ok) throw outcome.error;
      return JSON.parse(outcome.json);
    },
    answers(...replies) {
      for (const { button, text = '' } of replies) screen.replies.push({ button, text });
    },
    sidebar: () => screen.sidebar,
    dialog: () => screen.dialog,
    toasts: () => screen.toasts,
  };
}

/** What onChange calls a change of these kinds; all others are OTHER (PLATFORM §4.3). */
const changeTypes: Readonly<Record<string, string>> = {
  insertRows: 'INSERT_ROW',
  insertColumns: 'INSERT_COLUMN',
  deleteRows: 'REMOVE_ROW',
  deleteColumns: 'REMOVE_COLUMN',
  deleteSheet: 'REMOVE_GRID',
  setFormats: 'FORMAT',
  setStyle: 'FORMAT',
  sort: 'EDIT',
};

/** The failure handler gets an Error with the message; other fields are lost (PLATFORM §5.4). */
function answerOf(outcome: Outcome): unknown {
  if (outcome.ok) return JSON.parse(outcome.json);
  const failure = new Error(messageOf(outcome.error));
  failure.name = 'ScriptError';
  throw failure;
}

function itemAt(menus: readonly MenuNode[], path: readonly string[]): string {
  let items = menus;
  let found: MenuNode | undefined;
  for (const caption of path) {
    found = items.find((each) => each.caption === caption);
    if (!found)
      throw new Error(
        `There is no menu item ${path.join(' → ')}; there are: ${items.map((each) => each.caption).join(', ')}`,
      );
    items = found.items ?? [];
  }
  if (found?.run === undefined) throw new Error(`${path.join(' → ')} is a menu, not an item`);
  return found.run;
}

/** What an edit event tells of a value: everything is text, dates are serial numbers (PLATFORM §4.3). */
function eventText(value: Value): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

function filled<T>({ rows, columns }: Area, value: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}
