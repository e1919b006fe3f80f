import type { Language } from '../../messages';
import { NEAR, SIGHT } from './gradingWindows';
import type { GradingRule } from './settings';

/** Words of both languages, so that a note in English on a Chinese lead is understood. Managers edit them in the settings. */
const NEED =
  '采购 购买 选型 招标 上线 部署 替换 升级 改造 更换 扩容 试用 演示 报价 方案 定制 对接 搭建 实施 系统 软件 平台 设备台账 点检'.split(
    ' ',
  );
const NEED_EN = [
  'purchase',
  'buy',
  'replace',
  'deploy',
  'roll out',
  'upgrade',
  'quote',
  'quotation',
  'proposal',
  'demo',
  'trial',
  'tender',
  'software',
  'system',
];
const VAGUE = '随便看看 了解一下 仅了解 只是了解 先了解 暂不考虑 暂无计划 没有计划 再说 观望'.split(' ');
const VAGUE_EN = ['just looking', 'not sure', 'no plan', 'only curious', 'maybe later'];
const TITLES =
  '董事长 总经理 副总经理 总裁 副总裁 创始人 合伙人 法定代表人 法人 老板 厂长 副厂长 校长 院长 店长 总监 总工程师 总工 部长 负责人 副总'.split(
    ' ',
  );
const TITLES_EN = [
  'CEO',
  'CTO',
  'CIO',
  'CFO',
  'COO',
  'founder',
  'owner',
  'president',
  'general manager',
  'managing director',
  'director',
  'VP',
  'head of',
];

/** The three-dimension rule as setup writes it: 20 to 80 万 yuan fit (GR-01 … GR-04). */
export const defaultGrading = (language: Language): GradingRule => ({
  version: 1,
  model: 'three',
  nearDays: NEAR,
  sightDays: SIGHT,
  budgetFrom: 200_000,
  budgetTo: 800_000,
  needWords: ordered(language, NEED, NEED_EN),
  vagueWords: ordered(language, VAGUE, VAGUE_EN),
  decisionTitles: ordered(language, TITLES, TITLES_EN),
});

const ordered = (language: Language, zh: readonly string[], en: readonly string[]): readonly string[] =>
  language === 'zh' ? [...zh, ...en] : [...en, ...zh];
