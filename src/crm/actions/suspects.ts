import type { MessageKey } from '../../messages';
import type { Change } from '../../schema/change';
import type { Stored } from '../../schema/table';
import type { Cell } from '../../values/cell';
import type { Problem } from '../../values/outcome';
import { duplicateKeys, evidenceOf } from '../rules/duplicates';
import type { Settings } from '../tables/settings';
import type { Context } from './action';
import { tableNamed } from './known';
import { titleOf } from './updating';

type Verdicts = Readonly<Record<string, 'same' | 'different'>>;

/** The search keys of what is typed so far; a field that cannot be read yet gives none. */
export function keysOf(table: string, cells: Readonly<Record<string, Cell>>, settings: Settings): readonly string[] {
  return duplicateKeys(table, valuesOf(table, cells, settings), settings);
}

/** The values that can be read from cells or form texts. */
export function valuesOf(
  table: string,
  cells: Readonly<Record<string, Cell>>,
  settings: Settings,
): Record<string, unknown> {
  const fields = tableNamed(table, settings)?.fields ?? {};
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const read = field.parse(cells[key] ?? '', settings);
    if (read.ok && read.value !== undefined) values[key] = read.value;
  }
  return values;
}

/** The records that may be the one being entered: there is evidence, and nobody said they differ. */
export const suspectsOf = (record: Stored, sharing: readonly Stored[], context: Context): readonly Stored[] =>
  sharing.filter(
    (other) =>
      other.number !== record.number &&
      evidenceOf(record, other, context.settings).length > 0 &&
      context.verdictOf(record.number, other.number) !== 'different',
  );

/** One refusal per suspect the person has not called different. Both codes take `number` and `title` of the other. */
export function objections(
  suspects: readonly Stored[],
  verdicts: Verdicts,
  words: { readonly maybe: (other: Stored) => MessageKey; readonly same: MessageKey; readonly field: string },
): readonly Problem[] {
  return suspects
    .filter((other) => verdicts[other.number] !== 'different')
    .map((other) => ({
      code: verdicts[other.number] === 'same' ? words.same : words.maybe(other),
      field: words.field,
      params: {
        number: other.number,
        table: other.table,
        title: titleOf(other),
      },
    }));
}

/** What the person said about the suspects, to be remembered with the new record. */
export const judgements = (number: string, suspects: readonly Stored[], verdicts: Verdicts): readonly Change[] =>
  suspects.flatMap((other): readonly Change[] => {
    const verdict = verdicts[other.number];
    return verdict === undefined ? [] : [{ kind: 'judge', pair: [number, other.number], verdict, before: 'open' }];
  });

/** The verdicts in force once this action is done. */
export const withVerdicts =
  (context: Context, number: string, verdicts: Verdicts): Context['verdictOf'] =>
  (a, b) =>
    (a === number ? verdicts[b] : b === number ? verdicts[a] : undefined) ?? context.verdictOf(a, b);
