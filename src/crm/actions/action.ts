import type { Label, Language, MessageKey } from '../../messages';
import type { Change, Mark, Verdict } from '../../schema/change';
import type { Read } from '../../schema/read';
import type { Stored } from '../../schema/table';
import type { Day } from '../../values/day';
import type { Outcome, Params } from '../../values/outcome';
import type { Settings } from '../tables/settings';

/** Who acts. Both are '' where the platform withholds them; nobody guesses. */
export interface Person {
  readonly email: string;
  /** The name this member goes by in owner columns (负责人). */
  readonly name: string;
}

/**
 * Everything an action is told besides its records and its input: the day, the person, the settings in force, the
 * numbers.
 */
export interface Context {
  readonly today: Day;
  /** `2026-11-19T14:32:05` in the workbook's zone. */
  readonly now: string;
  readonly user: Person;
  /** The language of the notes and checks this action writes into cells. */
  readonly language: Language;
  readonly settings: Settings;
  /** The fields of a table that have a column in this workbook; none where the table has no tab. */
  columns(table: string): readonly string[];
  /**
   * Issues the next number of a table; each call another. Unique because the caller holds the lock (decision 0005). `formal`
   * is the number a record gets on approval, where what it is known by until then is issued on entry (C-12).
   */
  next(table: string, series?: 'formal'): string;
  /** What somebody decided about this pair before. */
  verdictOf(a: string, b: string): Verdict;
}

/** What an action answers: changes as data, the notes that explain, and the sentence the person reads. */
export interface Decision {
  readonly changes: readonly Change[];
  readonly marks: readonly Mark[];
  /** The number of the record this is about. */
  readonly about: string;
  readonly message: { readonly key: MessageKey; readonly params: Params };
}

type Answer<R> = R extends { readonly kind: 'one' } ? Stored | undefined : readonly Stored[];
export type Answers<R extends Readonly<Record<string, Read>>> = { readonly [K in keyof R]: Answer<R[K]> };

export type Alike = { readonly sharing: readonly Stored[] };

export interface Action<I = never, R extends Readonly<Record<string, Read>> = Readonly<Record<string, Read>>> {
  readonly name: string;
  readonly label: Label;
  /** Reads what a sidebar sent; nothing behind it trusts the wire. */
  parse(input: unknown): Outcome<I>;
  reads(input: I, settings: Settings): R;
  /**
   * The search keys of the record as it will be, from what was read and what is typed: the page may know some of its cells
   * masked only. Who shares one of them is `sharing` among the records.
   */
  alike?(records: Answers<R>, input: I, settings: Settings): readonly string[];
  decide(records: Answers<R> & Alike, input: I, context: Context): Outcome<Decision>;
}

export const defineAction = <I, R extends Readonly<Record<string, Read>>>(action: Action<I, R>): Action<I, R> => action;
