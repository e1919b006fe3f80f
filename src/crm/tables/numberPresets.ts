import type { Label } from '../../messages';
import type { Table } from '../../schema/table';
import { contracts, customers, leads } from './index';
import { line, type Preset, type Topic, word } from './presetLines';
import { restartsSuffix, restartWords } from './settingsLayout';
import { joined } from './settingsWords';

/** How the manuals number what they register (C-01); an adopted tab goes on as its numbers do. */
const patterns: readonly { readonly table: Table; readonly year: string; readonly month: string }[] = [
  { table: leads, year: 'LX{YYYY}{SEQ:3}', month: 'XLS-{YYYY}{MM}{SEQ:3}' },
  { table: customers, year: 'CU{YYYY}{SEQ:3}', month: '{YYYY}{MM}-{SEQ:3}' },
  { table: contracts, year: 'CRM{YYYY}{SEQ:3}', month: 'CRM-{YYYY}{MM}{SEQ:3}' },
];

/** One topic per table whose numbers the manuals show. */
export const numberTopics: readonly Topic[] = patterns.map(({ table, year, month }) => ({
  name: `${table.name.slice(0, -1)}Numbers`,
  label: table.number.label,
  help: word('只管以后的编号，已有的不改', 'For numbers to come; those given stay'),
  presets: [
    preset('year', table, year, 'yearly', word('按年', 'By year')),
    preset('month', table, month, 'monthly', word('按月', 'By month')),
  ],
}));

function preset(name: string, table: Table, pattern: string, restarts: 'yearly' | 'monthly', how: Label): Preset {
  const { label } = table.number;
  const sample = pattern.replace('{YYYY}', '2026').replace('{MM}', '11').replace('{SEQ:3}', '001');
  return {
    name,
    label: { zh: `${how.zh}，如 ${sample}`, en: `${how.en}: ${sample}` },
    lines: [
      line('numbering', label, { zh: pattern, en: pattern }),
      line('numbering', joined(label, restartsSuffix), restartWords[restarts]),
    ],
  };
}
