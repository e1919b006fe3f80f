import { useEffect, useState } from 'preact/hooks';
import type { Match } from '../../addon/api';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';

/** How long the typing rests before other records are asked for, in milliseconds. */
const rest = 500;
/** Fields that may tell one customer from another; asking for the others would cost a call per keystroke for nothing. */
const telling = ['text', 'phone', 'email'];

/** Other records that may be the same, for what is typed so far. A late answer to an old question is dropped. `lead` knows what is not shown here. */
export function useMatches(table: Table, texts: Readonly<Record<string, string>>, lead?: string): readonly Match[] {
  const { rpc } = useApp();
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const asked = JSON.stringify(tellingTexts(table, texts));
  useEffect(() => {
    if (asked === '{}') {
      setMatches([]);
      return undefined;
    }
    let dropped = false;
    const timer = setTimeout(async () => {
      const fields: Record<string, string> = JSON.parse(asked);
      const answer = await rpc('matches', { table: table.name, fields, ...(lead && { lead }) });
      if (!dropped && answer.ok) setMatches(answer.value);
    }, rest);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [asked, table, lead, rpc]);
  return matches;
}

function tellingTexts(table: Table, texts: Readonly<Record<string, string>>): Record<string, string> {
  const told: Record<string, string> = {};
  for (const [key, field] of Object.entries(table.fields)) {
    const text = texts[key]?.trim() ?? '';
    if (!field.machine && telling.includes(field.control) && text.length > 1) told[key] = text;
  }
  return told;
}
