import type { Label, Language } from '../../messages';

export type Letter = 'A' | 'B' | 'C';
/** What there is to talk about with a lead of each grade (FU-18, FU-19). */
export type Talk = Readonly<Partial<Record<Letter, readonly string[]>>>;

/** The lines of 跟进节奏 that say it. */
export const talkItems: Readonly<Record<Letter, Label>> = {
  A: { zh: 'A 级线索谈什么', en: 'Talk with grade A' },
  B: { zh: 'B 级线索谈什么', en: 'Talk with grade B' },
  C: { zh: 'C 级线索谈什么', en: 'Talk with grade C' },
};

/** S0 names the topics of A; those of B and C follow from its steps. */
const usual: Readonly<Record<Letter, readonly Label[]>> = {
  A: [
    { zh: '方案细节', en: 'solution details' },
    { zh: '报价', en: 'quotation' },
    { zh: '案例', en: 'cases' },
    { zh: '竞品对比', en: 'comparison with competitors' },
  ],
  B: [
    { zh: '确认预算', en: 'budget' },
    { zh: '决策流程', en: 'how they decide' },
  ],
  C: [
    { zh: '行业资料', en: 'reading on their trade' },
    { zh: '节日问候', en: 'a greeting' },
    { zh: '近况', en: 'how things are' },
  ],
};

export const usualTalk = (language: Language): Talk =>
  Object.fromEntries(Object.entries(usual).map(([letter, words]) => [letter, words.map((word) => word[language])]));
