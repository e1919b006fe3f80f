import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { modeValues } from '../../host/engine/modes';
import { answered } from '../support/addonBundle';
import { hostWith } from '../support/host';
import { go, storeHost, wang } from '../support/storeBundle';
import { adopt, cellOf, must, ours, someoneElses } from '../support/workbooks';

const modes = (['consumed', 'stored'] as const).flatMap((apostrophe) =>
  (['formula', 'text'] as const).flatMap((textEquals) =>
    (['ignored', 'honoured'] as const).map((appendText) => ({ apostrophe, textEquals, appendText })),
  ),
);
const texts = [
  '013800004521',
  '=1+1',
  "'quoted",
  '2026-1-1',
  '1e5',
  'TRUE',
  '+86 138 0000 4521',
  '@SUM(1)',
  '上午10:30',
  '两行\n第二行',
  '٣٤',
  '💡 灯',
  '  =SUM(1)',
  '12%',
  '3/4',
];
const lead = { source: '行业展会', customerName: '上海澄川', contactName: '陈工', phone: '13800004521', need: '采购' };

describe.each(modes)(
  'where an apostrophe is $apostrophe, = in a text cell is $textEquals and appendRow is $appendText',
  (mode) => {
    test('what a person typed stands in the cell as typed, or is refused before anything is written', () => {
      const host = storeHost({ modes: mode });
      must(go(host, 'setUp', { request: 's', language: 'zh' }));
      texts.forEach((text, index) => {
        const fields = { ...lead, customerName: `公司第${index}家`, phone: `1380000${1000 + index}`, need: text };
        const outcome = go(host, 'act', {
          action: 'createLead',
          request: `r${index}`,
          input: { fields, verdicts: {} },
        });
        if (!outcome.ok) {
          expect(outcome.problems).toMatchObject([{ code: 'cell.notStorable', field: 'need' }]);
          expect(text.trim().startsWith('=')).toBe(true);
          return;
        }
        expect(cellOf(host, ours.leads, outcome.value.number, 'need')).toBe(text.trim());
      });
    });

    test('a lead saved into somebody’s own register keeps its phone', () => {
      const host = storeHost({ workbook: someoneElses.open({ modes: mode }).save(), modes: mode });
      expect(adopt(host, 'leads', someoneElses.leads, 'again').ok).toBe(true);
      const outcome = must(
        go(
          host,
          'act',
          { action: 'createLead', request: 'r', input: { fields: { ...lead, phone: '0571-88886666' }, verdicts: {} } },
          wang.email,
        ),
      );

      expect(cellOf(host, someoneElses.leads, outcome.ok ? outcome.value.number : '', 'phone')).toBe('0571-88886666');
    });
  },
);

const turned = Object.entries(modeValues).flatMap(([name, [, ...others]]) =>
  others.map((value) => ({ name, value, modes: { [name]: value } })),
);

test.each(turned)('the file we ship does its whole work where $name is $value', ({ modes }) => {
  const host = hostWith(undefined, { modes });
  const ann = host.as(wang.email);
  ann.open();
  answered(host, wang.email, 'setUp', { request: 'request-set-up', language: 'zh' });
  const { number = '', seq } = answered(host, wang.email, 'act', {
    action: 'createLead',
    request: 'request-save',
    input: { fields: { ...lead, phone: '0571-88886666' }, verdicts: {} },
  });
  const row = host.grid(ours.leads.tab).findIndex((line) => line.includes(number)) + 1;
  ann.type(ours.leads.tab, `${ours.leads.columns.need}${row}`, '=1+1台');
  answered(host, wang.email, 'scan', {});
  answered(host, wang.email, 'report', { name: 'channelQuality', request: 'request-report' });
  answered(host, wang.email, 'report', { name: 'channelQuality', request: 'request-report-again' });

  expect(ann.menus()).not.toEqual([]);
  expect(cellOf(host, ours.leads, number, 'phone')).toBe('0571-88886666');
  expect(answered(host, wang.email, 'card', { table: 'leads', number })).toMatchObject({ number });
  answered(host, wang.email, 'remove', { request: 'request-remove' });
  expect(host.executions.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(seq).toBeGreaterThan(0);
});

test('every test of the product takes its host from test/support, which hands over the modes of the run', () => {
  const test = path.resolve(__dirname, '..');
  const files = ['addon', 'sheets', 'browser', 'support'].flatMap((folder) =>
    readdirSync(path.join(test, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const own = files.filter(
    (name) => name.endsWith('.ts') && /from '[./]+host\/node'/.test(readFileSync(path.join(test, name), 'utf8')),
  );

  expect(own).toEqual([path.join('support', 'host.ts')]);
});
