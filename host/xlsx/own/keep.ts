import type { SavedSheet, SavedWorkbook } from '../../engine/save';
import { escapeText, escapeXml, isPlainText, unescapeText } from '../escape';
import { fromFile, toFile } from '../formulas';
import { LONGEST_FORMULA, LONGEST_TEXT } from '../limits';
import { blocksOf } from './blocks';
import { type Kept, NAMESPACE } from './part';

/** Our own part for a workbook that is written at this moment. `rename` is the name a tab has in the file. */
export function ownPart(saved: SavedWorkbook, writtenAt: string, rename: (tab: string) => string): string {
  const { kind: _, version: __, name: ___, sheets, texts, ...rest } = saved;
  const formats = new Set(sheets.flatMap((sheet) => blocksOf(sheet, 'format').map(([, , , , number]) => number)));
  const holds = formulaTest(rename);
  const kept = {
    writtenAt,
    ...rest,
    // notes are in the file
    texts: texts.map((text, at) => (formats.has(at) ? text : '')),
    sheets: sheets.map((sheet) => keptSheet(sheet, holds)),
  };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<kept xmlns="${NAMESPACE}">${escapeXml(escapeText(JSON.stringify(kept)))}</kept>`;
}

function keptSheet(sheet: SavedSheet, holds: (formula: string) => boolean): Kept['sheets'][number] | object {
  const { cells, ...rest } = sheet;
  return {
    ...rest,
    blocks: { format: blocksOf(sheet, 'format'), style: blocksOf(sheet, 'style'), rule: blocksOf(sheet, 'rule') },
    odd: cells.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const parts: readonly unknown[] = Array.isArray(cell) ? cell : [cell];
        const [value = null, formula = null] = parts;
        const held = typeof formula === 'string' ? holds(formula) : holdsValue(value);
        return held ? [] : [[r + 1, c + 1, typeof formula === 'string' ? null : value, formula]];
      }),
    ),
  };
}

function holdsValue(value: unknown): boolean {
  if (typeof value !== 'string') return !Object.is(value, -0);
  if (value === '' || value.length > LONGEST_TEXT) return false;
  return isPlainText(value) || unescapeText(escapeText(value)) === value;
}

/** Formulas of one column differ in their numbers alone: each kind is tried once, but those that name tabs or the last row. */
function formulaTest(rename: (tab: string) => string): (formula: string) => boolean {
  const known = new Map<string, boolean>();
  const holds = (formula: string) => {
    const { text, array } = toFile(formula, rename, '0');
    return text.length <= LONGEST_FORMULA && fromFile(text, array) === formula;
  };
  return (formula) => {
    if (formula.length > 1000 || /!|1048576/.test(formula)) return holds(formula);
    const kind = formula.replace(/\d+/g, '1');
    const held = known.get(kind) ?? holds(formula);
    known.set(kind, held);
    return held;
  };
}
