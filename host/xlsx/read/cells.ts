import type { Scalar } from '../../engine/api';
import { isDateFormat } from '../../engine/display';
import { serialOfIso } from '../../engine/serial';
import { unescapeText } from '../escape';
import { fromFile, slide } from '../formulas';
import { cellOf, rangeOf } from '../places';
import { WorkbookProblem } from '../problem';
import { attribute, flagOf, numberOf, scanXml } from '../xml';
import type { Grid, Tables } from './grid';
import { type FileText, richOf } from './richText';
import type { Look } from './styles';

export interface CellSource {
  readonly part: string;
  readonly strings: readonly FileText[];
  readonly looks: readonly Look[];
  /** Days of this workbook count from 1904. */
  readonly from1904: boolean;
}
export interface RowSize {
  readonly at: number;
  readonly pixels: number;
  readonly hidden: boolean;
  readonly level: number;
  readonly folded: boolean;
}

interface Reading {
  row: number;
  column: number;
  type: string;
  look: number;
  value: string;
  formula: string;
  formulaTag: string | undefined;
}
interface Shared {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Reads `<sheetData>` into a grid and answers the rows that are hidden, in a group or of their own height. */
export function readCells(xml: string, source: CellSource, grid: Grid, tables: Tables): RowSize[] {
  const shared = new Map<string, Shared>();
  const spilled: {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  }[] = [];
  const sizes: RowSize[] = [];
  const cell: Reading = { row: 0, column: 0, type: '', look: 0, value: '', formula: '', formulaTag: undefined };
  let into: 'value' | 'formula' | undefined;
  let phonetic = false;

  scanXml(xml, source.part, {
    open(name, attributes) {
      if (name === 'row') {
        cell.row = numberOf(attributes, 'r') ?? cell.row + 1;
        cell.column = 0;
        if (!(cell.row >= 1 && cell.row <= LAST_ROW)) throw new WorkbookProblem('broken', { part: source.part });
        const size = sizeOf(cell.row, attributes);
        if (size) sizes.push(size);
      } else if (name === 'c') begin(attributes);
      else if (name === 'v' || (name === 't' && !phonetic)) into = 'value';
      else if (name === 'f') {
        into = 'formula';
        cell.formulaTag = attributes;
      } else if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (into === 'value') cell.value += text;
      else if (into === 'formula') cell.formula += text;
    },
    close(name) {
      if (name === 'c') finish();
      else if (name === 'rPh') phonetic = false;
      else if (name === 'v' || name === 't' || name === 'f') into = undefined;
    },
  });
  return sizes;

  function begin(attributes: string): void {
    const place = cellOf(attribute(attributes, 'r') ?? '');
    cell.row = place?.row ?? cell.row;
    cell.column = place?.column ?? cell.column + 1;
    if (cell.row < 1 || cell.row > LAST_ROW || cell.column > LAST_COLUMN)
      throw new WorkbookProblem('broken', { part: source.part });
    cell.type = attribute(attributes, 't') ?? 'n';
    cell.look = numberOf(attributes, 's') ?? 0;
    cell.value = '';
    cell.formula = '';
    cell.formulaTag = undefined;
  }

  function finish(): void {
    const { row, column } = cell;
    const look = source.looks[cell.look];
    const value = cellValue(cell, look, source);
    const formula = cell.formulaTag === undefined ? undefined : formulaOf(cell.formulaTag);
    const ofAnother = spilled.some(
      (area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
    );
    if (formula !== undefined) grid.put(row, column, null, formula);
    else if (value !== null && !ofAnother) grid.put(row, column, value);
    if (look?.format !== undefined) grid.mark(row, column, 'format', tables.text(look.format));
    const shared = cell.type === 's' ? source.strings[Number(cell.value)] : undefined;
    const rich = shared?.runs && formula === undefined ? richOf(shared, look?.style ?? {}) : undefined;
    const style = rich ? { ...look?.style, rich } : look?.style;
    if (style && Object.keys(style).length > 0) grid.mark(row, column, 'style', tables.style(style));
  }

  /** Shared formulas are written once; an array's other cells are its own to fill. */
  function formulaOf(tag: string): string | undefined {
    const { row, column } = cell;
    const kind = attribute(tag, 't');
    const number = attribute(tag, 'si') ?? '';
    let text = cell.formula;
    if (kind === 'shared') {
      const first = shared.get(number);
      if (text === '' && first) text = slide(first.text, row - first.row, column - first.column);
      else if (text !== '') shared.set(number, { row, column, text });
    }
    const area = kind === 'array' ? rangeOf(attribute(tag, 'ref') ?? '') : undefined;
    if (area && area.rows * area.columns > 1)
      spilled.push({ row, column, lastRow: row + area.rows - 1, lastColumn: column + area.columns - 1 });
    return text === '' ? undefined : fromFile(text, kind === 'array');
  }
}

function cellValue(cell: Reading, look: Look | undefined, { strings, from1904 }: CellSource): Scalar {
  const { type, value } = cell;
  if (value === '') return null;
  if (type === 's') return strings[Number(value)]?.text || null;
  if (type === 'str' || type === 'inlineStr') return unescapeText(value);
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (type === 'e') return value;
  if (type === 'd') return serialOfIso(value.replace(/(\.\d+)?Z?$/, '')) ?? value;
  const number = Number(value);
  if (!Number.isFinite(number)) return null;
  return from1904 && look?.format !== undefined && isDateFormat(look.format) ? number + 1462 : number;
}

function sizeOf(at: number, attributes: string): RowSize | undefined {
  const hidden = flagOf(attributes, 'hidden');
  const points = flagOf(attributes, 'customHeight') ? numberOf(attributes, 'ht') : undefined;
  const pixels = points === undefined ? 0 : Math.min(2000, Math.round((points * 4) / 3));
  const level = numberOf(attributes, 'outlineLevel') ?? 0;
  const folded = flagOf(attributes, 'collapsed');
  if (!hidden && pixels <= 0 && level <= 0 && !folded) return undefined;
  return { at, pixels: pixels === 21 ? 0 : pixels, hidden, level, folded };
}
