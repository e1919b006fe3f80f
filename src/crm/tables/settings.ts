import type { FieldRules } from '../../schema/field';
import type { Numbering } from '../../schema/table';
import type { Day } from '../../values/day';
import type { Problem } from '../../values/outcome';
import type { Calendar } from '../../values/workday';
import type { Cadence } from './conditions';
import type { Declared } from './ownFields';
import type { SettingsPage } from './settingsPages';
import type { Talk } from './talk';

/** What managers decide, read from the 设置 tab. A bad line is flagged there and the last good one stays in force. */
export interface Settings extends FieldRules, Declared {
  /** Pattern per table name. */
  readonly numbering: Readonly<Record<string, Numbering>>;
  readonly grading: GradingRule;
  readonly members: readonly Member[];
  /** The longest pause between two contacts, by whom it is for (C-07). */
  readonly cadence?: Cadence;
  /** What there is to talk about, by grade. */
  readonly talk?: Talk;
  /** Who sees a field masked, per table and field: `everyone`, `others`, or roles. Display only (C-06, C-11). */
  readonly masking?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The fields whose words the report counts (declared ones are counted unasked). */
  readonly counted?: readonly { readonly table: string; readonly key: string }[];
  /** Days off and days worked instead, by year. */
  readonly calendar?: Calendar;
  /** Keys of the fields a record cannot do without, per table name; where absent, the table's own (C-13). */
  readonly required?: Readonly<Record<string, readonly string[]>>;
}

/** What counts as an explicit need, a fitting budget, the power to decide, a purchase near enough (GR-01 … GR-08). */
export interface GradingRule {
  readonly version: number;
  /** Which of these are asked, and how they make a letter; the three dimensions where nothing is said. */
  readonly model?: GradingModel;
  /** Days within which a purchase is near (A), and within which it is still in sight (B): nothing lies between the two. */
  readonly nearDays?: number;
  readonly sightDays?: number;
  /** Budget in yuan that fits what we sell. */
  readonly budgetFrom: number;
  readonly budgetTo: number;
  /** Words in the need text that make it explicit. */
  readonly needWords: readonly string[];
  /** Words that say the opposite: only looking round, no plan yet. */
  readonly vagueWords?: readonly string[];
  /** Words in a title that mean power to decide. */
  readonly decisionTitles: readonly string[];
}

/** The four ways of the manuals to come to a letter (C-02). */
export type GradingModel = 'three' | 'window' | 'bant' | 'intent';

export interface Member {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  /** Days on which nothing is to wait for this person. */
  readonly absent?: readonly { readonly from: Day; readonly to: Day }[];
}

/** Something on a settings tab that cannot be read: where it stands, counted from 0 with the header as row 0. */
export interface PageProblem {
  /** The tab it stands on; the 设置 tab itself where none is named. */
  readonly page?: SettingsPage;
  readonly row: number;
  /** Its column; the value where none is named. */
  readonly column?: number;
  readonly problem: Problem;
}
