import type { PageProps } from '../app/PageOf';
import { RecordPage } from '../app/RecordPage';
import { EditRecord } from '../form/EditRecord';

/** Any record's form, filled with what the sheet holds now. */
export const EditPage = ({ notice }: PageProps) => (
  <RecordPage title="ui.edit.title" notice={notice}>
    {(card) => <EditRecord key={card.number} card={card} notice={notice} />}
  </RecordPage>
);
