import { PassThrough } from 'node:stream';
import { stream } from 'exceljs';
import type { Engine } from '../../engine/api';
import type { SavedSheet, SavedWorkbook } from '../../engine/save';
import { ownPart } from '../own/keep';
import { PART } from '../own/part';
import { fixedText } from '../places';
import { LISTS } from '../read/lists';
import type { Context } from './context';
import { type Part, putParts } from './library';
import { writeSheet } from './sheet';
import { fileNames } from './sheetNames';
import { looksOf } from './styles';

/**
 * The workbook as an .xlsx file: values, formulas with their values, formats, looks, texts in several looks, links,
 * rules, colour scales, notes, merges, groups, frozen lines, sizes, hidden lines and tabs, filters with their criteria,
 * protections, charts and names. What the format has no word for travels in a part of our own (`own/part.ts`).
 */
export async function writeXlsx(engine: Engine): Promise<Buffer> {
  const saved = engine.save() as SavedWorkbook; // the engine's own form
  const values = new Map(saved.sheets.map((sheet) => [sheet.id, shownIn(engine, sheet)]));
  const out = new PassThrough();
  const bytes = collect(out);
  const book = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: true });
  book.creator = '';
  book.modified = new Date(Math.floor(Date.now() / 1000) * 1000);
  const activeTab = Math.max(
    0,
    saved.sheets.findIndex(({ hidden }) => !hidden),
  );
  // frozen lines are only heeded in a workbook that says it has a window
  book.views = [{ x: 0, y: 0, width: 24_000, height: 16_000, firstSheet: 0, activeTab, visibility: 'visible' }];
  const names = fileNames(saved.sheets.map(({ name }) => name));
  const nameOf = (id: number) => names.get(saved.sheets.find((sheet) => sheet.id === id)?.name ?? '') ?? '';
  const lists: string[][] = [];
  const parts: Part[] = [];
  const rename = (tab: string) => [...names].find(([own]) => own.toLowerCase() === tab.toLowerCase())?.[1] ?? tab;
  const context: Context = {
    values,
    saved,
    shown: (sheet, row, column) => engine.displays(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? '',
    looks: looksOf(saved),
    nameOf,
    rename,
    addParts: (more) => parts.push(...more),
    keepList(items) {
      const known = lists.findIndex((list) => list.join('\n') === items.join('\n'));
      const at = known < 0 ? lists.push([...items]) : known + 1;
      return fixedText(LISTS, { row: 1, column: at, rows: items.length, columns: 1 });
    },
  };
  for (const sheet of saved.sheets) await writeSheet(book, sheet, context);
  if (lists.length > 0) {
    const kept = book.addWorksheet(LISTS, { state: 'veryHidden' });
    for (const [at, items] of lists.entries())
      for (const [row, item] of items.entries()) kept.getCell(row + 1, at + 1).value = item;
    kept.commit();
  }
  nameRanges(book, saved, nameOf);
  const own = ownPart(saved, book.modified.toISOString().replace('.000', ''), rename);
  putParts(
    book,
    [...parts, { name: PART, xml: own }],
    [`<Relationship Id="kept" Type="${CUSTOM_XML}" Target="../${PART}"/>`],
  );
  await book.commit();
  return bytes;
}

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

function shownIn(engine: Engine, { id, cells, columns }: SavedSheet) {
  return cells.length > 0 ? engine.values(id, { row: 1, column: 1, rows: cells.length, columns }) : [];
}

function collect(out: PassThrough): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    out.on('data', (part: Buffer) => parts.push(part));
    out.on('end', () => resolve(Buffer.concat(parts)));
    out.on('error', reject);
  });
}

/** The library keeps a name cell by cell, which a whole column is too large for; only what it writes matters here. */
function nameRanges(book: stream.xlsx.WorkbookWriter, saved: SavedWorkbook, nameOf: (id: number) => string): void {
  const named = saved.names.map(({ name, sheet, area }) => ({ name, ranges: [fixedText(nameOf(sheet), area)] }));
  // other programs look for a filter by this name
  const filters = saved.sheets.flatMap(({ id, filter }, localSheetId) =>
    filter ? [{ name: '_xlnm._FilterDatabase', localSheetId, ranges: [fixedText(nameOf(id), filter.area)] }] : [],
  );
  const model = [...named, ...filters];
  Object.defineProperty(book, '_definedNames', { value: { model } });
}
