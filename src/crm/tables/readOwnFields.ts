import type { Choice } from '../../schema/field';
import type { Table } from '../../schema/table';
import { type Cell, isMoment, textOf } from '../../values/cell';
import type { Problem } from '../../values/outcome';
import { fold } from '../../values/text';
import { defaultLists } from './defaultChoices';
import { fieldOf, isOwnKey, keyFor, listOf, type OwnField, ownTypes } from './ownFields';
import type { PageProblem, Settings } from './settings';
import { initials, settingsPages, yesNo } from './settingsPages';
import { columnsOf, isCalled, keyOf, listed, nameCalled, notOneOf } from './settingsWords';

export interface OwnFieldsRead {
  readonly ownFields: readonly OwnField[];
  /** The options of choices that have a list of their own. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  readonly problems: readonly PageProblem[];
  /** Keys to be written beside the lines that have none yet. */
  readonly keys: readonly { readonly row: number; readonly column: number; readonly key: string }[];
}
type Tables = Readonly<Record<string, Table>>;

const COLUMNS = ['table', 'label', 'type', 'options', 'required', 'initial', 'key'] as const;
type Column = (typeof COLUMNS)[number];
type Wrong = { readonly column: Column; readonly problem: Problem };

/**
 * Reads the 自定义字段 tab, header first. A line that cannot be read is named in its cell; a field that was in force
 * under its key stays as it was.
 */
export function readOwnFields(rows: readonly (readonly Cell[])[], tables: Tables, base: Settings): OwnFieldsRead {
  const at = columnsOf(rows[0] ?? [], settingsPages.ownFields.header);
  const placeOf = (column: Column): number => at[COLUMNS.indexOf(column)] ?? 0;
  const lines = rows.flatMap((cells, row) => {
    const line = Object.fromEntries(COLUMNS.map((column) => [column, said(cells[placeOf(column)])])) as Line;
    return row > 0 && COLUMNS.some((column) => column !== 'key' && line[column] !== '') ? [{ row, line }] : [];
  });
  const given = new Set(lines.map(({ line }) => line.key).filter(isOwnKey));
  const ownFields: OwnField[] = [];
  const choices: Record<string, readonly Choice[]> = {};
  const problems: PageProblem[] = [];
  const keys: { row: number; column: number; key: string }[] = [];
  for (const { row, line } of lines) {
    const isRead = (key: string): boolean => ownFields.some((own) => own.key === key);
    // a copied line brings the key of the first one along
    const isKept = isOwnKey(line.key) && !isRead(line.key);
    const key = isKept ? line.key : keyFor(line.label, (one) => given.has(one) || isRead(one));
    const read = fieldIn({ ...line, key }, tables, ownFields);
    if ('problem' in read) {
      problems.push({ page: 'ownFields', row, column: placeOf(read.column), problem: read.problem });
      const before = base.ownFields?.find((own) => own.key === key);
      if (before) ownFields.push(before);
      continue;
    }
    ownFields.push(read.field);
    if (read.options) choices[listOf(read.field)] = read.options;
    if (key !== line.key) keys.push({ row, column: placeOf('key'), key });
  }
  return { ownFields, choices, problems, keys };
}

type Line = Readonly<Record<Column, string>>;

const said = (cell: Cell | undefined): string =>
  cell === undefined
    ? ''
    : isMoment(cell)
      ? cell.day
      : typeof cell === 'boolean'
        ? cell
          ? '是'
          : ''
        : textOf(cell).trim();

function fieldIn(
  line: Line,
  tables: Tables,
  before: readonly OwnField[],
): { readonly field: OwnField; readonly options?: readonly Choice[] } | Wrong {
  const table = Object.values(tables).find(({ label, tab }) => isCalled(line.table, label) || tab.name === line.table);
  if (!table) return { column: 'table', problem: notOneOf(line.table, labelsOf(tables)) };
  const header = headerProblem(line, table, before);
  if (header) return { column: 'label', problem: header };
  const type = keyOf(ownTypes, line.type || ownTypes.text.zh);
  if (!type) return { column: 'type', problem: notOneOf(line.type, ownTypes) };
  const required = line.required === '' ? 'no' : keyOf(yesNo, line.required);
  if (!required) return { column: 'required', problem: notOneOf(line.required, yesNo) };
  const list = nameCalled(defaultLists, line.options);
  const options = type === 'choice' && list === undefined ? optionsIn(line.options) : undefined;
  if (options?.length === 0)
    return { column: 'options', problem: { code: 'settings.ownOptions', params: listsNamed() } };
  if (type !== 'choice' && line.options !== '')
    return { column: 'options', problem: { code: 'settings.ownNoChoice', params: { value: line.options } } };
  const field: OwnField = {
    table: table.name,
    key: line.key,
    label: line.label,
    type,
    ...(required === 'yes' ? { required: true } : {}),
    ...(type === 'choice' && list !== undefined ? { list } : {}),
    ...(line.initial === '' ? {} : { initial: keyOf(initials, line.initial) ?? line.initial }),
  };
  const initial = initialProblem(field, options);
  if (initial) return { column: 'initial', problem: initial };
  return { field, ...(options ? { options } : {}) };
}

const labelsOf = (tables: Tables) => Object.fromEntries(Object.values(tables).map(({ name, label }) => [name, label]));

/** Asked for, not kept: what is worked out while a file loads stays in every program that names the file. */
const listsNamed = () => listed(Object.values(defaultLists).map(({ label }) => label));

/** A column that has a meaning already is adopted under it, not declared a second time. */
function headerProblem({ label }: Line, table: Table, before: readonly OwnField[]): Problem | undefined {
  if (label === '') return { code: 'settings.ownHeader' };
  const known = [table.number, ...Object.values(table.fields)].find(
    (field) => isCalled(label, field.label) || field.importedAs?.some((name) => fold(name) === fold(label)),
  );
  if (known) return { code: 'settings.ownKnown', params: { label, zh: known.label.zh, en: known.label.en } };
  return before.some((own) => own.table === table.name && fold(own.label) === fold(label))
    ? { code: 'settings.ownTwice', params: { label } }
    : undefined;
}

/** 云、本地 = 私有化/自建: options, each with the other ways it is written. */
const optionsIn = (text: string): readonly Choice[] =>
  text
    .split(/[,，、;；|\n]+/)
    .map((part) => part.split(/[=＝]/, 2).map((word) => word.trim()))
    .flatMap(([value = '', also = '']) =>
      value === ''
        ? []
        : [
            {
              value,
              aliases: also
                .split(/[/／]/)
                .map((word) => word.trim())
                .filter((word) => word !== ''),
            },
          ],
    );

/** A default that its own field would refuse. */
function initialProblem(field: OwnField, options: readonly Choice[] | undefined): Problem | undefined {
  const { initial } = field;
  if (initial === undefined) return undefined;
  const isFitting = initial === 'today' ? field.type === 'day' : initial === 'me' ? field.type === 'person' : undefined;
  if (isFitting !== undefined)
    return isFitting ? undefined : { code: 'settings.ownInitial', params: { value: initial } };
  const choices = { [listOf(field)]: options ?? [] };
  const read = fieldOf(field).parse(initial, { choices, phonePolicy: 'international' });
  const strange = read.ok && read.warnings?.some(({ code }) => code === 'choice.unknown') && field.list === undefined;
  return read.ok && !strange ? undefined : { code: 'settings.ownInitial', params: { value: initial } };
}
