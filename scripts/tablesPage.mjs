/** docs/tables.md, written from src/crm/tables: every sheet and column as people meet them. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The whole page as text. */
export async function tablesPage() {
  const { tables, settings } = await definitions();
  return [
    '# Sheets and columns',
    '',
    'Generated from `src/crm/tables` by `npm run golden`. Column headers are in the language of whoever sets up; keys are for ever.',
    '',
    'Setup makes the tabs 线索登记表, 客户档案 and 跟进记录; every other tab appears when its first record is saved. A field marked “when wanted” gets no column then: the form offers it, and one click adds the column at the right end of the tab. Tabs that existed before the CRM keep the columns they have.',
    '',
    ...Object.values(tables).flatMap((table) => section(table, settings)),
  ].join('\n');
}

/** The definitions as they are now, compiled on the way. */
async function definitions() {
  const { build } = await import('esbuild');
  const result = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'defined',
    logLevel: 'silent',
  });
  return runInNewContext(`${result.outputFiles[0].text};defined`);
}

const source = `
export { tables } from './src/crm/tables';
import { defaultSettings } from './src/crm/tables/settingsDefaults';
export const settings = defaultSettings('zh');
`;

function section(table, settings) {
  const { number, numbering, tab } = table;
  return [
    `## ${table.label.zh} · ${table.label.en} (\`${table.name}\`)`,
    '',
    `Tab: **${tab.name}** (in English: ${table.label.en})${table.firstUsed ? ', appears when first used' : ''}. Also recognised: ${list(tab.alsoCalled)}.`,
    `Number: **${number.label.zh}** (${number.label.en}), pattern \`${numbering.pattern}\`, starts again: ${numbering.restarts}. Also recognised: ${list(number.importedAs)}.`,
    '',
    '| key | 列 | Column | type | required | column | asked of | begins with | who writes it | list | also recognised headers |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...Object.entries(table.fields).map(([key, field]) => row(key, field, settings)),
    '',
  ];
}

const row = (key, field, settings) =>
  `| \`${key}\` | ${field.label.zh} | ${field.label.en} | ${kind(field)} | ${field.required ? 'yes' : ''} | ${field.later ? 'when wanted' : 'at setup'} | ${field.only ?? ''} | ${begun[field.initial] ?? ''} | ${field.machine ? 'the CRM' : (field.writtenBy?.en ?? 'people')} | ${options(field, settings)} | ${list(field.importedAs)} |`;

const begun = { today: 'today', me: 'who enters it', first: 'the first option' };

const kind = (field) => (field.maxLength ? `${named(field)} ≤ ${field.maxLength}` : named(field));

/** A reference names its tables; an open list is a help and no rule. */
const named = (field) =>
  field.type + (field.references ? ` → ${field.references.join(', ')}` : '') + (field.open ? ' (open)' : '');

const options = (field, settings) =>
  (settings.choices[field.list ?? ''] ?? []).map((choice) => choice.value).join(' · ');

const list = (texts = []) => (texts.length > 0 ? texts.join('、') : '–');
