import { type Language, say } from '../../messages';
import type { Cells } from '../../schema/change';
import type { Field } from '../../schema/field';
import { means } from '../../schema/fields';
import type { Table } from '../../schema/table';
import { type Cell, isEmptyCell, isMoment } from '../../values/cell';
import { hasLegalForm } from '../../values/companyName';
import type { Day } from '../../values/day';
import { readDay } from '../../values/dayText';
import { dueWithin } from '../../values/dueWithin';
import { accept, blocking, type Outcome, type Problem, problemsOf, refuseAll } from '../../values/outcome';
import { isOwnKey } from '../tables/ownFields';
import type { Settings } from '../tables/settings';
import { absenceOf } from '../tables/settingsMembers';
import { inForce } from '../tables/tablesIn';
import { wayIn } from '../tables/ways';
import { applies, kindOf } from './kinds';

export interface CheckOptions {
  /** Only the fields that are given are asked for: an update, or a tab without a column for every field. */
  readonly sparse?: boolean;
  /** Typed values or form texts: a day or a number written as text is one. */
  readonly typed?: boolean;
  /** Days that must have been are held against it. */
  readonly today?: Day;
}
export interface ParsedForm {
  /** The values, for rules. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The cells to write; '' for a field that was emptied. */
  readonly cells: Cells;
}

/** Whether this workbook wants the field filled in (C-13): the settings, else the table; a declared field says so itself, too. */
export function isRequired(table: Table, key: string, settings: Settings): boolean {
  const field = table.fields[key];
  if (!field || field.machine || field.hidden) return false;
  const listed = settings.required?.[table.name]?.includes(key) ?? field.required ?? false;
  return listed || (isOwnKey(key) && field.required === true);
}

/**
 * Everything there is to say about a record, in the order of its fields. Warnings (`warning: true`) are said while saving
 * goes on. The same code runs in the form, on the server and over rows people typed.
 */
export function checkRecord(
  built: Table,
  cells: Readonly<Record<string, unknown>>,
  settings: Settings,
  options: CheckOptions = {},
): readonly Problem[] {
  const table = inForce(built, settings);
  const values: Record<string, unknown> = {};
  const kind = kindOf(table, cells, settings);
  const problems = Object.entries(table.fields).flatMap(([key, field]): readonly Problem[] => {
    if (field.machine || (options.sparse && !(key in cells))) return [];
    const read = field.parse(cellOf(cells[key]), settings);
    if (read.ok && read.value !== undefined) values[key] = read.value;
    if (read.ok && read.value === undefined)
      return applies(field, kind) && isRequired(table, key, settings) ? [{ code: 'field.required', field: key }] : [];
    return [...problemsOf(read), ...tooSoon(field, values[key], options.today)].flatMap((problem) =>
      isSaid(problem, options) && !isDetail(table, key, problem, settings) ? [{ ...problem, field: key }] : [],
    );
  });
  return [...problems, ...between(table, values, settings)];
}

/**
 * Reads the texts of a form into values and the cells to write. Machine fields and keys that are no field are passed over.
 * Warnings come with the accepted value.
 */
export function parseForm(
  built: Table,
  texts: Readonly<Record<string, string>>,
  settings: Settings,
  options: Pick<CheckOptions, 'sparse'> = {},
): Outcome<ParsedForm> {
  const table = inForce(built, settings);
  const problems = checkRecord(table, texts, settings, { ...options, typed: true });
  if (blocking(problems).length > 0) return refuseAll(problems);
  const fields: Record<string, unknown> = {};
  const cells: Record<string, Cell> = {};
  for (const [key, field] of Object.entries(table.fields)) {
    const text = texts[key];
    if (field.machine || text === undefined) continue;
    const read = field.parse(text, settings);
    const value = read.ok ? read.value : undefined;
    if (value !== undefined) fields[key] = value;
    cells[key] = printed(field, value, text);
  }
  const form = accept({ fields, cells });
  return problems.length > 0 ? { ...form, warnings: problems } : form;
}

/** A dash for “none” (CA-15) is no value, and stays in the cell as the person wrote it. */
const printed = (field: Field, value: unknown, text: string): Cell =>
  value === undefined ? text.trim() : field.print(value);

/** The sentence for a problem, led by the name of its field where it has one. */
export function problemText(problem: Problem, table: Table, language: Language): string {
  const label = problem.field === undefined ? undefined : table.fields[problem.field]?.label[language];
  return say(language, problem.code, { ...(label ? { label } : {}), ...problem.params });
}

const cellOf = (value: unknown): Cell => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null && isMoment(value as Cell) ? (value as Cell) : '';
};

/** With one column for the source it holds the detail, which is on no list (C-05, LR-06). */
const isDetail = ({ name }: Table, key: string, { code }: Problem, settings: Settings): boolean =>
  name === 'leads' && key === 'source' && code === 'choice.unknown' && wayIn(settings, 'sourceColumns') === 'one';

const isSaid = (problem: Problem, { typed }: CheckOptions): boolean => !(typed && problem.code.endsWith('.text'));

/** Nobody paid, signed or finished on a day that is still to come; a reminder, for a clock may be wrong. */
const tooSoon = ({ past }: Field, value: unknown, today: Day | undefined): readonly Problem[] =>
  past && today !== undefined && typeof value === 'string' && value > today
    ? [{ code: 'field.inFuture', params: { day: value }, warning: true }]
    : [];

/** What must hold between fields. */
function between(table: Table, values: Readonly<Record<string, unknown>>, settings: Settings): readonly Problem[] {
  const ordered = (table.orders ?? []).flatMap(([later, earlier, code = 'field.tooEarly']): readonly Problem[] => {
    const [to, from] = [values[later], values[earlier]];
    if (typeof to !== 'string' || typeof from !== 'string' || to >= from) return [];
    const { zh = '', en = '' } = table.fields[earlier]?.label ?? {};
    return [{ code, field: later, params: { later: to, earlier: from, zh, en } }];
  });
  if (table.name === 'customers') return [...ordered, ...shortName(values, settings)];
  return table.name === 'followUps' ? [...ordered, ...dueInText(values), ...absentOwner(values, settings)] : ordered;
}

/** A company is entered under the name of its licence (C-15); a reminder, never in the way. */
function shortName({ name, kind }: Readonly<Record<string, unknown>>, settings: Settings): readonly Problem[] {
  const isCompany = kind === undefined || !means(settings, 'customerKind', String(kind), '个人');
  if (wayIn(settings, 'companyName') !== 'full' || typeof name !== 'string' || !isCompany) return [];
  return hasLegalForm(name) ? [] : [{ code: 'customer.shortName', field: 'name', params: { name }, warning: true }];
}

/** A next step that waits for somebody who is away that day. */
function absentOwner(
  { nextOwner, nextDueOn }: Readonly<Record<string, unknown>>,
  settings: Settings,
): readonly Problem[] {
  if (typeof nextOwner !== 'string' || typeof nextDueOn !== 'string') return [];
  const absence = absenceOf(settings.members, nextOwner, nextDueOn);
  const params = { name: nextOwner, day: nextDueOn, ...absence };
  return absence ? [{ code: 'followUp.ownerAbsent', field: 'nextOwner', params, warning: true }] : [];
}

/** `2026-06-10 发送报价单` beside another due date: one of them is out of date (FU-08). 3日内 without one is a day to take (FU-09). */
function dueInText({ on, nextStep, nextDueOn }: Readonly<Record<string, unknown>>): readonly Problem[] {
  const within = typeof on === 'string' && nextDueOn === undefined ? dueWithin(String(nextStep ?? ''), on) : undefined;
  if (within !== undefined)
    return [{ code: 'followUp.dueOffered', field: 'nextDueOn', params: { day: within }, fix: within, warning: true }];
  const written = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.exec(String(nextStep ?? ''))?.[0];
  const read = written === undefined ? undefined : readDay(written);
  if (!read?.ok || typeof nextDueOn !== 'string' || isEmptyCell(nextDueOn) || read.value === nextDueOn) return [];
  return [
    { code: 'followUp.dueDiffers', field: 'nextDueOn', params: { text: read.value, day: nextDueOn }, warning: true },
  ];
}
