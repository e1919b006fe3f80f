import { useEffect, useState } from 'preact/hooks';
import type { RecordRef } from '../../addon/api';
import { begunOn } from '../../crm/rules/bringing';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import type { DraftHandle } from './useDraft';

/** The row selected in the sheet is one this record may belong to: one click fills in what it brings, over nothing that was typed. */
export function SelectedOffer({ table, handle }: { table: Table; handle: DraftHandle }) {
  const { t, rpc, route, titles, failed } = useApp();
  const [selected, setSelected] = useState<RecordRef>();
  const asks = route.from === undefined && Object.values(table.fields).some(({ references }) => references);
  useEffect(() => {
    if (!asks) return;
    rpc('selected', {}).then((answer) => {
      if (answer.ok && answer.value) setSelected(answer.value);
    });
  }, [asks, rpc]);
  const fitting = selected && Object.keys(begunOn(table, { ...selected, cells: {} })).length > 0;
  const taken = selected && Object.values(handle.draft.texts).includes(selected.number);
  if (!fitting || taken) return null;
  const fill = async (): Promise<void> => {
    const answer = await rpc('card', selected);
    if (!answer.ok) return failed(answer.problems, fill);
    if (!answer.value) return;
    titles.set(selected.number, answer.value.title);
    const typed = Object.entries(handle.draft.texts).filter(([, text]) => text.trim() !== '');
    handle.change({
      texts: { ...handle.draft.texts, ...begunOn(table, answer.value), ...Object.fromEntries(typed) },
    });
  };
  return (
    <div class="chips">
      <button type="button" class="chip-button" onClick={fill}>
        <Icon name="table" size={12} /> {t('ui.new.fromSelected', { number: selected.number })}
      </button>
    </div>
  );
}
