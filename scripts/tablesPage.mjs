/** docs/tables.md, written from src/crm/tables: every sheet and column as people meet them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The whole page as text. */
export async function tablesPage() {
  const { tables, settings } = await definitions();
  return [
    '# Sheets and columns',
    '',
    'Generated from `src/crm/tables` by `npm run golden`. Column headers are the Chinese labels; keys are for ever.',
    '',
    ...Object.values(tables).flatMap((table) => section(table, settings)),
  ].join('\n');
}

/** The definitions as they are now, compiled on the way. */
async function definitions() {
  const { build } = await import('esbuild');
  const folder = await mkdtemp(path.join(tmpdir(), 'crm-tables-'));
  try {
    const result = await build({
      stdin: { contents: source, resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
    });
    const file = path.join(folder, 'tables.mjs');
    await writeFile(file, result.outputFiles[0].text);
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const source = `
export { tables } from './src/crm/tables';
import { tables } from './src/crm/tables';
import { settingsDefaults, readSettings } from './src/crm/tables/settings';
export const settings = readSettings(settingsDefaults('zh'), tables).settings;
`;

function section(table, settings) {
  const { number, numbering, tab } = table;
  return [
    `## ${table.label.zh} · ${table.label.en} (\`${table.name}\`)`,
    '',
    `Tab: **${tab.name}**. Also recognised: ${list(tab.alsoCalled)}.`,
    `Number: **${number.label.zh}** (${number.label.en}), pattern \`${numbering.pattern}\`, starts again: ${numbering.restarts}. Also recognised: ${list(number.importedAs)}.`,
    '',
    '| key | 列 | Column | type | required | who writes it | list | also recognised headers |',
    '|---|---|---|---|---|---|---|---|',
    ...Object.entries(table.fields).map(([key, field]) => row(key, field, settings)),
    '',
  ];
}

const row = (key, field, settings) =>
  `| \`${key}\` | ${field.label.zh} | ${field.label.en} | ${kind(field)} | ${field.required ? 'yes' : ''} | ${field.machine ? 'the CRM' : 'people'} | ${options(field, settings)} | ${list(field.importedAs)} |`;

const kind = (field) => (field.maxLength ? `${field.type} ≤ ${field.maxLength}` : field.type);

const options = (field, settings) =>
  (settings.choices[field.list ?? ''] ?? []).map((choice) => choice.value).join(' · ');

const list = (texts = []) => (texts.length > 0 ? texts.join('、') : '–');
