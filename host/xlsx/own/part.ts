/**
 * The part of our own files that other programs have no use for: what .xlsx has no word for, so that a download that is
 * opened here again has lost nothing. It says when its file was written, and counts only in a file that says the same:
 * whoever saves the file elsewhere may have moved everything. It holds no cell's value that the file itself can hold.
 */
import * as v from 'valibot';

export const PART = 'customXml/item1.xml';
export const NAMESPACE = 'urn:apps-script-host:kept:1';

const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));
const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const area = v.object({ row: line, column: line, rows: line, columns: line });
const scalar = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
const flag = v.optional(v.boolean());

const plainStyle = v.object({
  ...v.entriesFromList(['bold', 'italic', 'underline', 'strikethrough'], flag),
  color: v.optional(v.string()),
  background: v.optional(v.string()),
  fontSize: v.optional(v.number()),
  fontFamily: v.optional(v.string()),
  align: v.optional(v.picklist(['left', 'center', 'right'])),
  verticalAlign: v.optional(v.picklist(['top', 'middle', 'bottom'])),
  wrap: v.optional(v.picklist(['overflow', 'wrap', 'clip'])),
  rotation: v.optional(v.union([v.number(), v.literal('vertical')])),
  direction: v.optional(v.picklist(['auto', 'ltr', 'rtl'])),
});
const side = v.optional(v.object({ color: v.string(), style: v.string() }));
const run = v.object({ start: number, end: number, link: v.optional(v.string()), style: v.optional(plainStyle) });
const style = v.object({
  ...plainStyle.entries,
  borders: v.optional(v.object({ top: side, left: side, bottom: side, right: side })),
  rich: v.optional(v.object({ text: v.string(), runs: v.array(run) })),
});
const rule = v.object({
  criteria: v.string(),
  values: v.array(
    v.union([
      scalar,
      v.object({ date: v.number() }),
      v.object({ sheet: v.number(), area }),
      v.array(v.union([v.string(), v.number(), v.boolean()])),
    ]),
  ),
  allowInvalid: v.boolean(),
  help: v.optional(v.string()),
});
const point = v.optional(v.object({ color: v.string(), type: v.string(), value: v.string() }));
const conditional = v.object({
  areas: v.array(area),
  criteria: v.string(),
  values: v.array(scalar),
  style,
  gradient: v.optional(v.object({ min: point, mid: point, max: point })),
});
const filterColumn = v.object({
  column: line,
  hiddenValues: v.optional(v.array(v.string())),
  criteria: v.optional(v.string()),
  values: v.optional(v.array(scalar)),
});
const looks = v.optional(v.array(v.tuple([line, v.pipe(v.number(), v.minValue(0)), v.picklist([0, 1, 2, 3])])));
const block = v.tuple([line, line, line, line, number]);

const sheet = v.object({
  id: number,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(250)),
  rows: line,
  columns: line,
  hidden: v.optional(v.literal(true)),
  frozenRows: v.optional(number),
  frozenColumns: v.optional(number),
  tabColor: v.optional(v.string()),
  filter: v.optional(v.object({ area, columns: v.array(filterColumn) })),
  merges: v.optional(v.array(area)),
  groups: v.optional(v.array(v.object({ axis: v.picklist(['row', 'column']), area, collapsed: v.boolean() }))),
  looks: v.optional(
    v.object({
      rightToLeft: flag,
      hiddenGridlines: flag,
      rowGroupControl: v.optional(v.picklist(['BEFORE', 'AFTER'])),
      columnGroupControl: v.optional(v.picklist(['BEFORE', 'AFTER'])),
    }),
  ),
  conditionalRules: v.optional(v.array(conditional)),
  rowLooks: looks,
  columnLooks: looks,
  blocks: v.object({ format: v.array(block), style: v.array(block), rule: v.array(block) }),
  /** Cells the file tells otherwise: row, column, value, formula. */
  odd: v.array(v.tuple([line, line, scalar, v.nullable(v.string())])),
});

const location = v.variant('kind', [
  v.object({ kind: v.literal('spreadsheet') }),
  v.object({ kind: v.literal('sheet'), sheet: number }),
  v.object({ kind: v.picklist(['row', 'column']), sheet: number, index: line }),
]);
const chart = v.object({
  id: number,
  sheet: number,
  type: v.picklist(['COLUMN', 'BAR', 'LINE', 'PIE', 'AREA', 'SCATTER']),
  areas: v.array(v.object({ sheet: number, area })),
  options: v.record(v.string(), v.unknown()),
  anchor: v.object({ row: line, column: line, offsetX: v.number(), offsetY: v.number() }),
  headers: v.number(),
});

/** What a part may say. Anything else is as good as no part. */
export const shape = v.object({
  writtenAt: v.string(),
  timeZone: v.string(),
  locale: v.string(),
  nextId: number,
  settings: v.optional(v.record(v.string(), scalar)),
  texts: v.array(v.string()),
  styles: v.array(style),
  rules: v.array(rule),
  sheets: v.array(sheet),
  metadata: v.array(
    v.object({
      id: number,
      key: v.string(),
      value: v.nullable(v.string()),
      visibility: v.picklist(['DOCUMENT', 'PROJECT']),
      location,
    }),
  ),
  protections: v.array(
    v.object({
      id: number,
      sheet: number,
      area: v.optional(area),
      description: v.string(),
      warningOnly: v.boolean(),
      editors: v.array(v.string()),
      restricted: v.boolean(),
      unprotected: v.optional(v.array(area)),
      rangeName: v.optional(v.string()),
    }),
  ),
  tables: v.optional(v.array(v.object({ id: number, sheet: number, area }))),
  names: v.array(v.object({ name: v.string(), sheet: number, area })),
  charts: v.array(chart),
});
export type Kept = v.InferOutput<typeof shape>;
