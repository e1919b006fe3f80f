import { tables } from '../../../src/crm/tables';
import { defaultLists } from '../../../src/crm/tables/defaultChoices';
import { languages } from '../../../src/messages';
import { numberingProblem } from '../../../src/schema/numberPattern';
import type { Table } from '../../../src/schema/table';
import { fold } from '../../../src/values/text';

const all: readonly Table[] = Object.values(tables);
const fields = all.flatMap((table) => Object.entries(table.fields).map(([key, field]) => [table, key, field] as const));

test('each table is found under its own name', () => {
  for (const [name, table] of Object.entries(tables)) expect(table.name).toBe(name);
});

test.each(all.map((table) => [table.name, table] as const))(
  '%s names a record by one of its fields and numbers it so that no number repeats',
  (_, table) => {
    expect(Object.keys(table.fields)).toContain(table.titleField);
    expect(numberingProblem(table.numbering)).toBeUndefined();
  },
);

test.each(all.map((table) => [table.name, table] as const))(
  'in %s no two columns share a header, in either language',
  (_, table) => {
    for (const language of languages) {
      const headers = [table.number.label, ...Object.values(table.fields).map((field) => field.label)].map((label) =>
        fold(label[language]),
      );
      expect(new Set(headers).size).toBe(headers.length);
    }
  },
);

test.each(fields.map(([table, key, field]) => [`${table.name}.${key}`, table, field] as const))(
  '%s stands under a heading of its form, and names no header twice',
  (_, table, field) => {
    expect(Object.keys(table.groups)).toContain(field.group);
    const synonyms = [...languages.map((language) => field.label[language]), ...(field.importedAs ?? [])].map(fold);
    expect(new Set(synonyms).size).toBe(synonyms.length);
  },
);

test.each(all.map((table) => [table.name, table] as const))(
  '%s names only fields of its own on its card, in its list line, in its order of days and as its kind',
  (_, { fields: own, card, meta, orders = [], kindField, titleField }) => {
    const named = [
      ...card.sub,
      ...card.chips,
      ...card.figures,
      ...meta,
      ...orders.flatMap((order) => order.slice(0, 2)),
    ];

    for (const key of [...named, ...[card.owner, kindField ?? ''].filter((one) => one !== '')]) {
      expect(Object.keys(own)).toContain(key);
    }
    expect(own[titleField]?.required === true || own[titleField]?.type === 'text').toBe(true);
  },
);

test.each(
  fields
    .filter(([, , field]) => field.brings)
    .map(([table, key, field]) => [`${table.name}.${key}`, table, field] as const),
)('what %s brings goes into fields of its table, from fields of the tables it names', (_, table, field) => {
  const sources = (field.references ?? []).flatMap((name) =>
    Object.keys((tables as Record<string, Table>)[name]?.fields ?? {}),
  );

  for (const [into, from] of Object.entries(field.brings ?? {})) {
    expect(Object.keys(table.fields)).toContain(into);
    expect(sources).toEqual(expect.arrayContaining([...from]));
  }
});

test('only tables with a kind have fields of one kind', () => {
  for (const [table, , field] of fields) if (field.only) expect(table.kindField).toBeDefined();
});

test('setup gives no column to a field that waits, and no field that waits is required', () => {
  for (const [, , field] of fields) if (field.later) expect(field.required).toBeUndefined();
});

test('a field the CRM writes is shown and never asked for', () => {
  for (const [, , field] of fields) expect(field.control === 'readonly').toBe(field.machine === true);
  for (const [, , field] of fields) if (field.machine) expect(field.required).toBeUndefined();
});

test('no two lists of the settings are called the same', () => {
  for (const language of languages) {
    const called = Object.values(defaultLists).map(({ label }) => fold(label[language]));
    expect(new Set(called).size).toBe(called.length);
  }
});

test('every choice has its list in the settings, and every reference names tables there are', () => {
  for (const [, , field] of fields) {
    if (field.type === 'choice') expect(Object.keys(defaultLists)).toContain(field.list);
    for (const name of field.references ?? []) expect(Object.keys(tables)).toContain(name);
  }
});

test('the lead register asks for what the manuals ask for (DQ-01, LR-24)', () => {
  const required = Object.entries(tables.leads.fields).flatMap(([key, field]) => (field.required ? [key] : []));

  expect(required).toEqual(['source', 'customerName', 'contactName', 'phone', 'need']);
  expect(tables.leads.fields.need.maxLength).toBe(200);
});

test('every channel of the manuals is an option (LR-20)', () => {
  const named = [
    '行业展会',
    '线上推广',
    '搜索引擎推广',
    '合作伙伴转介绍',
    '客户自助咨询',
    '专业论坛',
    '社交媒体',
    '内容营销',
    '市场活动',
    '官网注册',
    '客户推荐',
    '线上广告投放',
    '官网',
    '展会',
  ];

  expect(defaultLists.source?.options.map(({ zh }) => zh)).toEqual(expect.arrayContaining(named));
});
