import type { Table } from '../../schema/table';
import { contacts, customers, leads, opportunities } from './index';
import { line, type Preset, type Topic, word } from './presetLines';
import { audiences } from './settingsLayout';
import { placeLabel } from './settingsWords';
import { type Way, wayWords } from './wayWords';

const of = <T extends Table>(table: T, keys: readonly (keyof T['fields'] & string)[]) => ({
  table: table as Table,
  keys,
});

/** What a colleague's record keeps to itself where everybody sees their own alone (S2): how to reach them, and what it is worth. */
const kept = [
  of(leads, ['phone', 'wechat', 'email', 'need', 'budget']),
  of(customers, ['phone', 'wechat', 'email', 'decisionChain', 'budget', 'contractAmount']),
  of(contacts, ['phone', 'wechat', 'email']),
  of(opportunities, ['amount']),
];

/** Who sees whose records (C-11). The file itself shows everything to everybody who has it: that is said beside the choice. */
export const visibility: Topic = {
  name: 'visibility',
  label: wayWords.visibility.label,
  help: wayWords.visibility.help,
  presets: [preset('team'), preset('own')],
};

function preset(name: 'team' | 'own'): Preset {
  const { section, label, words }: Way = wayWords.visibility;
  const whom = name === 'own' ? audiences.others : word('', '');
  const lines = kept.flatMap(({ table, keys }) => keys.map((key) => line('masking', placeLabel(table, key), whom)));
  const way = words[name] ?? word('', '');
  return { name, label: way, lines: [line(section, label, way), ...lines] };
}
