import { type Language, type MessageKey, say } from '../../messages';
import type { Grade } from '../../schema/fields/grade';
import type { Params } from '../../values/outcome';
import type { GradingRule } from '../tables/settings';
import { authorityOf, budgetOf, needOf } from './gradingReasons';

export { detectBudget } from '../../values/budgetText';

/** One of the three dimensions (GR-01), with the words that say why. */
export interface Reason {
  readonly dimension: 'need' | 'budget' | 'authority';
  readonly met: boolean;
  /** `against`: known not to hold, as a budget out of range; `unclear`: not known yet. */
  readonly state: 'met' | 'unclear' | 'against';
  readonly key: MessageKey;
  readonly params: Params;
  /** The same without figures and titles, for a note that everybody with the file sees (SD-02). */
  readonly short: MessageKey;
}

export interface Graded {
  readonly letter: Grade;
  readonly version: number;
  /** Need, budget, authority, in this order. */
  readonly reasons: readonly Reason[];
  /** What would raise it; none for an A. */
  readonly next?: { readonly letter: Grade; readonly missing: readonly Reason[] };
}

/**
 * The three-dimension rule. A: the need is explicit, the budget fits and the contact can decide (GR-02). C: the need is
 * vague or unknown, or the budget does not fit (GR-04). B: everything between (GR-03).
 */
export function gradeLead(lead: Readonly<Record<string, unknown>>, rule: GradingRule): Graded {
  const reasons = [needOf(lead, rule), budgetOf(lead, rule), authorityOf(lead, rule)] as const;
  const letter = letterOf(...reasons);
  const graded = { letter, version: rule.version, reasons };
  if (letter === 'A') return graded;
  const [need, budget] = reasons;
  const missing = letter === 'B' ? reasons.filter(({ met }) => !met) : [need, budget].filter(keepsAtC);
  return { ...graded, next: { letter: letter === 'B' ? 'A' : 'B', missing } };
}

function letterOf(need: Reason, budget: Reason, authority: Reason): Grade {
  if (!need.met || budget.state === 'against') return 'C';
  return budget.met && authority.met ? 'A' : 'B';
}

const keepsAtC = ({ dimension, met, state }: Reason): boolean => (dimension === 'need' ? !met : state === 'against');

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
export function lowerText({ letter }: Graded, language: Language): string {
  const key = LOWERS[letter];
  return key ? say(language, key) : '';
}

/** The note beside the grade, five lines at most: verdict and rule version, a line per dimension, what would change it. */
export function gradeNote(graded: Graded, language: Language): string[] {
  const { letter, version, reasons } = graded;
  const change = [nextText(graded, language), lowerText(graded, language)].filter((text) => text !== '');
  return [
    say(language, 'grade.verdict', { letter, version }),
    ...reasons.map(
      (reason) => `${reason.met ? '✓' : reason.state === 'against' ? '✗' : '○'} ${inNote(reason, language)}`,
    ),
    change.join(language === 'zh' ? '；' : '; '),
  ];
}

/** Budget and titles stay in their own columns, which a manager may hide (SD-02); words of the need are shown (GR-10). */
const inNote = ({ dimension, key, short, params }: Reason, language: Language): string =>
  dimension === 'need' ? say(language, key, params) : say(language, short);
