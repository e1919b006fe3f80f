import { type Language, type MessageKey, say } from '../../messages';
import type { Grade } from '../../schema/fields/grade';
import type { Params } from '../../values/outcome';
import type { GradingModel, GradingRule } from '../tables/settings';
import { authorityOf, budgetOf, needOf, timelineOf } from './gradingReasons';

export { detectBudget } from '../../values/budgetText';

/** One of the dimensions a grade is made of (GR-01, GR-05, GR-08), with the words that say why. */
export interface Reason {
  readonly dimension: Dimension;
  readonly met: boolean;
  /** `against`: known not to hold, as a budget out of range; `partly`: half-way, as a purchase in sight; `unclear`: not known yet. */
  readonly state: 'met' | 'partly' | 'unclear' | 'against';
  readonly key: MessageKey;
  readonly params: Params;
  /** The same without figures and titles, for a note that everybody with the file sees (SD-02). */
  readonly short: MessageKey;
}

export interface Graded {
  readonly letter: Grade;
  readonly version: number;
  readonly model: GradingModel;
  /** The model's dimensions, in its order. */
  readonly reasons: readonly Reason[];
  /** What would raise it; none for an A. */
  readonly next?: { readonly letter: Grade; readonly missing: readonly Reason[] };
}

export type Dimension = 'need' | 'budget' | 'authority' | 'timeline';

interface Model {
  readonly dimensions: readonly Dimension[];
  /** Without these being known at least half-way it is a C. */
  readonly needed: readonly Dimension[];
  /** What its verdict is called. */
  readonly verdict: MessageKey;
}
/** The ways to come to a letter, as data (C-02). All of them: A where every dimension is met, C where one speaks against it. */
const models: Readonly<Record<GradingModel, Model>> = {
  three: { dimensions: ['need', 'budget', 'authority'], needed: ['need'], verdict: 'grade.verdict' },
  window: { dimensions: ['timeline'], needed: ['timeline'], verdict: 'grade.verdictWindow' },
  bant: { dimensions: ['budget', 'authority', 'need', 'timeline'], needed: ['need'], verdict: 'grade.verdictBant' },
  intent: { dimensions: ['need'], needed: [], verdict: 'grade.verdictIntent' },
};
const reasonOf = { need: needOf, budget: budgetOf, authority: authorityOf, timeline: timelineOf } as const;

/** The grade of a lead by the model in force. B is everything between A and C, so that no lead is without a letter (GR-06). */
export function gradeLead(lead: Readonly<Record<string, unknown>>, rule: GradingRule): Graded {
  const model = models[rule.model ?? 'three'];
  const reasons = model.dimensions.map((dimension) => reasonOf[dimension](lead, rule));
  const keepsAtC = ({ dimension, state }: Reason): boolean =>
    state === 'against' || (state === 'unclear' && model.needed.includes(dimension));
  const letter = reasons.some(keepsAtC) ? 'C' : reasons.every(({ met }) => met) ? 'A' : 'B';
  const graded = { letter, model: rule.model ?? 'three', version: rule.version, reasons } as const;
  if (letter === 'A') return graded;
  const missing = letter === 'B' ? reasons.filter(({ met }) => !met) : reasons.filter(keepsAtC);
  return { ...graded, next: { letter: letter === 'B' ? 'A' : 'B', missing } };
}

const LOWERS: Readonly<Record<Grade, MessageKey | undefined>> = {
  A: 'grade.lowersA',
  B: 'grade.lowersB',
  C: undefined,
};

/** 再满足 1 项可升 A · 决策权待确认. Empty for an A. */
export function nextText({ next }: Graded, language: Language): string {
  if (!next) return '';
  const raise = say(language, 'grade.raises', { count: next.missing.length, letter: next.letter });
  return [raise, ...next.missing.map(({ short }) => say(language, short))].join(' · ');
}

/** What would lower it, in a sentence. Empty for a C. */
export function lowerText({ letter, model }: Graded, language: Language): string {
  const key = model === 'three' ? LOWERS[letter] : undefined;
  return key ? say(language, key) : '';
}

/** The note beside the grade, five lines at most: verdict and rule version, a line per dimension, what would change it. */
export function gradeNote(graded: Graded, language: Language): string[] {
  const { letter, version, model, reasons } = graded;
  const change = [nextText(graded, language), lowerText(graded, language)].filter((text) => text !== '');
  const lines = reasons.map((reason) => `${signOf(reason)} ${inNote(reason, language)}`);
  return [
    say(language, models[model].verdict, { letter, version }),
    ...(lines.length <= MOST_REASONS ? lines : [lines.slice(0, 2).join(' · '), lines.slice(2).join(' · ')]),
    change.join(language === 'zh' ? '；' : '; '),
  ].filter((line) => line !== '');
}

/** Lines of a note that give reasons; more of them stand two by two. */
const MOST_REASONS = 3;

const signOf = ({ met, state }: Reason): string => (met ? '✓' : state === 'against' ? '✗' : '○');

/** Budget and titles stay in their own columns, which a manager may hide (SD-02); words of the need are shown (GR-10). */
const inNote = ({ dimension, key, short, params }: Reason, language: Language): string =>
  dimension === 'need' || dimension === 'timeline' ? say(language, key, params) : say(language, short);
