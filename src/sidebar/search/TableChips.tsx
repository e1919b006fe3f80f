import { tables } from '../../crm/tables';
import { useApp } from '../app/appContext';
import { Toggle } from '../parts/Toggle';
import { tableOf } from '../words/tableWords';

interface Props {
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: string | undefined;
  readonly onChoose: (table: string | undefined) => void;
}

/** How many were found in each table; one of them may be chosen. */
export function TableChips({ counts, chosen, onChoose }: Props) {
  const { t, language } = useApp();
  const found = Object.keys(tables).filter((name) => (counts[name] ?? 0) > 0 || name === chosen);
  if (found.length < 2 && chosen === undefined) return null;
  return (
    <fieldset class="chips" aria-label={t('ui.search.tables')}>
      {found.map((name) => (
        <Toggle
          key={name}
          pressed={name === chosen}
          onPress={() => onChoose(name === chosen ? undefined : name)}
        >{`${tableOf(name).label[language]} ${counts[name] ?? 0}`}</Toggle>
      ))}
    </fieldset>
  );
}
