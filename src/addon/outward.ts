import { HIDDEN, isMaskedFor, isTheirs, maskedSentence, maskedText, masksAny, viewerOf } from '../crm/rules/masking';
import { tablesIn } from '../crm/tables/tablesIn';
import type { Cells } from '../schema/change';
import type { Stored } from '../schema/table';
import { sumOf } from '../sheets/journalLine';
import { type Cell, textOf } from '../values/cell';
import { type Secret, secretsOf, withoutSecrets } from './secrets';
import type { Session } from './session';

export type Looker = Pick<Session, 'settings' | 'user' | 'noted'>;
type Plain = Readonly<Record<string, unknown>>;

/** Where a value stands in an answer: of which table and record, beside which field, and whether that record is theirs. */
interface Place {
  readonly table: string | undefined;
  readonly record: Stored | undefined;
  readonly field: string | undefined;
  readonly mine: boolean;
}

/** Names of things, never values of fields; `by` is who did it, not what was written. */
const NAMES = new Set(
  'table number key code action request about pair kind field at by foundBy between cursor version job letter ruleLetter state tab confidence followUp label zh en others'.split(
    ' ',
  ),
);
/** Under these stand cells by the keys of their fields. */
const CELLS = new Set(['cells', 'fields', 'before', 'seen']);
/** Beside the name of a field these are what it holds. */
const VALUES = new Set(['before', 'after', 'samples', 'now', 'wrote', 'to', 'seen', 'fix']);
/** Types whose texts are no sentences: a number of a record may look like a telephone. */
const EXACT = new Set(['reference', 'references', 'day', 'moment', 'number', 'percent', 'choice', 'grade', 'flag']);
/** What a grade’s reasons quote. */
const QUOTED = ['need', 'budget', 'title', 'expectedPeriod'];
/** Of more records than a card or a page of hits names, only the one that is told of is looked for in its sentences. */
const FEW = 200;

/**
 * The one way out to a page: every answer passes here, whoever wrote the page, and leaves with the fields masked that the
 * settings keep from whoever asks (C-06, SD-02): as cells, beside the names of their fields, and in sentences. `masked`
 * says of which cells, `hides` that something was. `about` is the ask: its table and record hold where the answer names none.
 */
export function outward(answer: unknown, about: Plain, looker: Looker): unknown {
  const { settings, user } = looker;
  if (!masksAny(settings)) return answer;
  const tables = tablesIn(settings);
  const noted = looker.noted.flat();
  const index = new Map<string, Stored>();
  const known = (table: unknown, number: unknown): Stored | undefined => {
    if (index.size === 0) for (const record of noted) index.set(`${record.table}\t${record.number}`, record);
    return index.get(`${String(table)}\t${String(number)}`);
  };
  const keeps = (table: string | undefined, key: string, mine: boolean): boolean =>
    (table === undefined ? Object.keys(settings.masking ?? {}) : [table]).some((name) =>
      isMaskedFor(settings, name, key, viewerOf(user, settings, mine)),
    );
  const secrets = secretsOf((table, key, cells) =>
    keeps(table, key, isTheirs(table, cells, user, settings)) ? tables[table]?.fields[key] : undefined,
  );
  const all: readonly Secret[] = noted.length > FEW ? [] : noted.flatMap(secrets);
  let hides = false;

  const typeOf = ({ table, field = '' }: Place) =>
    tables[table ?? '']?.fields[field] ?? { type: fieldTypes()[field] ?? '' };
  const fieldTypes = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.values(tables).flatMap(({ fields }) => Object.entries(fields).map(([key, { type }]) => [key, type])),
    );

  const changed = <T>(before: T, after: T): T => {
    hides ||= before !== after;
    return after;
  };
  const sentence = (text: string, { mine, record }: Place): string => {
    const open = mine ? text : withoutSecrets(text, all.length > 0 ? all : record ? secrets(record) : []);
    return maskedSentence(settings, viewerOf(user, settings, mine), open);
  };
  const titled = (text: string, name: string, place: Place): string => {
    const { table, record, mine } = place;
    const { titleField = '', meta = [] } = tables[table ?? ''] ?? {};
    if (name === 'title' && keeps(table, titleField, mine) && text !== record?.number)
      return maskedText(typeOf({ ...place, field: titleField }), text);
    return name === 'detail' && !record && meta.some((key) => keeps(table, key, mine)) ? HIDDEN : sentence(text, place);
  };

  function cellsOf(cells: Cells, place: Place): { readonly cells: Cells; readonly masked: readonly string[] } {
    const { table, mine } = place;
    const entries = Object.entries(cells).map(([key, cell]): [string, Cell] => {
      const field = tables[table ?? '']?.fields[key];
      const text = textOf(cell);
      if (field && keeps(table, key, mine)) {
        const shown = maskedText(field, text);
        return [key, shown === text ? cell : shown];
      }
      if (EXACT.has(field?.type ?? '') || typeof cell === 'boolean') return [key, cell];
      const shown = sentence(text, place);
      return [key, shown === text ? cell : shown];
    });
    const masked = entries.filter(([key, cell]) => cell !== cells[key]).map(([key]) => key);
    hides ||= masked.length > 0;
    return { cells: Object.fromEntries(entries), masked };
  }

  function placeIn(object: Plain, name: string, outer: Place): Place {
    const table = typeof object.table === 'string' ? object.table : outer.table;
    const field = typeof object.field === 'string' ? object.field : name === 'params' ? outer.field : undefined;
    if (typeof object.number !== 'string' || typeof object.table !== 'string') return { ...outer, table, field };
    const record = known(table, object.number);
    const cells = record?.cells ?? ((object.cells ?? object.fields ?? object.seen ?? {}) as Cells);
    const owner = tables[table ?? '']?.card.owner ?? '';
    const mine = owner === '' ? outer.mine : isTheirs(table ?? '', cells, user, settings);
    return { table, record, field, mine };
  }

  function walk(value: unknown, name: string, place: Place, within = ''): unknown {
    if (typeof value === 'number')
      return value < 1e10 ? value : Number.isSafeInteger(value) ? figure(value, place) : value;
    if (typeof value === 'string') return NAMES.has(name) ? value : changed(value, textIn(value, name, place, within));
    if (Array.isArray(value)) return value.map((each) => walk(each, name, place, within));
    if (typeof value !== 'object' || value === null) return value;
    const object = value as Plain;
    const inner = placeIn(object, name, place);
    const entries: [string, unknown][] = [];
    let masked: readonly string[] = [];
    for (const [key, each] of Object.entries(object)) {
      if (key === 'reasons' && QUOTED.some((quoted) => keeps(inner.table, quoted, inner.mine))) entries.push([key, []]);
      else if (CELLS.has(key) && isPlain(each) && inner.table !== undefined && inner.field === undefined) {
        const found = cellsOf(each as Cells, inner);
        masked = [...masked, ...found.masked];
        entries.push([key, found.cells]);
      } else if (key === 'fix' && inner.field !== undefined && keeps(inner.table, inner.field, inner.mine)) continue;
      else entries.push([key, walk(each, key, inner, name)]);
    }
    const out = Object.fromEntries(entries);
    // what is asked about again is known by a mark of what stands, not by what is shown of it
    if (typeof object.now === 'string' && object.now !== out.now) out.mark = sumOf(0, object.now);
    return masked.length > 0 ? { ...out, masked } : out;
  }

  const figure = (value: number, place: Place): unknown => {
    const shown = sentence(String(value), place);
    return shown === String(value) ? value : changed<unknown>(value, shown);
  };
  function textIn(text: string, name: string, place: Place, within: string): string {
    const { field, mine, table } = place;
    const isValue =
      field !== undefined && (VALUES.has(name) || within === 'params' || name === 'params' || name === '');
    if (isValue && keeps(table, field, mine)) return maskedText(typeOf(place), text);
    return name === 'title' || name === 'detail' ? titled(text, name, place) : sentence(text, place);
  }

  const first = placeIn(about, '', { table: undefined, record: undefined, field: undefined, mine: false });
  const out = walk(answer, '', first);
  return hides && isPlain(out) ? { ...out, hides } : out;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
