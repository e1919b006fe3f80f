import type { Area, Chart, NamedRange, Protection } from '../../engine/api';
import type { SavedSheet, SavedWorkbook } from '../../engine/save';
import { coloursOf } from '../colours';
import { MOST_CELLS } from '../limits';
import { PART } from '../own/part';
import { keptIn, restored } from '../own/restore';
import { rangeOf, within } from '../places';
import { WorkbookProblem } from '../problem';
import { attribute, child, childrenOf, type Element, flagOf, treeOf } from '../xml';
import { openZip } from '../zip';
import { readCharts } from './charts';
import { Tables } from './grid';
import { LISTS, listsIn } from './lists';
import { readNotes } from './notes';
import { type Relation, relationsOf, targetsOf } from './relations';
import { textsOf } from './richText';
import { readSheet } from './sheet';
import { readStyles } from './styles';

const MOST_SHEETS = 200;

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}
export interface Opened {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
}

/** The bytes of an .xlsx file as a saved workbook. Throws a WorkbookProblem that says what is wrong with it. */
export function readWorkbookParts(bytes: Buffer, { name, timeZone, locale }: Opened): SavedWorkbook {
  const parts = openZip(bytes);
  const tree = (part: string) => treeOf(parts.text(part) ?? '', part);
  const book = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const root = child(tree(book), 'workbook');
  if (!root) throw new WorkbookProblem('notWorkbook');
  const relations = relationsOf(parts, book);
  const partOf = (type: string) => relations.find((one) => one.type === type)?.target;
  const entries = sheetsOf(root, relations);
  if (entries.length === 0) throw new WorkbookProblem('broken', { part: 'workbook.xml' });

  const kept = entries.filter((entry) => entry.name !== LISTS);
  const ids = new Map(kept.map((entry, at) => [entry.name.toLowerCase(), at === 0 ? 0 : at]));
  const colours = coloursOf(tree(partOf('theme') ?? ''));
  const styles = readStyles(tree(partOf('styles') ?? ''), colours);
  const strings = textsOf(tree(partOf('sharedStrings') ?? ''), styles.font, colours);
  const named = namesOf(root, ids, kept);
  const tables = new Tables();
  const cells = (part: string) => ({
    part: part.split('/').at(-1) ?? part,
    strings,
    looks: styles.cells,
    from1904: flagOf(child(root, 'workbookPr')?.attributes ?? '', 'date1904'),
  });
  const lists = entries.find((entry) => entry.name === LISTS);
  const places = {
    place: (text: string) => placeOf(text, ids) ?? named.find((one) => one.name === text),
    listAt: lists ? listsIn(parts.text(lists.part) ?? '', cells(lists.part)) : () => undefined,
  };
  const protections: Protection[] = [];
  const charts: Chart[] = [];
  let total = 0;
  const sheets = kept.map((entry): SavedSheet => {
    const xml = parts.text(entry.part);
    if (xml === undefined) throw new WorkbookProblem('broken', { part: entry.part.split('/').at(-1) ?? '' });
    const id = ids.get(entry.name.toLowerCase()) ?? 0;
    const notes = readNotes(parts, relationsOf(parts, entry.part));
    const targets = targetsOf(parts, entry.part);
    const read = { ...entry, id, xml, notes, targets, locale, cells: cells(entry.part), styles, colours, places };
    const { sheet, protection } = readSheet(read, tables);
    if (protection) protections.push({ id: kept.length + protections.length, sheet: id, ...protection });
    for (const chart of readCharts(parts, entry.part, places.place))
      charts.push({ id: MOST_SHEETS * 2 + charts.length, sheet: id, ...chart });
    total += sheet.rows * sheet.columns;
    if (total > MOST_CELLS)
      throw new WorkbookProblem('tooManyCells', { sheet: entry.name, rows: sheet.rows, columns: sheet.columns });
    return sheet;
  });
  const read: SavedWorkbook = {
    kind: 'workbook',
    version: 1,
    name,
    timeZone,
    locale,
    nextId: MOST_SHEETS * 2 + charts.length + 1,
    texts: tables.texts,
    styles: tables.styles,
    rules: tables.rules.map((rule) => ({ ...rule, values: rule.values.map((value) => onSheet(value, sheets)) })),
    sheets: sheets.some(({ hidden }) => !hidden) ? sheets : sheets.map(({ hidden: _, ...sheet }) => sheet),
    metadata: [],
    protections,
    names: named.map((name) => onSheet(name, sheets)),
    charts: charts.map((chart) => ({ ...chart, areas: chart.areas.map((area) => onSheet(area, sheets)) })),
  };
  const core = relationsOf(parts, '').find(({ type }) => type === 'core-properties')?.target ?? '';
  const ours = parts.names.includes(PART.toLowerCase()) ? keptIn(tree(PART), tree(core)) : undefined;
  return ours ? restored(read, ours) : read;
}

function sheetsOf(root: Element, relations: readonly Relation[]): SheetEntry[] {
  const seen = new Set<string>();
  return childrenOf(child(root, 'sheets'), 'sheet')
    .slice(0, MOST_SHEETS)
    .flatMap(({ attributes }) => {
      const id = attribute(attributes, 'id');
      const relation = relations.find((one) => one.id === id && one.type === 'worksheet');
      const name = (attribute(attributes, 'name') ?? '').slice(0, 100);
      if (!relation || name === '' || seen.has(name.toLowerCase())) return [];
      seen.add(name.toLowerCase());
      return [{ name, hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible', part: relation.target }];
    });
}

function namesOf(root: Element, ids: ReadonlyMap<string, number>, sheets: readonly SheetEntry[]): NamedRange[] {
  const names = childrenOf(child(root, 'definedNames'), 'definedName').flatMap(({ attributes, text }) => {
    const name = attribute(attributes, 'name') ?? '';
    const place =
      name.startsWith('_xlnm.') || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? undefined : placeOf(text, ids);
    return place && place.sheet < sheets.length ? [{ name, ...place }] : [];
  });
  return [...new Map(names.map((one) => [one.name.toLowerCase(), one])).values()].slice(0, 5000);
}

function placeOf(text: string, ids: ReadonlyMap<string, number>): { sheet: number; area: Area } | undefined {
  const bang = text.lastIndexOf('!');
  const tab = text
    .slice(0, Math.max(0, bang))
    .trim()
    .replace(/^=?'?|'$/g, '')
    .replaceAll("''", "'");
  const sheet = ids.get(tab.toLowerCase());
  const area = rangeOf(text.slice(bang + 1));
  return sheet === undefined || !area ? undefined : { sheet, area };
}

/** A place named in the file ends where its sheet does. */
function onSheet<T>(value: T, sheets: readonly SavedSheet[]): T {
  if (typeof value !== 'object' || value === null || !('area' in value) || !('sheet' in value)) return value;
  const { sheet, area } = value as { sheet: number; area: Area }; // written by placeOf above
  const tab = sheets.find(({ id }) => id === sheet);
  return { ...value, area: (tab && within(area, tab.rows, tab.columns)) ?? { row: 1, column: 1, rows: 1, columns: 1 } };
}
