import type { Area } from '../engine/api';
import type { Book, Bridge, Entry, PersonFacts, Screen, StoreScope } from '../runtime/bridge';
import { bytes } from './bytes';
import { lockKey } from './locks';
import { sendMail } from './mail';
import { authorize } from './permissions';
import { plain } from './plain';
import { mayEdit } from './roles';
import type { Run } from './run';
import type { ScreenState } from './screen';
import { type CachedText, cacheStore, propertyStore } from './stores';
import { install, uninstall } from './triggerList';
import type { Person, World } from './world';

/** The bridge of one execution. */
export function bridgeOf(world: World, run: Run, ready: (entry: Entry) => void): Bridge {
  const { engine, clock } = world;
  const { email } = run.call.person;
  const inWebApp = run.call.from === 'webApp';
  return {
    enter: (kind, label) => run.enter(kind, label),
    leave: () => run.leave(),
    alive: () => run.killed === undefined,
    push: (command) => run.push(command),
    flush: () => run.apply(),
    newId: () => engine.newId(),
    book: bookOf(world, run),
    modes: engine.modes,
    person: personFacts(world, run),
    screen: screenOf(world, run),
    locks: {
      has: (scope) => scope !== 'document' || !inWebApp,
      take(scope, waitMs) {
        if (world.locks.take(lockKey(scope, email), run.id)) return true;
        clock.advance(waitMs);
        return false;
      },
      release: (scope) => world.locks.release(lockKey(scope, email), run.id),
      isHeld: (scope) => world.locks.isHeld(lockKey(scope, email), run.id),
    },
    properties: (scope) =>
      propertyStore(scope === 'document' && inWebApp ? undefined : textsOf(world, scope, email), (count) =>
        world.usage.spend(email, 'properties', count),
      ),
    cache: (scope) =>
      cacheStore(scope === 'document' && inWebApp ? undefined : cacheOf(world, lockKey(scope, email)), () =>
        clock.now(),
      ),
    bytes,
    clock: { now: () => clock.now(), sleep: (ms) => clock.advance(ms) },
    page: (name) => world.bundle.pages[name] ?? world.bundle.pages[`${name}.html`],
    random: () => world.random(),
    log: (line) => run.print(line),
    triggers: {
      mine: () => world.triggers.filter(({ creator }) => creator === email),
      add: (draft) => install(world, email, plain(draft)),
      remove: (id) => uninstall(world, id),
    },
    mail: { send: (draft) => sendMail(world, email, plain(draft)), left: () => world.usage.left(email, 'mail') },
    inWords: (message) => world.inWordsOf({ ...run.call.person, locale: localeOf(world, run.call.person) }, message),
    ready,
  };
}

function bookOf({ engine, fileId, scriptId }: World, run: Run): Book {
  const onGrid = (sheet: number, { row, column, rows, columns }: Area) => {
    const info = engine.sheets().find(({ id }) => id === sheet);
    if (!info) throw new Error(`Sheet ${sheet} not found`);
    if (row + rows - 1 > info.rows || column + columns - 1 > info.columns) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
  };
  const cells =
    <T>(read: (sheet: number, area: Area) => T) =>
    (sheet: number, area: Area): T => {
      run.settleWaiting();
      onGrid(sheet, area);
      run.addCells('read', area);
      return read(sheet, area);
    };
  const seen = <T>(value: () => T): T => {
    run.settleWaiting();
    return value();
  };
  return {
    id: fileId,
    scriptId,
    name: () => engine.name(),
    timeZone: () => engine.timeZone(),
    locale: () => engine.locale(),
    sheets() {
      run.applyStructure();
      return engine.sheets();
    },
    values: cells((sheet, area) => engine.values(sheet, area)),
    formats: (sheet, area, counted) =>
      counted ? cells((s, a) => engine.formats(s, a))(sheet, area) : engine.formats(sheet, area),
    displays: cells((sheet, area) => engine.displays(sheet, area)),
    formulas: cells((sheet, area) => engine.formulas(sheet, area)),
    styles: cells((sheet, area) => engine.styles(sheet, area)),
    notes: cells((sheet, area) => engine.notes(sheet, area)),
    validations: cells((sheet, area) => engine.validations(sheet, area)),
    lastRow: (sheet) => seen(() => engine.lastRow(sheet)),
    lastColumn: (sheet) => seen(() => engine.lastColumn(sheet)),
    columnWidth: (sheet, column) => seen(() => engine.columnWidth(sheet, column)),
    rowHeight: (sheet, row) => engine.rowHeight(sheet, row),
    isRowHidden: (sheet, row) => engine.isRowHidden(sheet, row),
    isRowHiddenByFilter: (sheet, row) => engine.isRowHiddenByFilter(sheet, row),
    isColumnHidden: (sheet, column) => engine.isColumnHidden(sheet, column),
    conditionalRules: (sheet) => engine.conditionalRules(sheet),
    metadata: () => seen(() => engine.metadata()),
    protections: () => seen(() => engine.protections()),
    names: () => seen(() => engine.names()),
    charts: (sheet) => engine.charts(sheet),
    settings: () => seen(() => engine.settings()),
  };
}

function personFacts(world: World, run: Run): PersonFacts {
  const { people, manifest, engine } = world;
  const { person, from, activeEmail = person.email } = run.call;
  const isLimited = from === 'trigger';
  const isHidden = isLimited && engine.modes.simpleUser === 'hidden';
  const emailsOf = (role: string) => people.filter((each) => each.role === role).map((each) => each.email);
  return {
    activeEmail: isHidden ? '' : activeEmail,
    effectiveEmail: isHidden ? '' : person.email,
    email: person.email,
    isOwner: person.role === 'owner',
    mayEdit: mayEdit(person),
    locale: localeOf(world, person),
    scriptTimeZone: manifest.timeZone,
    fromPage: run.call.kind === 'run',
    owner: emailsOf('owner')[0] ?? '',
    editors: emailsOf('editor'),
    viewers: [...emailsOf('commenter'), ...emailsOf('viewer')],
    authMode: isLimited ? 'LIMITED' : 'FULL',
    authorize: (member) => authorize(member, manifest.granted, isLimited),
    grants: (scope) => manifest.granted === undefined || manifest.granted.has(scope),
  };
}

function screenOf(world: World, run: Run): Screen {
  const email = run.call.screenOf ?? run.call.person.email;
  const state = screenState(world, email);
  return {
    open() {
      if (run.call.from === 'webApp' || run.call.from === 'clock' || !mayEdit(run.call.person)) {
        throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      }
    },
    selected: () => selectedBy(world, email),
    select(selected) {
      state.selected = plain(selected);
      world.emit({ kind: 'selection', email, ...state.selected });
    },
    addMenu(menu) {
      state.addMenu(plain(menu));
      world.emit({ kind: 'menus', email });
    },
    removeMenu(caption) {
      state.menus = state.menus.filter((menu) => menu.caption !== caption);
      world.emit({ kind: 'menus', email });
    },
    sidebar(page) {
      state.sidebar = { ...plain(page), id: world.engine.newId() };
      world.emit({ kind: 'sidebar', email, page: state.sidebar });
    },
    dialog(page) {
      state.dialog = { ...plain(page), id: world.engine.newId() };
      world.emit({ kind: 'dialog', email, page: state.dialog });
    },
    toast(message, title, seconds) {
      const toast = { message, title, seconds };
      state.toasts.push(toast);
      world.emit({ kind: 'toast', email, toast });
    },
    ask(kind, title, message, buttons) {
      if (run.call.from === 'trigger' && world.engine.modes.simpleAlert === 'refused') {
        throw new Error(
          `You do not have permission to call Ui.${kind}. Required permissions: https://www.googleapis.com/auth/script.container.ui`,
        );
      }
      world.locks.releaseAll(run.id);
      const reply =
        state.replies.shift() ??
        run.waits((mostMs) => world.answering?.({ email, kind, title, message, buttons, mostMs }));
      if (!reply)
        throw new Error(
          `NotImplemented: Ui.${kind} asks "${message}" and nobody answers; give answers beforehand with as(…).answers(…)`,
        );
      return 'ended' in reply ? run.kill(reply.ended) : reply;
    },
  };
}

/** A selection of a sheet that is gone becomes the first sheet's first cell. */
export function selectedBy(world: World, email: string) {
  const { selected } = screenState(world, email);
  const sheets = world.engine.sheets();
  if (selected && sheets.some(({ id }) => id === selected.sheet)) return selected;
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  return { sheet: first?.id ?? 0, area: { row: 1, column: 1, rows: 1, columns: 1 } };
}

export function screenState({ screens }: World, email: string): ScreenState {
  const found = screens.get(email);
  if (!found) throw new Error(`Nobody here is ${email}`);
  return found;
}

/** A visitor of a web app has no screen here. */
function localeOf({ screens }: World, { email, locale }: Person): string {
  return screens.get(email)?.locale ?? locale ?? 'en';
}

function textsOf({ properties }: World, scope: StoreScope, email: string): Record<string, string> {
  if (scope !== 'user') return properties[scope];
  properties.users[email] ??= {};
  return properties.users[email];
}

function cacheOf({ caches }: World, key: string): Map<string, CachedText> {
  const known = caches.get(key) ?? new Map<string, CachedText>();
  caches.set(key, known);
  return known;
}
