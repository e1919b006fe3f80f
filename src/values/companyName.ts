import { leadingRegion, type RegionPath, regionsAgree } from './region';
import { foldWidth, isMasked, isPlaceholder } from './text';

/** A company name with what varies from writer to writer set apart. */
export interface CompanyName {
  /** What is left without region, legal form, width, case and spaces: 澄川精密机械. */
  readonly core: string;
  /** Where the name says it is; several where a place name is ambiguous. */
  readonly regions: readonly RegionPath[];
  /** 上海分公司, 苏州办事处; '' for the company itself. */
  readonly branch: string;
}

const LEGAL =
  /(?:\((?:有限合伙|普通合伙|特殊普通合伙|个体工商户)\)|有限责任公司|股份有限公司|有限公司|股份公司|总公司|公司|合伙企业|个体工商户|个人独资企业|株式会社|合同会社)$/;
const LEGAL_LATIN =
  /[\s,.]+(?:inc|incorporated|ltd|limited|llc|llp|lp|corp|corporation|company|co|gmbh|ag|sa|sas|sarl|srl|spa|bv|nv|plc|pte|pty|kk|oy|ab)\.?$/;
const BRANCH = /(?:分公司|子公司|办事处|分部|分店|分厂|分行|支行|营业部|代表处)$/;
/** Words that name no company by themselves: 上海贸易有限公司 keeps its 上海. */
const GENERIC =
  /^(?:科技|技术|贸易|商贸|实业|工贸|信息|网络|软件|电子|机械|设备|制造|服务|咨询|管理|投资|发展|建设|建筑|工程|文化|传媒|广告|教育|物流|汽车|旅游|酒店|银行|大学|医院|集团|国际|进出口|有限)+$/;
const CJK = /[\u3400-\u9fff]/;

/** Undefined for a masked name, a placeholder, or one too short to tell companies apart. */
export function readCompanyName(text: string): CompanyName | undefined {
  if (isMasked(text) || isPlaceholder(text)) return undefined;
  const folded = foldWidth(text).toLowerCase().trim();
  const name = CJK.test(folded) ? readChinese(folded.replace(/[\s·.,，。"'“”‘’\-_/&]+/g, '')) : readLatin(folded);
  return name.core.length < 2 ? undefined : name;
}

/** Institutions that are registered without a legal form in their name. */
const REGISTERED =
  /(?:厂|店|行|社|所|院|校|园|馆|局|中心|集团|学校|大学|学院|医院|银行|协会|基金会|委员会|工作室|商行|经营部|事务所)$/;

/** 科技有限公司, Ltd., 商行: a name as a register has it. A masked name and a branch are left in peace. */
export function hasLegalForm(text: string): boolean {
  const folded = foldWidth(text).toLowerCase().trim();
  if (isMasked(text) || isPlaceholder(text) || BRANCH.test(folded)) return true;
  return CJK.test(folded) ? LEGAL.test(folded) || REGISTERED.test(folded) : LEGAL_LATIN.test(folded);
}

/** The same company under two spellings. Sisters in different regions and a branch and its company are not the same. */
export function isSameCompany(a: string, b: string): boolean {
  const [one, other] = [readCompanyName(a), readCompanyName(b)];
  return (
    one !== undefined &&
    other !== undefined &&
    one.core === other.core &&
    one.branch === other.branch &&
    regionsAgree(one.regions, other.regions)
  );
}

function readChinese(text: string): CompanyName {
  const branch = BRANCH.exec(text)?.[0] ?? '';
  const [head, place] = branch === '' ? [text, ''] : branchPlace(text.slice(0, -branch.length));
  const bracketed = takeBrackets(withoutLegal(head));
  const region = leadingRegion(bracketed.rest);
  const rest = region && isTelling(region.rest) ? region : undefined;
  const regions = [leadingRegion(place)?.paths ?? [], ...bracketed.regions, rest?.paths ?? []];
  return {
    core: withoutLegal(rest ? rest.rest : bracketed.rest).replace(/[()]/g, ''),
    regions: narrowest(regions),
    branch: branch === '' ? '' : place + branch,
  };
}

/** 澄川机械有限公司 + 上海: the place of a branch stands between the legal form and the word for branch. */
function branchPlace(text: string): readonly [string, string] {
  const found = /^(.*(?:公司|集团|银行|厂))\(?([^()]{2,8}?)\)?$/.exec(text);
  return found ? [found[1] ?? text, found[2] ?? ''] : [text, ''];
}

function withoutLegal(text: string): string {
  const shorter = text.replace(LEGAL, '');
  return shorter === text || shorter.length < 2 ? text : withoutLegal(shorter);
}

/** A region in brackets is taken out; other brackets lose their signs and keep their words. */
function takeBrackets(text: string): { readonly rest: string; readonly regions: readonly (readonly RegionPath[])[] } {
  const regions: (readonly RegionPath[])[] = [];
  const rest = text.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    const region = leadingRegion(inside);
    if (region?.rest !== '') return inside;
    regions.push(region.paths);
    return '';
  });
  return { rest, regions };
}

/** Two places in one name (江苏澄川(昆山)): the narrower one is where it is. */
function narrowest(places: readonly (readonly RegionPath[])[]): readonly RegionPath[] {
  const depth = (paths: readonly RegionPath[]): number => Math.min(9, ...paths.map((path) => path.length));
  const named = places.filter((paths) => paths.length > 0);
  return [...named].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

const isTelling = (rest: string): boolean => {
  const core = withoutLegal(rest);
  return core.length >= 2 && !GENERIC.test(core);
};

function readLatin(text: string): CompanyName {
  let name = ` ${text.replace(/\([^)]*\)/g, ' ').trim()}`;
  for (let shorter = name.replace(LEGAL_LATIN, ''); shorter !== name; shorter = name.replace(LEGAL_LATIN, '')) {
    if (shorter.trim().length < 2) break;
    name = shorter;
  }
  const core = name
    .trim()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return { core, regions: [], branch: '' };
}
