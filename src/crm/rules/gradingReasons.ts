import type { MessageKey } from '../../messages';
import { findBudget } from '../../values/budgetText';
import { findHorizon } from '../../values/horizon';
import { rangeText, readMoney, type Yuan } from '../../values/money';
import type { Params } from '../../values/outcome';
import { fold, isMasked } from '../../values/text';
import { NEAR, SIGHT } from '../tables/gradingWindows';
import type { GradingRule } from '../tables/settings';
import type { Reason } from './grading';

type Lead = Readonly<Record<string, unknown>>;

/** Below this a bare figure may be 万 as well as yuan: 20 in a budget column. */
const PLAINLY_YUAN = 1000;
/** Titles that hold a deciding word and decide nothing: 总经理助理, assistant to the CEO. */
const ASSISTS = /助理|秘书|文员|专员|实习|司机|assistant|secretary|intern/i;
/** 暂无采购计划, 不需要系统, 没打算上线. */
const DENIED = /(?:不|没|没有|无|未|暂无|非|别|尚未|no|not|without)[^，,。；;、]{0,3}$/;

/** Is the need explicit (GR-02)? The words that show it are named (GR-10); a denied word shows nothing. */
export function needOf(lead: Lead, rule: GradingRule): Reason {
  const text = textIn(lead, 'need');
  if (text === '') return reason('need', 'unclear', 'grade.needMissing', 'grade.shortNeedUnclear');
  const vague = found(text, rule.vagueWords ?? []);
  if (vague.length > 0)
    return reason('need', 'against', 'grade.needVague', 'grade.shortNeedVague', { words: quoted(vague) });
  const words = found(text, rule.needWords).filter((word) => !isDenied(text, word));
  return words.length > 0
    ? reason('need', 'met', 'grade.needMet', 'grade.shortNeedMet', { words: quoted(words) })
    : reason('need', 'unclear', 'grade.needNoWords', 'grade.shortNeedUnclear');
}

/** Does the budget fit what we sell? From the budget field, else from the words of the need (LR-12). */
export function budgetOf(lead: Lead, rule: GradingRule): Reason {
  const written = textIn(lead, 'budget');
  const yuan = written === '' ? findBudget(textIn(lead, 'need')) : (readMoney(written) ?? findBudget(written));
  if (!yuan) return unclearBudget(written);
  if (!yuan.unit && yuan.to < PLAINLY_YUAN)
    return reason('budget', 'unclear', 'grade.budgetUnit', 'grade.shortBudgetUnclear', { value: written || yuan.from });
  const params = { ...amountParams(yuan), ...limitParams(rule) };
  if (yuan.to < rule.budgetFrom)
    return reason('budget', 'against', 'grade.budgetBelow', 'grade.shortBudgetOff', params);
  if (yuan.from > rule.budgetTo)
    return reason('budget', 'against', 'grade.budgetAbove', 'grade.shortBudgetOff', params);
  return reason('budget', 'met', 'grade.budgetMet', 'grade.shortBudgetMet', params);
}

/** Can the contact decide? Told by the title; a masked or missing one leaves it open. */
export function authorityOf(lead: Lead, rule: GradingRule): Reason {
  const title = textIn(lead, 'title');
  if (title === '' || isMasked(title))
    return reason('authority', 'unclear', 'grade.authorityMissing', 'grade.shortAuthorityUnclear');
  const decides = !ASSISTS.test(title) && found(title, rule.decisionTitles).length > 0;
  return decides
    ? reason('authority', 'met', 'grade.authorityMet', 'grade.shortAuthorityMet', { title })
    : reason('authority', 'unclear', 'grade.authorityUnclear', 'grade.shortAuthorityUnclear', { title });
}

/** How near is the purchase (GR-05)? From the words of the period and the need; what lies between near and in sight is B (GR-06). */
export function timelineOf(lead: Lead, rule: GradingRule): Reason {
  const found = findHorizon(textIn(lead, 'expectedPeriod')) ?? findHorizon(textIn(lead, 'need'));
  if (!found) return reason('timeline', 'unclear', 'grade.timelineMissing', 'grade.shortTimelineUnclear');
  const params = { words: quoted([found.said]), near: rule.nearDays ?? NEAR, sight: rule.sightDays ?? SIGHT };
  if (found.days <= params.near)
    return reason('timeline', 'met', 'grade.timelineNear', 'grade.shortTimelineNear', params);
  return found.days <= params.sight
    ? reason('timeline', 'partly', 'grade.timelineInSight', 'grade.shortTimelineInSight', params)
    : reason('timeline', 'against', 'grade.timelineFar', 'grade.shortTimelineFar', params);
}

const unclearBudget = (written: string): Reason =>
  written === ''
    ? reason('budget', 'unclear', 'grade.budgetMissing', 'grade.shortBudgetUnclear')
    : reason('budget', 'unclear', 'grade.budgetUnread', 'grade.shortBudgetUnclear', { value: written });

function reason(
  dimension: Reason['dimension'],
  state: Reason['state'],
  key: MessageKey,
  short: MessageKey,
  params: Params = {},
): Reason {
  return { dimension, met: state === 'met', state, key, params, short };
}

const textIn = (lead: Lead, field: string): string => (typeof lead[field] === 'string' ? lead[field].trim() : '');

/** The words that occur, at most three, the longer one where one holds the other. Latin words count as whole words only. */
function found(text: string, words: readonly string[]): readonly string[] {
  const folded = fold(text);
  const hits = words.filter((word) => word !== '' && occurs(folded, fold(word)));
  return hits.filter((word) => !hits.some((other) => other !== word && other.includes(word))).slice(0, 3);
}

const occurs = (text: string, word: string): boolean =>
  /^[\x20-\x7e]+$/.test(word)
    ? new RegExp(`(?<![a-z0-9])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z0-9])`).test(text)
    : text.includes(word);

/** Denied wherever it stands: one plain mention is enough to make it count. */
const isDenied = (text: string, word: string): boolean => {
  const parts = fold(text).split(fold(word));
  return parts.slice(0, -1).every((_, index) => DENIED.test(parts.slice(0, index + 1).join(fold(word))));
};

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

const amountParams = (yuan: Yuan): Params => ({ zh: rangeText(yuan, 'zh'), en: rangeText(yuan, 'en') });

const limitParams = ({ budgetFrom, budgetTo }: GradingRule): Params => {
  const limits = { from: budgetFrom, to: budgetTo };
  return { limitsZh: rangeText(limits, 'zh'), limitsEn: rangeText(limits, 'en') };
};
