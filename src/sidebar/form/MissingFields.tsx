import { useState } from 'preact/hooks';
import { applies } from '../../crm/rules/kinds';
import type { Kind } from '../../schema/field';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Button } from '../parts/Button';
import { Section } from '../parts/Section';

/** Fields of the table that have no column in this workbook: one click adds it at the right end of the tab, and it is asked for. */
export function MissingFields({ table, kind }: { table: Table; kind: Kind }) {
  const { t, rpc, hello, language, failed, refresh } = useApp();
  const { busy, change } = useAct();
  const [open, setOpen] = useState(false);
  const tab = hello.tables[table.name];
  const missing = Object.entries(table.fields).filter(
    ([key, field]) =>
      !field.machine && !field.writtenBy && !field.hidden && !tab?.fields.includes(key) && applies(field, kind),
  );
  if (!tab || missing.length === 0) return null;
  const add = async (field: string): Promise<void> => {
    const answer = await change((request) => rpc('addColumn', { table: table.name, field, request }));
    if (!answer.ok) return failed(answer.problems, () => add(field));
    refresh();
  };
  if (!open) {
    return (
      <div class="buttons">
        <Button small onPress={() => setOpen(true)}>
          {t('ui.missing.show', { count: missing.length })}
        </Button>
      </div>
    );
  }
  return (
    <Section title={t('ui.missing.title')}>
      <p class="meta">{t('ui.missing.does', { tab: tab.tab })}</p>
      <div class="chips">
        {missing.map(([key, field]) => (
          <Button key={key} small disabled={busy} onPress={() => add(key)}>
            {field.label[language]}
          </Button>
        ))}
      </div>
    </Section>
  );
}
