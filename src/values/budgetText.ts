import { readMoney, type Yuan } from './money';
import { foldWidth } from './text';

/** A figure with its range and unit, and the words beside it that belong to it: 约, 不超过, 以内, 左右. */
const AMOUNT =
  /(?:不超过|最多|至少|不低于|超过|低于|约|大约|控制在|up to|under|over|at least|about)?\s*(?:¥|rmb|cny)?\s*(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百]+(?=\s*[万亿千]))\s*(?:亿|千万|百万|十万|万|千|million|k|w|m)?\s*元?\s*(?:(?:-|–|—|~|～|至|到)\s*(?:¥)?\d[\d,]*(?:\.\d+)?\s*(?:亿|千万|百万|万|千|million|k|w|m)?\s*元?)?\s*(?:以内|以下|之内|以上|左右|上下|起|\+)?/g;
const MONEY_UNIT = /[亿万元¥]|\d\s*千|\d\s*(?:k|w|m|million)(?![a-z])|rmb|cny/;
/** Money that is somebody's turnover, not what may be spent. */
const NOT_SPENT =
  /(?:营收|营业额|年收入|销售额|产值|注册资本|估值|融资|市值|利润|罚款|revenue|turnover|capital)[^，,。；;]{0,8}$/;
const SPENT = /(?:预算|经费|费用|投入|资金|budget)/g;

/**
 * The budget named inside a need (LR-12): an amount beside the word 预算, else the first amount with a unit that is not
 * turnover. Counts of people, machines or months are no money.
 */
export function detectBudget(text: string): { readonly from: number; readonly to: number } | undefined {
  const yuan = findBudget(text);
  return yuan && { from: yuan.from, to: yuan.to };
}

/** As `detectBudget`, saying also whether a unit was written. */
export function findBudget(text: string): Yuan | undefined {
  const folded = foldWidth(text).toLowerCase().replace(/[￥]/g, '¥');
  const amounts = [...folded.matchAll(AMOUNT)].flatMap((found) => {
    const words = found[0];
    const start = found.index + words.length - words.trimStart().length;
    const yuan = readMoney(words);
    if (!yuan || isCount(folded, found.index + words.length) || isDate(folded, start)) return [];
    if (NOT_SPENT.test(folded.slice(0, start))) return [];
    return [{ yuan, start, end: found.index + words.trimEnd().length, money: MONEY_UNIT.test(words) }];
  });
  const named = [...folded.matchAll(SPENT)].flatMap(({ index, 0: word }) => {
    const after = amounts.find(
      ({ start }) =>
        start >= index + word.length && !/[。；;\n]/.test(folded.slice(index, start)) && start - index <= 14,
    );
    const before = amounts.find(
      ({ end, money }) =>
        money && end <= index && /^\s*(?:的|左右的|以内的)?\s*(?:总|年|采购|项目)?$/.test(folded.slice(end, index)),
    );
    return before ?? after ?? [];
  });
  return (named[0] ?? amounts.find(({ money }) => money))?.yuan;
}

const isCount = (text: string, end: number): boolean =>
  /^\s*(?:台|套|人|名|个|条|家|年|月|天|日|周|次|号|位|点|%|用户|users|seats|people|months|years|machines)/.test(
    text.slice(end),
  );

const isDate = (text: string, start: number): boolean => /^\d{4}[-/.年]\d{1,2}/.test(text.slice(start));
