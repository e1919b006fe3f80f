/** @jest-environment ./test/sidebar/support/browserEnvironment.cjs */

import { isRequired } from '../../src/crm/rules/validation';
import { tables } from '../../src/crm/tables';
import type { Language } from '../../src/messages';
import type { Table } from '../../src/schema/table';
import { firstTexts, formGroups } from '../../src/sidebar/form/layout';
import { openSidebar, screen, titled } from './support/openSidebar';
import { aLeadCard, hello } from './support/workbook';

const everyTable: readonly Table[] = Object.values(tables);
const drawn = everyTable.flatMap((table) =>
  (['zh', 'en'] as const).map((language) => [table.name, language, table] as const),
);
const shown = (table: Table, kind: 'new' | 'edit') =>
  formGroups(table, Object.keys(table.fields), kind).flatMap(({ fields }) => fields);

test.each(drawn)(
  'the form of %s in %s has every field of its table under its label, with a star where it is needed',
  async (name, language: Language, table) => {
    openSidebar(
      { page: 'edit', table: name, number: 'X1', language },
      {
        card: () => ({
          ...aLeadCard(),
          table: name,
          number: 'X1',
          cells: Object.fromEntries(Object.keys(table.fields).map((key) => [key, ''])),
        }),
      },
    );
    await titled(/X1/);
    await screen.findByRole('button', { name: /还没有改动|Nothing changed/ });
    for (const [key, field] of shown(table, 'edit')) {
      const label = field.label[language];
      const labels = screen.getAllByText(
        (_, element) => element?.tagName === 'LABEL' && element.textContent?.replace('*', '') === label,
      );
      const required = isRequired(table, key, hello.settings);
      expect([label, labels[0]?.textContent?.endsWith('*')]).toEqual([label, required]);
      const control =
        document.getElementById(labels[0]?.getAttribute('for') ?? '') ?? screen.getByRole('group', { name: label });
      expect(control.getAttribute('aria-required') === 'true' || control.tagName === 'FIELDSET').toBe(
        required || control.tagName === 'FIELDSET',
      );
    }
  },
);

test.each(everyTable.map((table) => [table.name, table] as const))(
  'no machine field of %s is asked for',
  (_, table) => {
    expect(shown(table, 'edit').filter(([, field]) => field.machine)).toEqual([]);
  },
);

test('a field without a column in this workbook is not asked for: its text would be lost', () => {
  const keys = formGroups(tables.leads, ['customerName', 'phone'], 'new').flatMap(({ fields }) =>
    fields.map(([key]) => key),
  );
  expect(keys).toEqual(['customerName', 'phone']);
});

test('every field of a table appears once in its form, whatever its heading', () => {
  for (const table of everyTable) {
    const keys = shown(table, 'edit').map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('a new lead begins with what is known: its first state, its owner, today', () => {
  expect(firstTexts(tables.leads, hello)).toMatchObject({
    owner: '张婉清',
    registeredOn: '2026-11-19',
    status: expect.any(String),
  });
  expect(firstTexts(tables.leads, hello).status).not.toBe('');
});
