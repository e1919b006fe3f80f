import { companies } from './companies';
import { pick, scattered, workdayBefore } from './days';
import { people } from './people';

/** One registered lead, as the company of the sample would know it; what the CRM works out itself is left to it. */
export interface Registered {
  readonly number: string;
  readonly source: string;
  readonly detail: string;
  readonly company: (typeof companies)[number];
  readonly status: string;
  readonly owner: string;
  readonly recordedBy: string;
  readonly registeredOn: string;
  /** Days between registration and today. */
  readonly age: number;
  /** Its customer, by its place in the archive; none where it was not won. */
  readonly customer?: number;
}

const sources: readonly (readonly [channel: string, details: readonly string[]])[] = [
  ['行业展会', ['2026 华东工博会', '智能制造展', '长三角装备展']],
  ['官网注册', ['产品试用页', '白皮书下载', '联系我们']],
  ['客户推荐', ['远岫软件推荐', '澄川周总推荐']],
  ['线上推广', ['设备管理系统', '点检软件', '信息流']],
  ['社交媒体', ['短视频私信', '行业社群']],
  ['合作伙伴转介绍', ['磐溪集成商', '云屏渠道']],
  ['市场活动', ['十月线上课', '设备沙龙']],
];

/** Places in the list of companies. */
const won = [1, 2, 7, 12, 15, 17, 24, 25, 29, 30, 33, 37];
const lost = [4, 10, 13, 19, 23, 27, 32, 43];
const invalid = [31, 46];
/** An A-grade lead nobody was given yet. */
export const ownerless = 53;

/** Some months of leads, oldest first; the newest came in today. */
export function registeredBy(today: string): readonly Registered[] {
  const counts = new Map<string, number>();
  return companies.map((company, at) => {
    const age = Math.round(((companies.length - 1 - at) * 151) / companies.length);
    const registeredOn = workdayBefore(today, age);
    const year = registeredOn.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
    const [source, details] = pick(sources, at * 3 + 1);
    const customer = won.indexOf(at);
    return {
      number: `LX${year}${String(counts.get(year)).padStart(3, '0')}`,
      source,
      detail: pick(details, at),
      company,
      status: at === ownerless ? '初次接触' : statusAt(at, age),
      owner: at === ownerless ? '' : (people[at % 3]?.name ?? ''),
      recordedBy: at % 4 === 0 ? '陈知行' : (people[at % 3]?.name ?? ''),
      registeredOn,
      age,
      ...(customer >= 0 ? { customer } : {}),
    };
  });
}

function statusAt(at: number, age: number): string {
  if (won.includes(at)) return '已成交';
  if (lost.includes(at)) return '已流失';
  if (invalid.includes(at)) return '无效线索';
  const reached = Math.min(3, Math.floor(age / 35) + scattered(at, 2));
  return ['初次接触', '需求确认', '方案提交', '谈判中'][reached] ?? '初次接触';
}

/** The day of a talk: the first when the lead came in, the last before the deal was made or lost, or a few days ago. */
export function talkedOn(today: string, lead: Registered, talk: number, talks: number): string {
  const last = lead.status === '已成交' ? lead.age / 4 : lead.status === '已流失' ? lead.age / 2 : 4 + (lead.age % 8);
  const passed = ((lead.age - Math.min(last, lead.age)) * talk) / Math.max(1, talks - 1);
  const day = workdayBefore(today, Math.round(lead.age - passed));
  return [lead.registeredOn, day].sort()[1] ?? day;
}
