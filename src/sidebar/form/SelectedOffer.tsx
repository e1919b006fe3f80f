import { useEffect, useState } from 'preact/hooks';
import type { RecordRef } from '../../addon/api';
import { namingField } from '../../crm/rules/bringing';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import type { DraftHandle } from './useDraft';

/** The row selected in the sheet is one this record may belong to: one click names it, and what it brings is filled in. */
export function SelectedOffer({ table, handle }: { table: Table; handle: DraftHandle }) {
  const { t, rpc, route } = useApp();
  const [selected, setSelected] = useState<RecordRef>();
  const asks = route.from === undefined && Object.values(table.fields).some(({ references }) => references);
  useEffect(() => {
    if (!asks) return;
    rpc('selected', {}).then((answer) => {
      if (answer.ok && answer.value) setSelected(answer.value);
    });
  }, [asks, rpc]);
  const field = selected && namingField(table, selected.table);
  if (!field || Object.values(handle.draft.texts).includes(selected.number)) return null;
  const fill = (): void => {
    handle.setText(field, selected.number);
    handle.touch(field);
  };
  return (
    <div class="chips">
      <button type="button" class="chip-button" onClick={fill}>
        <Icon name="table" size={12} /> {t('ui.new.fromSelected', { number: selected.number })}
      </button>
    </div>
  );
}
