import type { DrawnWorkbook, Host, PersonSpec } from '../host/api';
import { drawCompany } from './company';
import { people } from './people';
import { prepareCompany } from './prepare';
import { drawRegister, filtered, registerTab } from './register';

/** A workbook to try the CRM on. Every name, number and address in it is invented. */
export interface Sample {
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly about: { readonly zh: string; readonly en: string };
  readonly people: readonly PersonSpec[];
  /** True where the CRM is at work in it once it is prepared. */
  readonly setUp: boolean;
  /** The same grid for the same day, on every machine. */
  draw(today: string): DrawnWorkbook;
  /** What a person would do before handing it over: run once on a host that has just been made from `draw`. */
  prepare?(host: Host): void;
}

export const samples: readonly Sample[] = [
  {
    name: 'company',
    label: { zh: '小公司', en: 'A small company' },
    about: {
      zh: '华东设备软件：五个月的线索、客户和跟进，四个人，CRM 已初始化；有几处笔误等着发现',
      en: 'Five months of leads, customers and follow-ups of four people, with the CRM at work; a few slips to be found',
    },
    people,
    setUp: true,
    draw: drawCompany,
    prepare: prepareCompany,
  },
  {
    name: 'register',
    label: { zh: '某人的旧登记表', en: 'Somebody’s own register' },
    about: {
      zh: '标题在第 1 行，表头在第 3 行，自己的列、公式、颜色和合计；从“接管现有表格”开始',
      en: 'A title in row 1, the header in row 3, own columns, formulas, colours and a total; begin with Adopt an existing sheet',
    },
    people,
    setUp: false,
    draw: drawRegister,
    prepare: (host) => host.as(people[0]?.email ?? '').filter(registerTab, filtered),
  },
  {
    name: 'blank',
    label: { zh: '空白', en: 'Blank' },
    about: { zh: '空工作簿；从“初始化”开始', en: 'An empty workbook; begin with Set up' },
    people,
    setUp: false,
    draw: () => ({}), // the first tab is named in the language it is opened in
  },
];
