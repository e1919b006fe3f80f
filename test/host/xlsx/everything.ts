import { createEngine } from '../../../host/engine';
import type { Command, Engine, Style } from '../../../host/engine/api';
import { area, charts } from './charts';

export const me = { email: 'owner@example.com', by: 'person' } as const;
export { area };

const line = { color: '#0c4b57', style: 'SOLID_MEDIUM' };

const rich: Style = {
  bold: true,
  rich: {
    text: '先看 官网 再打电话',
    runs: [
      { start: 0, end: 3, style: { color: '#c8782a', italic: true } },
      { start: 3, end: 5, style: { bold: false, underline: true } },
      { start: 5, end: 10 },
    ],
  },
};

const gradient = {
  min: { color: '#ffffff', type: 'MIN', value: '' },
  mid: { color: '#ffd666', type: 'PERCENTILE', value: '50' },
  max: { color: '#57bb8a', type: 'NUMBER', value: '900' },
};

const rule = (criteria: string, values: readonly unknown[], more = {}) => ({
  criteria,
  values,
  allowInvalid: false,
  ...more,
});

/** Each thing a workbook can hold, and the commands that put it there; sheet 0 has a register in A1:F8. */
export const things: Readonly<Record<string, readonly Command[]>> = {
  'looks of cells': [
    { do: 'setStyle', sheet: 0, area: area(1, 1, 1, 6), style: { bold: true, background: '#d5ecef', align: 'center' } },
    { do: 'setStyle', sheet: 0, area: area(2, 1, 3, 2), style: { italic: true, strikethrough: true, fontSize: 14 } },
    {
      do: 'setStyle',
      sheet: 0,
      area: area(2, 6, 3),
      style: { fontFamily: '宋体', verticalAlign: 'top', wrap: 'wrap' },
    },
    { do: 'setStyle', sheet: 0, area: area(5, 6), style: { rotation: -45, direction: 'rtl', color: '#7b4b94' } },
    { do: 'setStyle', sheet: 0, area: area(6, 6), style: { rotation: 'vertical' } },
  ],
  lines: [
    { do: 'setStyle', sheet: 0, area: area(1, 1, 1, 3), style: { borders: { bottom: line, top: line } } },
    { do: 'setStyle', sheet: 0, area: area(9, 2), style: { borders: { left: { color: '#ff0000', style: 'DOUBLE' } } } },
  ],
  'a text of several looks': [
    { do: 'setValues', sheet: 0, area: area(2, 6), values: [[rich.rich?.text ?? '']] },
    { do: 'setStyle', sheet: 0, area: area(2, 6), style: rich },
  ],
  'a link': [
    {
      do: 'setStyle',
      sheet: 0,
      area: area(2, 1),
      style: { rich: { text: 'L-1', runs: [{ start: 0, end: 3, link: 'https://example.com/a?b=1&c="2"' }] } },
    },
  ],
  'number formats': [
    {
      do: 'setFormats',
      sheet: 0,
      area: area(2, 3, 1, 3),
      formats: [['#,##0.00;[Red]-#,##0.00', 'yyyy"年"m"月"d"日"', '0.0%']],
    },
  ],
  'a colour scale': [
    {
      do: 'setConditionalRules',
      sheet: 0,
      rules: [{ areas: [area(2, 3, 7)], criteria: '', values: [], style: {}, gradient }],
    },
  ],
  'conditional formats': [
    {
      do: 'setConditionalRules',
      sheet: 0,
      rules: [
        { areas: [area(2, 2, 7)], criteria: 'TEXT_CONTAINS', values: ['海'], style: { background: '#ffff00' } },
        { areas: [area(2, 3, 7)], criteria: 'NUMBER_GREATER_THAN', values: [500], style: { bold: true } },
        { areas: [area(2, 1, 7, 6)], criteria: 'CUSTOM_FORMULA', values: ['=$C2>800'], style: { color: '#ff0000' } },
      ],
    },
  ],
  'rules of cells': [
    {
      do: 'setValidations',
      sheet: 0,
      area: area(2, 2, 1, 5),
      rules: [
        [
          rule('VALUE_IN_LIST', [['蓝海', '远岫'], true], { help: '请选择' }),
          rule('NUMBER_BETWEEN', [0, 5000]),
          rule('DATE_ON_OR_AFTER', [{ date: 45000 }], { allowInvalid: true }),
          rule('CUSTOM_FORMULA', ['=LEN(E2)>0']),
          rule('VALUE_IN_RANGE', [{ sheet: 7, area: area(1, 1, 3) }, true]),
        ],
      ],
    },
  ],
  notes: [{ do: 'setNotes', sheet: 0, area: area(1, 1, 2), notes: [['编号\n不要改'], [' 前后有空格 ']] }],
  'merged cells': [{ do: 'merge', sheet: 0, area: area(12, 1, 2, 3) }],
  'sizes of lines': [
    { do: 'resizeColumns', sheet: 0, at: 2, count: 1, pixels: 180 },
    { do: 'resizeRows', sheet: 0, at: 3, count: 2, pixels: 40 },
  ],
  'frozen lines': [{ do: 'freeze', sheet: 0, rows: 1, columns: 2 }],
  'hidden lines': [
    { do: 'hideRows', sheet: 0, at: 7, count: 1 },
    { do: 'hideColumns', sheet: 0, at: 5, count: 1 },
  ],
  groups: [
    {
      do: 'changeSheet',
      sheet: 0,
      groups: [
        { axis: 'row', area: area(14, 1, 6, 26), collapsed: false },
        { axis: 'row', area: area(15, 1, 2, 26), collapsed: true },
        { axis: 'column', area: area(1, 8, 1000, 3), collapsed: true },
      ],
    },
    { do: 'hideRows', sheet: 0, at: 15, count: 2 },
  ],
  'the look of the tab': [
    {
      do: 'changeSheet',
      sheet: 0,
      tabColor: '#c8782a',
      looks: { rightToLeft: true, hiddenGridlines: true, columnGroupControl: 'BEFORE' },
    },
  ],
  'a filter of values': [
    {
      do: 'setFilter',
      sheet: 0,
      filter: { area: area(1, 1, 8, 6), columns: [{ column: 2, hiddenValues: ['远岫'] }] },
    },
  ],
  'a filter by condition': [
    {
      do: 'setFilter',
      sheet: 0,
      filter: {
        area: area(1, 1, 8, 6),
        columns: [
          { column: 2, criteria: 'TEXT_CONTAINS', values: ['海'] },
          { column: 3, criteria: 'NUMBER_BETWEEN', values: [200, 700] },
        ],
      },
    },
  ],
  names: [{ do: 'putName', name: { name: '金额', sheet: 0, area: area(2, 3, 7) } }],
  'a hidden tab': [{ do: 'changeSheet', sheet: 7, hidden: true }],
};

/** What only our own part can hold. */
export const ours: Readonly<Record<string, readonly Command[]>> = {
  metadata: (
    [
      { kind: 'spreadsheet' },
      { kind: 'sheet', sheet: 7 },
      { kind: 'column', sheet: 0, index: 3 },
      { kind: 'row', sheet: 0, index: 5 },
    ] as const
  ).map((location, at) => ({
    do: 'putMetadata',
    metadata: { id: 900 + at, key: `crm.${at}`, value: at ? `{"v":"<${at}>"}` : null, visibility: 'PROJECT', location },
  })),
  protections: [
    {
      do: 'putProtection',
      protection: {
        id: 800,
        sheet: 7,
        description: '只有主管可以改',
        warningOnly: false,
        editors: [me.email],
        restricted: true,
        unprotected: [area(3, 1, 10, 2)],
      },
    },
    {
      do: 'putProtection',
      protection: {
        id: 801,
        sheet: 0,
        area: area(1, 1, 1, 6),
        description: '',
        warningOnly: true,
        editors: [],
        restricted: false,
      },
    },
  ],
  'a chart': [
    {
      do: 'putChart',
      chart: {
        id: 700,
        sheet: 0,
        type: 'COLUMN',
        areas: [{ sheet: 0, area: area(1, 2, 8, 2) }],
        options: { title: '金额', isStacked: true, width: 480 },
        anchor: { row: 3, column: 8, offsetX: 5, offsetY: 7 },
        headers: 1,
      },
    },
  ],
  'charts of every kind': charts,
  'a table': [{ do: 'putTable', table: { id: 600, sheet: 7, area: area(1, 1, 3, 2) } }],
  'zone, country and settings': [
    { do: 'changeWorkbook', timeZone: 'Europe/Rome', locale: 'it_IT', settings: { iterative: true } },
  ],
  'a name too long for a file': [
    { do: 'changeSheet', sheet: 7, name: '设置：所有的 [选项] 都在这一张很长很长的工作表里面/一起' },
  ],
  'a link on a part of a text': [
    {
      do: 'setStyle',
      sheet: 0,
      area: area(3, 2),
      style: {
        rich: {
          text: '远岫',
          runs: [
            { start: 0, end: 1 },
            { start: 1, end: 2, link: 'mailto:a@b.cn' },
          ],
        },
      },
    },
  ],
  'looks files have no word for': [
    { do: 'setStyle', sheet: 0, area: area(30, 1), style: { wrap: 'clip' } },
    { do: 'setStyle', sheet: 0, area: area(31, 1, 3), style: { bold: false, fontSize: 11, color: 'teal' } },
  ],
  'rules files have no word for': [
    {
      do: 'setValidations',
      sheet: 0,
      area: area(30, 2, 1, 2),
      rules: [[rule('TEXT_IS_VALID_EMAIL', []), rule('DATE_AFTER', [], { help: 'x'.repeat(400) })]],
    },
  ],
  'texts and formulas files write otherwise': [
    {
      do: 'setValues',
      sheet: 0,
      area: area(30, 4, 1, 5),
      values: [['_x000A_', 'a\u0001b\r\n\u0085', 'y'.repeat(40_000), '=sum( C2:C )', '=\'设置\'!A1&"\\"']],
    },
  ],
};

export function registerEngine(...commands: readonly Command[]): Engine {
  const engine = createEngine({ drawn: register, now: () => 0 });
  engine.apply(me, { do: 'insertSheet', id: 7, name: '设置', index: 1 });
  engine.apply(me, { do: 'setValues', sheet: 7, area: area(1, 1, 3), values: [['电话'], ['展会'], ['官网']] });
  for (const command of commands) engine.apply(me, command);
  return engine;
}

const register = {
  线索: [
    ['编号', '公司', '金额', '日期', '比例', '备注'],
    ...['蓝海', '远岫', '海岳', '青山', '远岫', '南海', '望川'].map((company, at) => [
      `L-${at + 1}`,
      company,
      (at + 1) * 137,
      { date: `2026-0${at + 1}-15` },
      at / 10,
      at % 2 ? null : `=C${at + 2}*2`,
    ]),
  ],
};
