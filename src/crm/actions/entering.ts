import type { Table } from '../../schema/table';
import { type Outcome, type Problem, refuse, refuseAll } from '../../values/outcome';
import { beginningOf } from '../rules/beginning';
import { type ParsedForm, parseForm } from '../rules/validation';
import { inForce } from '../tables/tablesIn';
import type { Context } from './action';
import { withDefaults } from './updating';

type Texts = Readonly<Record<string, string>>;
type Defaults = Readonly<Record<string, string | undefined>>;

/**
 * Reads the form of a new record, completed with what the person need not type. Only fields that have a column are asked
 * for, and a default without a column is left out; what a person typed for a field without one is refused, not lost.
 */
export function readNew(built: Table, texts: Texts, defaults: Defaults, context: Context): Outcome<ParsedForm> {
  const table = inForce(built, context.settings);
  const columns = context.columns(table.name);
  if (columns.length === 0) return refuse('table.missing', { params: { tab: table.tab.name } });
  const begun: Defaults = { ...beginningOf(table, context), ...defaults };
  const lost = Object.keys(texts).filter((key) => {
    const text = (texts[key] ?? '').trim();
    return text !== '' && !columns.includes(key) && text !== begun[key]?.trim();
  });
  const full = withDefaults(texts, begun);
  const asked = Object.fromEntries(columns.map((key) => [key, full[key] ?? '']));
  const form = parseForm(table, asked, context.settings, { sparse: true });
  const typed = Object.keys(texts).filter((key) => (texts[key] ?? '').trim() !== '');
  const problems = [
    ...(form.ok ? [] : form.problems),
    ...typed.flatMap((key) => notTyped(table, key, context)),
    ...lost.flatMap((key) => noColumn(table, key, context)),
  ];
  return problems.length > 0 ? refuseAll(problems) : form;
}

/** What an action writes is not begun by hand. */
function notTyped({ fields }: Table, field: string, { language }: Context): readonly Problem[] {
  const { label, writtenBy } = fields[field] ?? {};
  return label && writtenBy
    ? [{ code: 'record.writtenBy', field, params: { label: label[language], ...writtenBy } }]
    : [];
}

/** A key that is no field of the table was not typed by anybody. */
function noColumn(table: Table, field: string, { language }: Context): readonly Problem[] {
  const label = table.fields[field]?.label[language];
  return label === undefined ? [] : [{ code: 'record.noColumn', field, params: { label, tab: table.label[language] } }];
}
