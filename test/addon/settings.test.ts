import type { Host } from '../../host/api';
import { hostWith } from '../support/host';
import { picture } from '../support/oracle';
import { bundleFrom, go, lastRun, li, sheetCalls, sideCalls, wang } from '../support/storeBundle';
import { must, ours, scanAll, sheetIdOf } from '../support/workbooks';

const deaf = bundleFrom('storeEntry.ts', ['call']);
const rowOf = (host: Host, item: string): number => host.grid('设置').findIndex((row) => row[1] === item) + 1;
const noteAt = (host: Host, a1: string): string =>
  (JSON.parse(picture(host)[`设置!${a1}`] ?? '{}') as { note?: string }).note ?? '';
const save = (host: Host, request: string) =>
  must(
    go(host, 'act', {
      action: 'createLead',
      request,
      input: {
        fields: {
          source: '官网',
          customerName: `公司${request}`,
          contactName: '陈工',
          phone: '13800004521',
          need: '采购',
        },
        verdicts: { LX2026004: 'different' },
      },
    }),
  );

describe.each(['by the edit', 'by the scan'])('seen %s', (how) => {
  const open = (): Host => ours.open(how === 'by the scan' ? { bundle: deaf } : {});
  const type = (host: Host, a1: string, text: string): void => {
    host.as(li.email).type('设置', a1, text);
    if (how === 'by the scan') scanAll(host);
  };

  test.each`
    item                          | text               | says
    ${'线索编号'}                 | ${'LX{YYYY}{ABC}'} | ${'{ABC}'}
    ${'线索编号 · 重新从 1 开始'} | ${'每天早上'}      | ${'每天早上'}
    ${'预算下限'}                 | ${'很多'}          | ${'20 万'}
    ${'电话规则'}                 | ${'随便'}          | ${'手机或座机'}
    ${'获取渠道'}                 | ${''}              | ${'删掉整行'}
    ${'跟进状态'}                 | ${'等着'}          | ${'待完成'}
    ${'跟进隐藏'}                 | ${'沟通要点'}      | ${'必填'}
  `('$item that cannot be read is flagged in its cell until it is mended', ({ item, text, says }) => {
    const host = open();
    const cell = `C${rowOf(host, item)}`;
    const good = String(host.grid('设置')[rowOf(host, item) - 1]?.[2]);
    type(host, cell, text);

    expect(noteAt(host, cell)).toMatch(/^◆ /);
    expect(noteAt(host, cell)).toContain(says);
    expect(save(host, 'r1')).toMatchObject({ value: { number: 'LX2026004' } });
    type(host, cell, good);
    expect(noteAt(host, cell)).toBe('');
  });

  test('a changed list is offered in the dropdowns of our tabs', () => {
    const host = open();
    const row = rowOf(host, '获取渠道');
    type(host, `C${row}`, '抖音直播');
    const [[rule] = []] = host.engine.validations(sheetIdOf(host, '线索登记表'), {
      row: 5,
      column: 2,
      rows: 1,
      columns: 1,
    });

    expect(JSON.stringify(rule)).toContain('抖音直播');
  });
});

test('the program that is parsed at every call has the second one read 设置, in the words of the workbook', () => {
  const host = hostWith(undefined);
  const ask = { request: 'set-up-1', language: 'zh' };
  host.as(wang.email).run('rpc', JSON.stringify({ method: 'setUp', ask }));
  const cell = `C${rowOf(host, '预算下限')}`;
  host.as(li.email).type('设置', cell, '很多');

  expect(noteAt(host, cell)).toContain('20 万');
});

test('an edit in 设置 costs few calls', () => {
  const host = ours.open();
  host.as(wang.email).type('设置', `C${rowOf(host, '预算下限')}`, '很多');
  expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(5);
  expect(sideCalls(lastRun(host))).toBeLessThanOrEqual(6);
  host.as(wang.email).type('设置', `C${rowOf(host, '获取渠道')}`, '抖音直播');
  expect(sheetCalls(lastRun(host))).toBeLessThanOrEqual(12);
});

test('设置 is readable: widths, a bold word where a section begins, dropdowns for closed lists', () => {
  const host = ours.open();
  const id = sheetIdOf(host, '设置');
  const grid = host.grid('设置');
  const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

  expect([1, 2, 3, 4].map((column) => host.engine.columnWidth(id, column))).toEqual([90, 180, 440, 420]);
  const bold = grid.flatMap((row, index) => (host.engine.styles(id, at(index + 1, 1))[0]?.[0]?.bold ? [row[0]] : []));
  expect(bold).toEqual(['分组', '编号', '选项', '校验', '评级', '跟进节奏', '流程', '报表', '列名', '脱敏', '成员']);
  for (const item of ['线索编号 · 重新从 1 开始', '电话规则', '遇休息日']) {
    expect(host.engine.validations(id, at(rowOf(host, item), 3))[0]?.[0]).not.toBeNull();
  }
});
