import type { PageProps } from '../app/PageOf';
import { RecordPage } from '../app/RecordPage';
import { EditRecord } from '../form/EditRecord';

/** Any record's form, filled with what the sheet holds now. */
export const EditPage = ({ notice }: PageProps) => (
  <RecordPage title="ui.edit.title" notice={notice}>
    {(card, reveal) => (
      <EditRecord key={`${card.number} ${card.masked?.join() ?? ''}`} card={card} notice={notice} onReveal={reveal} />
    )}
  </RecordPage>
);
