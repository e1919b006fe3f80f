import type { Host } from '../../host/api';
import { drawCompany } from '../../samples/company';
import { people } from '../../samples/people';
import { prepareCompany } from '../../samples/prepare';
import { addonBundle } from '../support/addonBundle';
import { productHost } from '../support/host';
import { sheetIdOf } from '../support/workbooks';

const today = '2026-11-19';
const tab = '线索登记表';
let host: Host;

beforeAll(() => {
  const [now, timeZone] = [`${today}T06:00:00Z`, 'Asia/Shanghai'];
  host = productHost({ bundle: addonBundle(), people, workbook: drawCompany(today), now, timeZone });
  prepareCompany(host);
});

/** The tint a cell shows, found by the text of its record's row and the header of its column. */
function tintOf(label: string, isRow: (value: (header: string) => unknown) => boolean): string | undefined {
  const grid = host.grid(tab);
  const header = grid[0] ?? [];
  const at = (name: string) => header.indexOf(name);
  const index = grid.findIndex((row, line) => line > 0 && isRow((name) => row[at(name)]));
  const area = { row: index + 1, column: at(label) + 1, rows: 1, columns: 1 };
  return host.engine.view(sheetIdOf(host, tab), area)[0]?.[0]?.style.background?.toUpperCase();
}

const [red, amber, violet] = ['#FCECE9', '#FBF1DC', '#F2EBF8'];

test.each`
  label         | tint         | isRow                                                                              | because
  ${'客户名称'} | ${violet}    | ${(value: Value) => String(value('CRM 检查')).includes('疑似重复')}                | ${'it may be registered twice'}
  ${'CRM 检查'} | ${violet}    | ${(value: Value) => String(value('CRM 检查')).includes('疑似重复')}                | ${'the check says so'}
  ${'联系方式'} | ${red}       | ${(value: Value) => String(value('CRM 检查')).startsWith('联系方式')}              | ${'the phone is wrong'}
  ${'邮箱'}     | ${red}       | ${(value: Value) => String(value('CRM 检查')).startsWith('邮箱')}                  | ${'the address is wrong'}
  ${'获取渠道'} | ${red}       | ${(value: Value) => value('获取渠道') === '老同学'}                                | ${'it is no option'}
  ${'联系人'}   | ${red}       | ${(value: Value) => value('联系人') === '' && value('线索编号') !== ''}            | ${'it is missing'}
  ${'联系方式'} | ${undefined} | ${(value: Value) => value('CRM 检查') === '' && value('线索编号') !== ''}          | ${'nothing is wrong'}
  ${'客户名称'} | ${undefined} | ${(value: Value) => value('CRM 检查') === '' && value('线索编号') !== ''}          | ${'nothing is wrong'}
  ${'联系人'}   | ${undefined} | ${(value: Value) => String(value('CRM 检查')).includes('联系人相同')}              | ${'naming it as evidence is no complaint'}
  ${'下次跟进'} | ${red}       | ${(value: Value) => value('下次跟进') !== '' && String(value('下次跟进')) < today} | ${'it is overdue'}
  ${'下次跟进'} | ${amber}     | ${(value: Value) => value('下次跟进') === today}                                   | ${'it is due today'}
  ${'意向等级'} | ${'#12606E'} | ${(value: Value) => value('意向等级') === 'A'}                                     | ${'A is the deepest'}
  ${'意向等级'} | ${'#EAEEEF'} | ${(value: Value) => value('意向等级') === 'C'}                                     | ${'C is the palest'}
  ${'状态'}     | ${'#EEF2F3'} | ${(value: Value) => value('状态') === '初次接触'}                                  | ${'progress deepens in one blue'}
  ${'状态'}     | ${'#E5F2E7'} | ${(value: Value) => value('状态') === '已成交'}                                    | ${'won is green'}
`('$label is $tint where $because', ({ label, tint, isRow }) => {
  expect(tintOf(label, isRow)).toBe(tint);
});

type Value = (header: string) => unknown;
