import type { PageProps } from '../app/PageOf';
import { RecordPage } from '../app/RecordPage';
import { RecordCard } from '../card/RecordCard';

/** Everything about one record. */
export const CardPage = ({ notice }: PageProps) => (
  <RecordPage title="ui.card.title" notice={notice}>
    {(card, reveal) => <RecordCard card={card} notice={notice} onReveal={reveal} />}
  </RecordPage>
);
