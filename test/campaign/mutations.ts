import type { Host } from '../../host/api';
import type { Area, Command } from '../../host/engine/api';
import { go, li, wang } from '../support/storeBundle';
import { NEW_LEAD } from './startingPoints';
import type { Field } from './story';

/** Something a colleague does to the sheet by hand, at any moment. */
export interface Mutation {
  /** What was done before, for there to be something to take back. */
  readonly before?: (host: Host) => void;
  readonly play: Play;
  /**
   * What the same hand does next. Nobody inserts a column, gives it a title and fills it within the third of a second
   * between a look and the write: where the first falls into that, this comes after it.
   */
  readonly next?: Play;
  /**
   * It types into a cell that the action writes. Decision 0013: what is typed between our append and the flush is
   * overwritten; onEdit comes then, and what was typed must stand in the journal.
   */
  readonly sameCell?: true;
  /** Ctrl+Z once less. Inside onEdit the first step it takes back is the typing that onEdit looks at. */
  readonly onceLess?: string;
  /** Cells or records go with it: the journal still has them, as it should. */
  readonly takesAway?: true;
  /** It makes a second row of the record: whichever of the two is written, the other one is the colleague's. */
  readonly copies?: true;
  /** A block whose cells a save may cover: the history must have each of them then (decision 0034). */
  readonly pasted?: Pasted;
  /** Of the cells that it makes one only the first shows; what we write into another lies under it, and nothing is lost. */
  readonly hides?: true;
}
type Play = (host: Host, field: Field, by?: string) => void;

interface Pasted {
  readonly texts: (host: Host, field: Field) => readonly string[];
  /** What may be left of it where a save covered the rest. */
  readonly left?: Play;
}

const person = (host: Host, by: string = li.email) => host.as(by);
/** Whatever a person types into a cell of ours begins so, that it can be looked for. */
export const TYPED = '手写的';

export const mutations: Readonly<Record<string, Mutation>> = {
  'sort up': {
    play: (host, field, by) => person(host, by).sort(field.tab, block(host, field), columnOf(field.at.beside), true),
  },
  'sort down': {
    play: (host, field, by) => person(host, by).sort(field.tab, block(host, field), columnOf(field.at.number), false),
  },
  filter: {
    play: (host, field, by) =>
      person(host, by).filter(field.tab, withHeader(host, field), {
        [columnOf(field.at.number)]: [field.number],
      }),
  },
  'no filter': { play: (host, field, by) => person(host, by).filter(field.tab, null) },
  'insert a row at the top': { play: (host, field, by) => person(host, by).insertRows(field.tab, field.headerRow + 1) },
  'insert a row at the record': {
    play: (host, field, by) => person(host, by).insertRows(field.tab, rowOf(host, field)),
  },
  'insert a row below the last': {
    play: (host, field, by) => person(host, by).insertRows(field.tab, lastOf(host, field) + 1),
  },
  'insert a row above the header': { play: (host, field, by) => person(host, by).insertRows(field.tab, 1) },
  "delete a bystander's row": {
    takesAway: true,
    play: (host, field, by) => person(host, by).deleteRows(field.tab, besideOf(host, field)),
  },
  "delete the record's row": {
    takesAway: true,
    play: (host, field, by) => person(host, by).deleteRows(field.tab, rowOf(host, field)),
  },
  'move rows': {
    play: (host, field, by) => person(host, by).moveRows(field.tab, field.headerRow + 1, 1, lastOf(host, field) + 1),
  },
  'insert a column at the left': { play: (host, field, by) => person(host, by).insertColumns(field.tab, 1) },
  'insert a column between': {
    play: (host, field, by) => person(host, by).insertColumns(field.tab, columnOf(field.at.written)),
  },
  'delete a column beside': {
    takesAway: true,
    play: (host, field, by) => person(host, by).deleteColumns(field.tab, columnOf(field.at.beside)),
  },
  'delete a column that is written': {
    takesAway: true,
    play: (host, field, by) => person(host, by).deleteColumns(field.tab, columnOf(field.at.written)),
  },
  'delete the number column': {
    takesAway: true,
    play: (host, field, by) => person(host, by).deleteColumns(field.tab, columnOf(field.at.number)),
  },
  'move a column': {
    play: (host, field, by) => person(host, by).moveColumns(field.tab, columnOf(field.at.written), 1, 1),
  },
  'cut and paste a column': { takesAway: true, play: cutColumn },
  'duplicate the tab': { play: (host, field, by) => person(host, by).duplicateTab(field.tab) },
  'rename a header': { play: (host, field, by) => person(host, by).type(field.tab, header(field), '自己起的名字') },
  'empty a header': { takesAway: true, play: (host, field, by) => person(host, by).clear(field.tab, header(field)) },
  "rename a header to another's": {
    takesAway: true,
    play: (host, field, by) => {
      const text = String(host.grid(field.tab)[field.headerRow - 1]?.[columnOf(field.at.number) - 1] ?? '');
      person(host, by).type(field.tab, header(field), text);
    },
  },
  'rename the tab': { play: (host, field, by) => person(host, by).renameTab(field.tab, '改过名的表') },
  'delete the tab': { takesAway: true, play: (host, field, by) => person(host, by).deleteTab(field.tab) },
  'clear a bystander': {
    takesAway: true,
    play: (host, field, by) => person(host, by).clear(field.tab, line(host, field, besideOf(host, field))),
  },
  'clear the record': {
    takesAway: true,
    play: (host, field, by) => person(host, by).clear(field.tab, line(host, field, rowOf(host, field))),
  },
  'clear the tab': {
    takesAway: true,
    play: (host, field, by) => person(host, by).clear(field.tab, withHeader(host, field)),
  },
  'paste over a bystander': {
    play: (host, field, by) => {
      const [first, second] = [besideOf(host, field), secondOf(host, field)];
      if (second === first + 1)
        return person(host, by).paste(field.tab, `${field.at.written}${first}`, [['甲'], ['乙']]);
      pasteBeside(host, field, by);
      person(host, by).paste(field.tab, `${field.at.written}${second}`, [['乙']]);
    },
    pasted: { texts: () => ['甲', '乙'], left: pasteBeside },
  },
  'paste a copy of the record': {
    copies: true,
    play: (host, field, by) =>
      person(host, by).paste(field.tab, `A${lastOf(host, field) + 1}`, [rowTexts(host, field)]),
    pasted: { texts: rowTexts },
  },
  'merge cells of the record': {
    hides: true,
    play: (host, field) => command(host, { do: 'merge', sheet: idOf(host, field), area: area(host, field, 1, 2) }),
  },
  'merge the cell with the one below': {
    hides: true,
    play: (host, field) => command(host, { do: 'merge', sheet: idOf(host, field), area: area(host, field, 2, 1) }),
  },
  'hide the tab': { play: (host, field, by) => person(host, by).hideTab(field.tab) },
  'protect the tab': { play: (host, field) => protect(host, field) },
  'protect a column': { play: (host, field) => protect(host, field, wholeColumn(host, field)) },
  'convert to a table': {
    play: (host, field, by) => person(host, by).convertToTable(field.tab, withHeader(host, field)),
  },
  'Ctrl+Z once': { before: worked, play: (host, _field, by) => takeBack(host, by, 1) },
  'Ctrl+Z twice': { before: worked, onceLess: 'Ctrl+Z once', play: (host, _field, by) => takeBack(host, by, 2) },
  'Ctrl+Z three times': {
    before: worked,
    onceLess: 'Ctrl+Z twice',
    play: (host, _field, by) => takeBack(host, by, 3),
  },
  'type in the same cell': {
    play: (host, field, by) => person(host, by).type(field.tab, `${field.at.written}${rowOf(host, field)}`, TYPED),
    sameCell: true,
  },
  'type in another cell of the row': {
    play: (host, field, by) =>
      person(host, by).type(field.tab, `${field.at.beside}${rowOf(host, field)}`, '老客户推荐'),
  },
  'type in the row below the last': {
    play: (host, field, by) =>
      person(host, by).type(field.tab, `${field.at.written}${lastFilled(host, field) + 1}`, TYPED),
    sameCell: true,
  },
  'a formula in the cell': {
    play: (host, field, by) =>
      person(host, by).type(field.tab, `${field.at.written}${rowOf(host, field)}`, `="${TYPED}"&"字"`),
    sameCell: true,
  },
  'a column of an array formula between': {
    play: (host, field, by) => person(host, by).insertColumns(field.tab, columnOf(field.at.written)),
    next: (host, field, by) => {
      const letter = letterOf(columnOf(field.at.written));
      const from = field.headerRow + 1;
      person(host, by).type(field.tab, `${letter}${field.headerRow}`, '自己的公式');
      const rows = `A${from}:A${lastOf(host, field)}`;
      person(host, by).type(field.tab, `${letter}${from}`, `=ARRAYFORMULA(ROW(${rows})*2)`);
    },
  },
};

/** All that the hand does, at one moment. */
export function playWhole({ play, next }: Mutation, ...how: Parameters<Play>): void {
  play(...how);
  next?.(...how);
}

function pasteBeside(host: Host, field: Field, by?: string): void {
  person(host, by).paste(field.tab, `${field.at.written}${besideOf(host, field)}`, [['甲']]);
}

/** The row below the bystander's, wherever that is by now. */
function secondOf(host: Host, field: Field): number {
  const { tab, at, below = belowOf(host, field) } = field;
  if (belowOf(host, field) === below) return besideOf(host, field) + 1;
  const meant = gridOf(host, tab).findIndex((line) => String(line[columnOf(at.written) - 1] ?? '') === below);
  return below === '' || meant < 0 ? lastOf(host, field) + 1 : meant + 1;
}

function rowTexts(host: Host, field: Field): string[] {
  return (host.grid(field.tab)[rowOf(host, field) - 1] ?? []).map(String);
}

/**
 * The record's row; where it is not there the one it stood in, or the first one below the header: a person points at a
 * place, and so does the same hand on the quiet day. It hides nothing: a record that a save lost is missing from the end
 * whatever the hand then hit, because the ends it is compared with have it.
 */
export function rowOf(host: Host, { tab, headerRow, at, number, row }: Field, wanted = number): number {
  const found = gridOf(host, tab).findIndex((line) => line.includes(wanted));
  const column = columnOf(at.number) - 1;
  if (found >= headerRow && column >= 0) return found + 1;
  return (wanted === number && row) || headerRow + 1;
}

/** The bystander's row, or on another day the one most like it: its number may be another record's then. */
function besideOf(host: Host, field: Field): number {
  const { tab, headerRow, bystander, like = [] } = field;
  const likeness = gridOf(host, tab)
    .slice(headerRow)
    .map((line) => like.filter((text) => line.map(String).includes(text)).length);
  const most = Math.max(0, ...likeness);
  return most > 0 ? headerRow + 1 + likeness.indexOf(most) : rowOf(host, field, bystander);
}

/** What stands in the bystander's row. */
export const likeOf = (host: Host, field: Field): readonly string[] =>
  (gridOf(host, field.tab)[besideOf(host, field) - 1] ?? [])
    .map(String)
    .filter((text) => text !== '' && !NUMBER.test(text));

/** What stands below the bystander's cell that is written over. */
export const belowOf = (host: Host, field: Field): string =>
  String(gridOf(host, field.tab)[besideOf(host, field)]?.[columnOf(field.at.written) - 1] ?? '');

/** A tab may have been renamed or taken away before. */
function gridOf(host: Host, tab: string) {
  return host.engine.sheets().some(({ name }) => name === tab) ? host.grid(tab) : [];
}

function lastOf(host: Host, { tab, headerRow }: Field): number {
  const rows = gridOf(host, tab).flatMap((line, index) =>
    line.some((cell) => NUMBER.test(String(cell))) ? [index + 1] : [],
  );
  return Math.max(headerRow + 1, ...rows);
}
/** The last row with something in the column that is typed in, numbered or not: a person types below it. */
function lastFilled(host: Host, field: Field): number {
  const column = columnOf(field.at.written) - 1;
  const rows = gridOf(host, field.tab).flatMap((line, index) => ((line[column] ?? '') === '' ? [] : [index + 1]));
  return Math.max(field.headerRow, ...rows);
}

const NUMBER = /^(LX|CU|FU|DA)\d{7,}$/;

const widthOf = (host: Host, { tab }: Field): string =>
  letterOf(Math.max(1, ...gridOf(host, tab).map((line) => line.length)));
const block = (host: Host, field: Field): string =>
  `A${field.headerRow + 1}:${widthOf(host, field)}${lastOf(host, field)}`;
const withHeader = (host: Host, field: Field): string =>
  `A${field.headerRow}:${widthOf(host, field)}${lastOf(host, field)}`;
const line = (host: Host, field: Field, row: number): string => `A${row}:${widthOf(host, field)}${row}`;
const header = ({ at, headerRow }: Field): string => `${at.written}${headerRow}`;

function cutColumn(host: Host, field: Field, by?: string): void {
  const width = Math.max(1, ...gridOf(host, field.tab).map((cells) => cells.length));
  const columns = host.engine.sheets().find(({ name }) => name === field.tab)?.columns ?? 0;
  if (columns <= width) person(host, by).insertColumns(field.tab, columns);
  const to = columns <= width ? columns : width + 1;
  const from = field.at.written;
  person(host, by).cutPaste(
    field.tab,
    `${from}${field.headerRow}:${from}${lastOf(host, field)}`,
    field.tab,
    `${letterOf(to)}${field.headerRow}`,
  );
}

export const idOf = (host: Host, { tab }: Pick<Field, 'tab'>): number =>
  host.engine.sheets().find(({ name }) => name === tab)?.id ?? 0;
const area = (host: Host, field: Field, rows: number, columns: number): Area => ({
  row: rowOf(host, field),
  column: Math.max(1, columnOf(field.at.written) - columns + 1),
  rows,
  columns,
});
export const wholeColumn = (host: Host, field: Field, letter = field.at.written): Area => ({
  row: 1,
  column: columnOf(letter),
  rows: host.engine.sheets().find(({ name }) => name === field.tab)?.rows ?? 1,
  columns: 1,
});
export const wholeRow = (host: Host, field: Field, row: number): Area => ({
  row,
  column: 1,
  rows: 1,
  columns: host.engine.sheets().find(({ name }) => name === field.tab)?.columns ?? 1,
});
const command = (host: Host, wanted: Command): void =>
  void host.engine.apply({ email: li.email, by: 'person' }, wanted);

function protect(host: Host, field: Field, only?: Area): void {
  command(host, {
    do: 'putProtection',
    protection: {
      id: host.engine.newId(),
      sheet: idOf(host, field),
      ...(only ? { area: only } : {}),
      description: '李雷锁的',
      warningOnly: false,
      editors: [li.email],
      restricted: true,
    },
  });
}

/** Two saves of her own that 王芳 can take back with Ctrl+Z. */
function worked(host: Host): void {
  for (const [index, phone] of ['13911110001', '13911110002'].entries()) {
    const fields = { ...NEW_LEAD, customerName: `台州第${index}机床`, phone };
    go(host, 'act', { action: 'createLead', request: `worked-${index}`, input: { fields, verdicts: {} } }, wang.email);
  }
}

function takeBack(host: Host, by: string = wang.email, times = 1): void {
  for (let time = 0; time < times; time += 1) host.as(by).undo();
}

export const columnOf = (letter: string): number =>
  [...letter].reduce((total, each) => total * 26 + each.charCodeAt(0) - 64, 0);
export function letterOf(column: number): string {
  if (column < 1) return '';
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
