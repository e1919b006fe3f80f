import type { Field } from '../../schema/field';
import { tabNamesOf } from '../../schema/headers';
import type { Table } from '../../schema/table';
import { type Cell, isEmptyCell, textOf } from '../../values/cell';
import { tables } from '../tables';
import type { Tables } from '../tables/tablesIn';
import { optionsAmong, testify } from './recognitionContent';
import { fieldsFor, isVague, numberKey, plainLabel } from './recognitionLabels';

/** The top of a tab: values and formulas of the same cells, from row 1. */
export interface SheetTop {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
}

export interface RecognisedColumn {
  /** Counted from 1. */
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  /** Absent where it is uncertain, or the user's own. */
  readonly field?: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Where a person must choose. */
  readonly others: readonly string[];
  readonly samples: readonly string[];
  readonly formula: boolean;
}
export interface Recognised {
  readonly table: string;
  /** Counted from 1. */
  readonly headerRow: number;
  readonly columns: readonly RecognisedColumn[];
}

/** How far down a header may stand below titles and notes. */
const deepestHeader = 20;
/** Fewer understood headers than this are no table of ours. */
const fewestHeaders = 3;

/**
 * What a tab records and what its columns mean; undefined where it is none of our tables. A wish for a table is
 * obeyed.
 */
export function recognise(top: SheetTop, wished?: string, among: Tables = tables): Recognised | undefined {
  const kinds = Object.values(among).filter((table) => wished === undefined || table.name === wished);
  const guesses = kinds.map((table) => ({ table, ...bestHeader(table, top, among) }));
  const best = guesses.reduce((a, b) => (b.score > a.score ? b : a));
  if (wished === undefined && best.understood < fewestHeaders) return undefined;
  return { table: best.table.name, headerRow: best.row + 1, columns: columnsOf(best.table, top, best.row) };
}

interface HeaderGuess {
  readonly row: number;
  readonly understood: number;
  readonly score: number;
}

/**
 * The row whose labels this table understands best. A title spans one cell, data holds numbers and days: neither wins.
 */
function bestHeader(table: Table, top: SheetTop, among: Tables): HeaderGuess {
  const named = nameScore(table, top.name);
  let best: HeaderGuess = { row: 0, understood: 0, score: -1 };
  top.rows.slice(0, deepestHeader).forEach((cells, row) => {
    const labels = cells.filter((cell) => typeof cell === 'string' && !isEmptyCell(cell)).map(textOf);
    const understood = labels.filter((label) => fieldsFor(table, label).length > 0);
    const telling = understood.filter((label) => isTelling(table, label, among)).length;
    const foreign = cells.filter((cell) => typeof cell !== 'string').length;
    const score = understood.length + 2 * telling - 2 * foreign + (understood.length > 0 ? named : 0);
    if (score > best.score) best = { row, understood: understood.length, score };
  });
  return best;
}

/** A label no other table knows says which table this is. */
const isTelling = (table: Table, label: string, among: Tables): boolean =>
  !isVague(plainLabel(label)) &&
  Object.values(among).every((other) => other.name === table.name || fieldsFor(other, label).length === 0);

function nameScore(table: Table, tab: string): number {
  const name = plainLabel(tab);
  const called = [table.tab.name, ...tabNamesOf(table)].map(plainLabel);
  if (called.includes(name)) return 10;
  return called.some((other) => name.includes(other)) || name.includes(plainLabel(table.label.zh)) ? 3 : 0;
}

interface Claim {
  readonly field: string;
  /** 3 is certain, 2 likely, 1 must be asked. */
  readonly strength: 1 | 2 | 3;
}

function columnsOf(table: Table, top: SheetTop, headerRow: number): readonly RecognisedColumn[] {
  const headers = top.rows[headerRow] ?? [];
  const columns = headers.map((cell, at) => ({
    at,
    header: textOf(cell).trim(),
    cells: top.rows.slice(headerRow + 1).map((row) => row[at] ?? ''),
    formula: top.formulas.slice(headerRow).some((row) => (row[at] ?? '') !== ''),
  }));
  const claims = columns.map(({ header, cells, formula }) => (formula ? [] : claimsOf(table, header, cells)));
  return columns
    .filter(({ header }) => header !== '')
    .map(({ at, header, cells, formula }) => ({
      column: at + 1,
      letter: letterOf(at),
      header,
      ...settle(at, claims),
      samples: cells
        .filter((cell) => !isEmptyCell(cell))
        .slice(0, 3)
        .map(textOf),
      formula,
    }));
}

/**
 * What a column may be, strongest first. A header that content contradicts, or a vague one without support, is only
 * asked about.
 */
function claimsOf(table: Table, header: string, cells: readonly Cell[]): readonly Claim[] {
  const named = fieldsFor(table, header);
  const instead = named.flatMap(({ field }) => otherList(table, field, cells) ?? []);
  if (instead.length > 0) return instead.map((field) => ({ field, strength: 2 }));
  return named
    .map(({ field, how }): Claim => {
      const word = testify(field, fieldOf(table, field), cells);
      if (word === 'against') return { field, strength: 1 };
      if (how === 'exact') return { field, strength: 3 };
      return { field, strength: word === 'for' ? 2 : 1 };
    })
    .sort((a, b) => b.strength - a.strength);
}

/**
 * The field whose options stand under the header of another: 客户类型 with 新客户 and 老客户 below is what we call 客户分类.
 * None where the header's own list, or no list, has them.
 */
function otherList(table: Table, named: string, cells: readonly Cell[]): string | undefined {
  const own = fieldOf(table, named);
  if (own?.list === undefined || optionsAmong(own, cells) > 0) return undefined;
  return Object.keys(table.fields).find((key) => optionsAmong(table.fields[key], cells) >= 0.6);
}

/** Gives a field to the one column with the strongest claim; two equal claims, or a weak one, are asked about. */
function settle(
  at: number,
  claims: readonly (readonly Claim[])[],
): Pick<RecognisedColumn, 'field' | 'confidence' | 'others'> {
  const mine = claims[at] ?? [];
  const [first, second] = mine;
  if (first === undefined) return { confidence: 'low', others: [] };
  const rivals = claims.filter((_, other) => other !== at).flat();
  const rival = Math.max(0, ...rivals.filter((claim) => claim.field === first.field).map((claim) => claim.strength));
  const tied = second !== undefined && second.strength === first.strength;
  if (first.strength === 1 || tied || rival === first.strength) {
    return { confidence: 'low', others: mine.map((claim) => claim.field) };
  }
  if (rival > first.strength) return { confidence: 'low', others: [] };
  return { field: first.field, confidence: first.strength === 3 ? 'high' : 'medium', others: [] };
}

const fieldOf = (table: Table, key: string): Field | undefined => (key === numberKey ? undefined : table.fields[key]);

/** A is 0. */
function letterOf(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}
