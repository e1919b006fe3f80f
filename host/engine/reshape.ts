import type { Area, Chart, ConditionalRule, Filter, LineGroup, Scalar } from './api';
import type { Book } from './book';
import type { RuleBox } from './content';
import type { Reference } from './formulas/lexer';
import { offsetReference, reshapeReference, rewriteReferences } from './formulas/references';
import { moveArea, moveLine, moveStretch, type Shape } from './shape';
import type { Sheet } from './sheet';

/** Something that a change of rows or columns altered, as it was. */
export interface Image {
  /** Nobody has altered it since. */
  isCurrent(): boolean;
  restore(): void;
}

/** What a deletion leaves as it is, its taking back might still move: all of it is remembered. */
interface Images {
  readonly all: Image[];
  readonly always: boolean;
}

/** Lets everything that speaks of places follow a change of a sheet's rows or columns. What belongs to the lines themselves follows by itself. */
export function reshape(book: Book, sheet: Sheet, shape: Shape): Image[] {
  const images: Images = { all: [], always: shape.kind !== 'insert' };
  reshapeFormulas(book, sheet, shape, images);
  reshapeRules(book, sheet, shape, images);
  reshapeMaps(book, sheet, shape, images);
  replace(images, sheet, 'merges', mapAreas(sheet.merges, shape));
  replace(images, sheet, 'groups', reshapeGroups(sheet.groups, shape));
  replace(images, sheet, 'filter', sheet.filter && reshapeFilter(sheet.filter, shape));
  for (const each of book.sheets) replace(images, each, 'rules', reshapeConditional(each, sheet, shape));
  const frozen = shape.axis === 'row' ? 'frozenRows' : 'frozenColumns';
  replace(images, sheet, frozen, reshapeFrozen(sheet[frozen], shape));
  return images.all;
}

function replace<T extends object, K extends keyof T>(images: Images, target: T, key: K, value: T[K]): void {
  const before = target[key];
  if (before === value && !images.always) return;
  target[key] = value;
  images.all.push({
    isCurrent: () => target[key] === value,
    restore: () => {
      target[key] = before;
    },
  });
}

function replaceEntry<K, V>(images: Images, map: Map<K, V>, key: K, value: V | undefined): void {
  const before = map.get(key);
  if (before === undefined || (before === value && !images.always)) return;
  if (value === undefined) map.delete(key);
  else map.set(key, value);
  images.all.push({ isCurrent: () => map.get(key) === value, restore: () => map.set(key, before) });
}

function reshapeFormulas(book: Book, sheet: Sheet, shape: Shape, images: Images): void {
  for (const formula of book.calculation.everyFormula()) {
    if (!formula.sheet) continue;
    const { sheet: own, text: before } = formula;
    const moves = formula.compiled.references.some(
      (reference) => speaksOf(reference, own, sheet) && reshapeReference(reference, shape) !== reference,
    );
    const after = moves ? reshapeText(before, own, sheet, shape) : before;
    if (after === before && !images.always) continue;
    if (after !== before) formula.rewrite(after);
    images.all.push({ isCurrent: () => formula.text === after, restore: () => formula.rewrite(before) });
  }
}

/** Whether a reference written on `own` speaks of `sheet`. */
const speaksOf = (reference: Reference, own: Sheet, sheet: Sheet): boolean =>
  reference.sheet === undefined ? own === sheet : reference.sheet.toLowerCase() === sheet.name.toLowerCase();

const reshapeText = (text: string, own: Sheet, sheet: Sheet, shape: Shape): string =>
  rewriteReferences(text, (reference) =>
    speaksOf(reference, own, sheet) ? reshapeReference(reference, shape) : reference,
  );

function reshapeRules(book: Book, sheet: Sheet, shape: Shape, images: Images): void {
  for (const box of book.everyBox) {
    const values = box.rule.values.map((value) => reshapeRuleValue(book, box, value, sheet, shape));
    const same = values.every((value, index) => value === box.rule.values[index]);
    replace(images, box, 'rule', same ? box.rule : { ...box.rule, values });
  }
}

function reshapeRuleValue(book: Book, box: RuleBox, value: unknown, sheet: Sheet, shape: Shape): unknown {
  const own = book.sheets.find(({ id }) => id === box.sheet);
  if (typeof value === 'string') {
    const speaks = value.startsWith('=') || box.rule.criteria === 'VALUE_IN_RANGE';
    return own && speaks ? reshapeText(value, own, sheet, shape) : value;
  }
  if (!isPlace(value) || value.sheet !== sheet.id) return value;
  const area = moveArea(shape, value.area);
  return area === value.area ? value : { ...value, area: area ?? { ...value.area, rows: 0, columns: 0 } };
}

/** A range among a rule's values. */
export const isPlace = (value: unknown): value is { readonly sheet: number; readonly area: Area } =>
  typeof value === 'object' && value !== null && 'sheet' in value && 'area' in value;

function reshapeGroups(groups: readonly LineGroup[], shape: Shape): readonly LineGroup[] {
  if (groups.length === 0) return groups;
  return groups.flatMap((group) => {
    const area = moveArea(shape, group.area);
    return area ? [{ ...group, area }] : [];
  });
}

function reshapeMaps(book: Book, sheet: Sheet, shape: Shape, images: Images): void {
  for (const [key, name] of book.names) {
    if (name.sheet !== sheet.id) continue;
    const area = moveArea(shape, name.area);
    replaceEntry(images, book.names, key, area === name.area ? name : area ? { ...name, area } : undefined);
  }
  for (const [id, protection] of book.protections) {
    if (protection.sheet !== sheet.id) continue;
    if (!protection.area) {
      const { unprotected } = protection;
      if (unprotected)
        replaceEntry(images, book.protections, id, { ...protection, unprotected: mapAreas(unprotected, shape) });
      continue;
    }
    const area = moveArea(shape, protection.area);
    const moved = area ? { ...protection, area } : undefined;
    replaceEntry(images, book.protections, id, area === protection.area ? protection : moved);
  }
  for (const [id, table] of book.tables) {
    if (table.sheet !== sheet.id) continue;
    const area = moveArea(shape, table.area);
    replaceEntry(images, book.tables, id, area === table.area ? table : area ? { ...table, area } : undefined);
  }
  for (const [id, chart] of book.charts) replaceEntry(images, book.charts, id, reshapeChart(chart, sheet, shape));
}

function reshapeChart(chart: Chart, sheet: Sheet, shape: Shape): Chart {
  const areas = chart.areas.flatMap((place) => {
    if (place.sheet !== sheet.id) return [place];
    const area = moveArea(shape, place.area);
    return area === place.area ? [place] : area ? [{ ...place, area }] : [];
  });
  const line = chart.anchor[shape.axis];
  const at = chart.sheet === sheet.id ? (moveLine(shape, line) ?? shape.at) : line;
  const same = at === line && areas.length === chart.areas.length && areas.every((area, i) => area === chart.areas[i]);
  return same ? chart : { ...chart, areas, anchor: { ...chart.anchor, [shape.axis]: at } };
}

function mapAreas(areas: readonly Area[], shape: Shape): readonly Area[] {
  const moved = areas.flatMap((area) => moveArea(shape, area) ?? []);
  return moved.length === areas.length && moved.every((area, index) => area === areas[index]) ? areas : moved;
}

function reshapeFilter(filter: Filter, shape: Shape): Filter | undefined {
  const area = moveArea(shape, filter.area);
  if (!area) return undefined;
  const columns =
    shape.axis === 'row'
      ? filter.columns
      : filter.columns.flatMap((each) => {
          const column = moveLine(shape, each.column);
          return column === undefined ? [] : [column === each.column ? each : { ...each, column }];
        });
  const same = columns.length === filter.columns.length && columns.every((each, i) => each === filter.columns[i]);
  return area === filter.area && same ? filter : { area, columns };
}

function reshapeConditional(own: Sheet, sheet: Sheet, shape: Shape): readonly ConditionalRule[] {
  const rules = own.rules.flatMap((rule) => {
    const areas = own === sheet ? mapAreas(rule.areas, shape) : rule.areas;
    if (!areas.length) return [];
    const [from, to] = [rule.areas[0], areas[0]];
    const shift = { rows: (to?.row ?? 0) - (from?.row ?? 0), columns: (to?.column ?? 0) - (from?.column ?? 0) };
    const values = rule.values.map((value) => reshapeCriterion(value, own, sheet, shape, shift));
    const same = areas === rule.areas && values.every((value, index) => value === rule.values[index]);
    return [same ? rule : { ...rule, areas, values }];
  });
  const same = rules.length === own.rules.length && rules.every((rule, index) => rule === own.rules[index]);
  return same ? own.rules : rules;
}

/** A rule's formula is relative to its first cell: when the line it names goes, it names the line that took its place. */
function reshapeCriterion(
  value: Scalar,
  own: Sheet,
  sheet: Sheet,
  shape: Shape,
  shift: { readonly rows: number; readonly columns: number },
): Scalar {
  if (typeof value !== 'string' || !value.startsWith('=')) return value;
  return rewriteReferences(value, (reference) => {
    if (!speaksOf(reference, own, sheet)) return reference;
    const moved = reshapeReference(reference, shape);
    const fixed = shape.axis === 'row' ? reference.from.fixedRow : reference.from.fixedColumn;
    return moved ?? (fixed ? undefined : offsetReference(reference, shift.rows, shift.columns));
  });
}

function reshapeFrozen(frozen: number, shape: Shape): number {
  if (!frozen) return frozen;
  if (shape.kind === 'insert') return shape.at <= frozen ? frozen + shape.count : frozen;
  if (shape.kind === 'move') return frozen;
  const left = moveStretch(shape, 1, frozen);
  return left ? left[1] - left[0] + 1 : 0;
}
