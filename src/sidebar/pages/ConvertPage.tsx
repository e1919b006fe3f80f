import type { PageProps } from '../app/PageOf';
import { RecordPage } from '../app/RecordPage';
import { ConvertLead } from '../form/ConvertLead';

/** A lead becomes a customer. */
export const ConvertPage = ({ notice }: PageProps) => (
  <RecordPage title="ui.convert.title" notice={notice} only="leads">
    {(card, reveal) => (
      <ConvertLead key={`${card.number} ${card.masked?.join() ?? ''}`} card={card} notice={notice} onReveal={reveal} />
    )}
  </RecordPage>
);
