import { dayBefore, pick, workdayBefore } from './days';
import type { Registered } from './registered';

/** One archived customer of the sample. */
export interface Archived {
  readonly number: string;
  readonly name: string;
  readonly contact: string;
  readonly title: string;
  readonly phone: string;
  readonly city: string;
  readonly industry: string;
  readonly creditCode: string;
  readonly type: string;
  readonly status: string;
  readonly product: string;
  readonly amount: string;
  readonly signedOn: string;
  readonly manager: string;
  /** The number of its lead; '' for customers from before the register. */
  readonly lead: string;
}

/**
 * Customers from before the register: city, name, contact, title, industry, product, amount, months since signing,
 * status.
 */
const before = `
上海|临岸物业服务有限公司|苏临|工程总监|房地产业|设备台账|18万|22|活跃
苏州|同舟光电科技有限公司|范舟|设备部长|计算机、通信和其他电子设备制造业|点检系统|42万|19|活跃
杭州|半山制药有限公司|寿山|厂长|医药制造业|点检系统、校准台账|66万|16|活跃
宁波|三江口港务有限公司|贝江|技术经理|水上运输业|巡检平台|88万|14|沉睡
无锡|运河纺机有限公司|强舸|总经理|专用设备制造业|备件管理|25万|11|活跃
南通|濠畔家纺有限公司|季濠|行政总监|纺织业|资产盘点|9万|9|流失`;

const trades: readonly string[] = ['通用设备制造业', '专用设备制造业', '化学原料和化学制品制造业', '仪器仪表制造业'];
const products: readonly string[] = ['设备台账', '点检系统', '设备台账、点检系统', '备件管理'];

/** The customers from before and one for every lead that was won, in the order they signed. */
export function archivedBy(today: string, leads: readonly Registered[]): readonly Archived[] {
  const old = before
    .trim()
    .split('\n')
    .map((line, at) => older(today, line, at));
  const won = leads.filter((lead) => lead.customer !== undefined).map((lead, at) => fromLead(today, lead, at));
  const counts = new Map<string, number>();
  return [...old, ...won]
    .sort((a, b) => (a.signedOn < b.signedOn ? -1 : 1))
    .map((customer) => {
      const year = customer.signedOn.slice(0, 4);
      counts.set(year, (counts.get(year) ?? 0) + 1);
      return { ...customer, number: `CU${year}${String(counts.get(year)).padStart(3, '0')}` };
    });
}

function older(today: string, line: string, at: number): Archived {
  const [
    city = '',
    name = '',
    contact = '',
    title = '',
    industry = '',
    product = '',
    amount = '',
    months = '',
    status = '',
  ] = line.split('|');
  return {
    number: '',
    name: city + name,
    contact,
    title,
    phone: `1390000${2200 + at * 9}`,
    city,
    industry,
    creditCode: creditCode(at),
    type: at < 3 ? '战略客户' : '老客户',
    status,
    product,
    amount,
    signedOn: workdayBefore(today, Number(months) * 30),
    manager: ['王思远', '李牧野', '张婉清'][at % 3] ?? '',
    lead: '',
  };
}

const fromLead = (today: string, { company, owner, number, age }: Registered, at: number): Archived => ({
  number: '',
  name: company.name,
  contact: company.contact,
  title: company.title,
  phone: company.phone,
  city: company.city,
  industry: pick(trades, at),
  creditCode: creditCode(10 + at),
  type: '新客户',
  status: '活跃',
  product: pick(products, at),
  amount: company.budget,
  signedOn: workdayBefore(today, Math.max(2, Math.round(age / 4))),
  manager: owner,
  lead: number,
});

export const contractEnd = (signedOn: string): string => dayBefore(signedOn, -364);

/**
 * An invented code in Shanghai's series whose last sign is right (GB 32100): 17 signs weighted by powers of 3, modulo
 * 31.
 */
function creditCode(at: number): string {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91310000MA${String(1000001 + at * 137)}`;
  const sum = [...body].reduce((total, sign, index) => total + signs.indexOf(sign) * (3 ** index % 31), 0);
  return body + signs[(31 - (sum % 31)) % 31];
}
