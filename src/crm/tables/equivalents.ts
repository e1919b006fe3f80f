import type { Language } from '../../messages';
import type { Equivalents, FieldRules } from '../../schema/field';
import { listedAs } from '../../schema/fields/choice';
import type { Problem } from '../../values/outcome';
import { defaultLists } from './defaultChoices';
import { headersIn, nameCalled } from './settingsWords';

/** Which word of one list is which of another (C-04: 初次接触≈初步接触, 方案提交≈方案制定, 谈判中≈商务谈判, 成交≈合同签署). */
const usual = [
  ['leadStatus', 'stage', '初次接触=初步接触 需求确认=需求确认 方案提交=方案制定 谈判中=商务谈判 已成交=合同签署'],
  [
    'leadStatus',
    'customerStage',
    '初次接触=潜在客户 需求确认=潜在客户 方案提交=潜在客户 谈判中=潜在客户 已成交=成交客户 已流失=流失客户',
  ],
  ['outcome', 'leadStatus', '赢单=已成交 输单=已流失'],
] as const;

/** The equivalents of the manuals, in the words of a workbook. */
export const usualEquivalents = (rules: FieldRules): Equivalents =>
  usual.reduce<Equivalents>(
    (all, [from, to, words]) =>
      withPairs(all, from, to, Object.fromEntries(pairsIn(words.split(' '), from, to, rules))),
    {},
  );

const pairsIn = (words: readonly string[], from: string, to: string, rules: FieldRules) =>
  words.map((pair) => {
    const [there = '', here = ''] = pair.split('=');
    return [listedAs(rules, from, there)?.value ?? there, listedAs(rules, to, here)?.value ?? here] as const;
  });

const withPairs = (
  all: Equivalents,
  from: string,
  to: string,
  pairs: Readonly<Record<string, string>>,
): Equivalents => ({
  ...all,
  [to]: { ...all[to], [from]: pairs },
});

/** 线索状态 → 商机阶段: 方案提交 = 方案制定、谈判中 = 商务谈判. Both lists must have the words. */
export function readEquivalents(
  item: string,
  value: string,
  now: Equivalents,
  rules: FieldRules,
): { readonly equivalents: Equivalents } | Problem {
  const [from, to] = item.split(/\s*(?:→|->|－>)\s*/).map((word) => nameCalled(defaultLists, word));
  if (!from || !to || from === to) return { code: 'settings.equivalentLists', params: { item } };
  const pairs: Record<string, string> = {};
  for (const part of headersIn(value)) {
    const [there = '', here = ''] = part.split(/\s*[=＝≈]\s*/, 2);
    const [known, meant] = [listedAs(rules, from, there)?.value, listedAs(rules, to, here)?.value];
    if (known === undefined) return noOption(there || part, from, rules);
    if (meant === undefined) return noOption(here || part, to, rules);
    if (pairs[known] !== undefined) return { code: 'settings.equivalentTwice', params: { value: there } };
    pairs[known] = meant;
  }
  return { equivalents: withPairs(now, from, to, pairs) };
}

function noOption(value: string, list: string, { choices }: FieldRules): Problem {
  const options = (choices[list] ?? []).map((option) => option.value);
  const { zh = list, en = list } = defaultLists[list]?.label ?? {};
  return {
    code: 'settings.equivalentWord',
    params: { value, zh: `“${zh}”里有：${options.join('、')}`, en: `${en} has: ${options.join(', ')}` },
  };
}

/** What stands in 设置, a line per pair of lists. */
export const equivalentLines = (all: Equivalents, language: Language) =>
  Object.entries(all).flatMap(([to, froms]) =>
    Object.entries(froms).map(([from, pairs]) => ({
      item: `${nameOf(from, language)} → ${nameOf(to, language)}`,
      value: Object.entries(pairs)
        .map(([there, here]) => `${there} = ${here}`)
        .join('、'),
      lists: [from, to],
    })),
  );

const nameOf = (list: string, language: Language): string => defaultLists[list]?.label[language] ?? list;
