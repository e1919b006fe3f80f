/**
 * How such scripts are usually written: no lock, no journal, the next number from the last row, rows by position. The
 * faults that our store must survive must be caught here, else the suite that plants them proves nothing.
 */
import type { DrawnWorkbook } from '../../host/api';

export const naiveWorkbook: DrawnWorkbook = {
  线索: [
    ['编号', '客户', '电话', '需求', '状态', '下次跟进', '转化客户'],
    ['LX2026001', '杭州云杉', '13800001001', '想上系统', '初次接触', '2026-11-18', ''],
    ['LX2026002', '苏州远帆', '0512-66667777', '包装机', '需求确认', '2026-11-25', ''],
    ['LX2026003', '宁波海之星', '13800001003', '了解', '初次接触', '', ''],
  ],
  客户: [
    ['编号', '客户', '电话', '来源线索'],
    ['CU2026001', '无锡恒通', '13900002001', ''],
  ],
  跟进: [
    ['编号', '线索', '内容', '下一步'],
    ['FU2026110001', 'LX2026001', '聊了需求', '发方案'],
  ],
};

type Ask = { action: string; input: Record<string, string> };

/** The same door as our own store's. */
export function call(door: string, text: string): string {
  const ask = JSON.parse(text) as Ask;
  if (door === 'recover') return JSON.stringify(0);
  const number = door === 'undo' ? takeBack() : acts[ask.action as keyof typeof acts](ask.input);
  return JSON.stringify({
    ok: true,
    value: { number, seq: 0, message: { key: 'saved', params: {} }, repeated: false },
  });
}

const acts = {
  createLead: ({ name = '', phone = '', need = '' }: Record<string, string>) => {
    const number = nextNumber('线索', 'LX2026', 3);
    add('线索', [number, name, `'${phone}`, need, '初次接触', "'2026-11-27", '']);
    return number;
  },
  logFollowUp: ({ lead = '', text = '' }: Record<string, string>) => {
    const number = nextNumber('跟进', 'FU202611', 4);
    add('跟进', [number, lead, text, '发方案']);
    change(lead, (row) => row.splice(5, 1, "'2026-11-24"));
    return number;
  },
  convertLead: ({ lead = '' }: Record<string, string>) => {
    const number = nextNumber('客户', 'CU2026', 3);
    add('客户', [number, lead, '', lead]);
    change(lead, (row) => row.splice(4, 1, '已成交'));
    change(lead, (row) => row.splice(6, 1, number));
    return number;
  },
};

function nextNumber(tab: string, prefix: string, digits: number): string {
  const sheet = tabNamed(tab);
  const last = String(sheet.getRange(sheet.getLastRow(), 1).getValue());
  return prefix + String(Number(last.slice(prefix.length)) + 1).padStart(digits, '0');
}

function add(tab: string, cells: readonly string[]): void {
  const sheet = tabNamed(tab);
  const row = sheet.getLastRow() + 1;
  cells.forEach((cell, index) => {
    sheet.getRange(row, index + 1).setValue(cell);
  });
}

/** Reads the row, changes it, writes the whole row back. */
function change(number: string, edit: (row: string[]) => unknown): void {
  const sheet = tabNamed('线索');
  const lines = sheet.getDataRange().getValues();
  const index = lines.findIndex(([first]) => first === number);
  const row = sheet.getRange(index + 1, 1, 1, 7);
  const cells = row.getValues()[0]?.map(String) ?? [];
  edit(cells);
  row.setValues([cells]);
}

function takeBack(): string {
  const sheet = tabNamed('线索');
  const row = sheet.getLastRow();
  const number = String(sheet.getRange(row, 1).getValue());
  sheet.getRange(row, 1, 1, 7).clearContent();
  return number;
}

function tabNamed(name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) throw new Error(`There is no tab ${name}`);
  return sheet;
}
