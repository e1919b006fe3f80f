import { customers, followUps, leads } from '../../../src/crm/tables';
import { type Language, type MessageKey, say } from '../../../src/messages';

const tables = { leads, customers, followUps };

/** The words of one language, as people read them: `t` for sentences, `label` for fields. */
export function wordsOf(language: Language) {
  return {
    /** 新建线索, 保存线索: the words a table's own name is put into. */
    createOf: (table: keyof typeof tables) =>
      say(language, 'ui.new.record', { record: tables[table].record[language] }),
    saveOf: (table: keyof typeof tables) => say(language, 'ui.save.record', { record: tables[table].record[language] }),
    t: (key: MessageKey, params: Readonly<Record<string, string | number>> = {}) => say(language, key, params),
    label: <T extends keyof typeof tables>(table: T, field: keyof (typeof tables)[T]['fields'] & string): string => {
      const found = (tables[table].fields as Record<string, { label: Record<Language, string> }>)[field]; // keyed by the type above
      if (!found) throw new Error(`No field ${field} in ${table}`);
      return found.label[language];
    },
  };
}
