import type { Actor, Area, Input } from '../api';
import { lastColumnOf, lastRowOf } from '../area';
import type { Book } from '../book';
import { Cell, type Content, contentOf, partsOf, withParts } from '../content';
import { readFormat } from '../display';
import { refuse } from '../errors';
import { Formula } from '../formulas/formula';
import { guard, guardTyped } from '../protection';
import { partsOfSerial } from '../serial';
import type { Sheet } from '../sheet';
import { readInput, type Writer } from '../typing/readInput';
import { checkWritten, placeRules } from '../validation';
import { type CommandOf, type Handlers, linesOf, sameSize } from './handler';
import { grow } from './structure';

type Names = 'setValues' | 'appendRow' | 'setFormats' | 'setStyle' | 'setNotes' | 'setValidations' | 'clear';

/** Commands on what cells hold. */
export const values: Handlers<Names> = {
  setValues: (book, actor, { sheet: id, area, values: block }) => {
    sameSize(block, area);
    const sheet = book.sheet(id);
    if (book.modes.beyondGrid === 'grow' && actor.by === 'script')
      grow(book, sheet, lastRowOf(area), lastColumnOf(area));
    enter(book, actor, sheet, area, block, false);
    return undefined;
  },
  appendRow: (book, actor, command) => appendRow(book, actor, command),
  setFormats: (book, actor, { sheet, area, formats }) => {
    sameSize(formats, area);
    change(book, actor, sheet, area, (row, column, before) =>
      withParts(before, { format: readFormat(formats[row]?.[column] ?? '') }),
    );
    return undefined;
  },
  setStyle: (book, actor, { sheet, area, style }) => {
    change(book, actor, sheet, area, (_row, _column, before) =>
      withParts(before, { style: book.style({ ...partsOf(before).style, ...style }) }),
    );
    return undefined;
  },
  setNotes: (book, actor, { sheet, area, notes }) => {
    sameSize(notes, area);
    change(book, actor, sheet, area, (row, column, before) =>
      withParts(before, { note: notes[row]?.[column] || undefined }),
    );
    return undefined;
  },
  setValidations: (book, actor, { sheet, area, rules }) => {
    sameSize(rules, area);
    guardTyped(book, actor, book.sheet(sheet), area, 'validation');
    const placed = placeRules(book, book.sheet(sheet), rules);
    change(book, actor, sheet, area, (row, column, before) => withParts(before, { rule: placed(row, column) }));
    return undefined;
  },
  clear: (book, actor, command) => {
    const { contents = false, formats = false, notes = false, validations = false } = command.what;
    if (validations) guardTyped(book, actor, book.sheet(command.sheet), command.area, 'validation');
    if (contents) guardTyped(book, actor, book.sheet(command.sheet), command.area, 'values');
    change(book, actor, command.sheet, command.area, (_row, _column, before) =>
      before === undefined
        ? before
        : withParts(before, {
            ...(contents ? { value: null, formula: undefined } : {}),
            ...(formats ? { format: undefined, style: undefined } : {}),
            ...(notes ? { note: undefined } : {}),
            ...(validations ? { rule: undefined } : {}),
          }),
    );
    return undefined;
  },
};

function change(
  book: Book,
  actor: Actor,
  id: number,
  area: Area,
  next: (row: number, column: number, before: Content) => Content,
): void {
  const sheet = book.sheet(id);
  const { rows, columns } = linesOf(sheet, area);
  guard(book, actor, sheet, area);
  book.write(sheet, rows, columns, next);
}

/** Writes a block by the typing rules; a rejecting validation undoes all of it. */
export function enter(
  book: Book,
  actor: Actor,
  sheet: Sheet,
  area: Area,
  block: readonly (readonly Input[])[],
  appending: boolean,
): void {
  const { rows, columns } = linesOf(sheet, area);
  guard(book, actor, sheet, area);
  guardTyped(book, actor, sheet, area, 'values');
  const year = partsOfSerial(book.calculation.wallClock()).year;
  const writer: Writer = { by: actor.by, modes: book.modes, locale: book.locale, year, appending };
  book.write(sheet, rows, columns, (row, column, before) => entered(block[row]?.[column] ?? null, before, writer));
  checkWritten(book, sheet, area);
}

function entered(input: Input, before: Content, writer: Writer): Content {
  const whole = before instanceof Cell ? before : undefined;
  const entry = readInput(input, whole?.format, writer);
  const plain = entry.formula === undefined && entry.format === undefined;
  if (!whole && plain) return entry.value ?? undefined;
  const formula = entry.formula === undefined ? undefined : new Formula(entry.formula);
  return contentOf({ ...partsOf(before), value: entry.value, formula, format: entry.format ?? whole?.format });
}

function appendRow(book: Book, actor: Actor, command: CommandOf<'appendRow'>): { readonly row: number } {
  const sheet = book.sheet(command.sheet);
  if (command.values.length === 0) refuse('outside');
  const row = Math.max(sheet.filledRow(), book.calculation.spilledExtent(sheet).row) + 1;
  grow(book, sheet, row, command.values.length);
  enter(book, actor, sheet, { row, column: 1, rows: 1, columns: command.values.length }, [command.values], true);
  return { row };
}
