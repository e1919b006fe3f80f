import type { ComponentChildren } from 'preact';
import type { Card } from '../../addon/api';
import { methodsFor } from '../../crm/rules/cadence';
import { tablesIn } from '../../crm/tables/tablesIn';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import { ArchiveBox } from '../archive/ArchiveBox';
import { ArchivedBanner } from '../archive/ArchivedBanner';
import { FollowUpBox } from '../followUp/FollowUpBox';
import { talkedAbout } from '../followUp/talkedAbout';
import { LeadGrade } from '../form/LeadGrade';
import { IconButton } from '../parts/IconButton';
import { formTexts } from '../words/cellText';
import { tableOf } from '../words/tableWords';
import { CardDuplicates } from './CardDuplicates';
import { CardIndex } from './CardIndex';
import { CardProblems } from './CardProblems';
import { Contacts } from './Contacts';
import { DealsToRecord } from './DealsToRecord';
import { DecisionChain } from './DecisionChain';
import { Facts } from './Facts';
import { FeedbackList } from './FeedbackList';
import { Files } from './Files';
import { Linked } from './Linked';
import { MaskNote } from './MaskNote';
import { Purchases } from './Purchases';
import { RelatedRecords } from './RelatedRecords';
import { RenewContract } from './RenewContract';
import { Summary } from './Summary';
import { addable } from './sections';
import { Timeline } from './Timeline';

/** Sections with a drawing of their own; every other table's records stand in a list. */
const drawn = ['contacts', 'contracts', 'feedback'];

/** Everything about a record on one page: who, what is wrong, what was bought with what problems, whom to talk to, what happened; and the next contact at the foot. */
export function RecordCard({
  card,
  notice,
  onReveal,
}: {
  card: Card;
  notice: ComponentChildren;
  onReveal: () => void;
}) {
  const { t, go, rpc, hello, failed } = useApp();
  const talked = talkedAbout(card, hello);
  const about = { table: card.table, number: card.number };
  const convertible = card.table === 'leads' && !card.cells.convertedTo;
  const others = card.sections.filter(({ table }) => !drawn.includes(table) && !isPaidWithin(card, table));
  const reveal = async (): Promise<void> => {
    const answer = await rpc('reveal', about);
    if (!answer.ok) failed(answer.problems, reveal);
    else if (!answer.value) failed([{ code: 'ui.card.rowGone', params: { number: card.number } }]);
  };
  return (
    <Page
      title={card.number}
      notice={notice}
      aside={
        <>
          <IconButton icon="locate" name={t('ui.card.reveal')} onPress={reveal} />
          <IconButton icon="pencil" name={t('ui.card.edit')} onPress={() => go({ page: 'edit', ...about })} />
          {convertible ? (
            <IconButton icon="convert" name={t('ui.card.convert')} onPress={() => go({ page: 'convert', ...about })} />
          ) : null}
        </>
      }
      footer={
        talked ? (
          <footer class="form-footer" data-follow-up>
            <FollowUpBox card={card} about={talked} usual={methodsFor(card, hello.settings)} />
          </footer>
        ) : null
      }
    >
      <Summary card={card} />
      {card.hides ? <MaskNote onReveal={onReveal} /> : null}
      {card.cells.archivedOn ? <ArchivedBanner card={card} /> : null}
      <CardProblems card={card} />
      <CardDuplicates card={card} />
      <CardIndex
        card={card}
        shown={[...drawn, ...others.map(({ table }) => table)]}
        tables={addable(Object.values(tablesIn(hello.settings)), card.table)}
      />
      {card.table === 'leads' && !graded.some((key) => card.masked?.includes(key)) ? (
        <div class="card padded">
          <LeadGrade texts={formTexts(tableOf(card.table, hello.settings), card.cells)} />
        </div>
      ) : null}
      {card.table === 'contracts' && !card.cells.archivedOn ? <RenewContract contract={card} /> : null}
      <DealsToRecord card={card} />
      <Purchases card={card} />
      <FeedbackList card={card} />
      <Contacts card={card} />
      <DecisionChain card={card} />
      {others.map(({ table }) => (
        <RelatedRecords key={table} card={card} table={table} />
      ))}
      <Linked card={card} />
      <Timeline items={card.timeline} table={card.table} />
      <Files card={card} />
      <Facts card={card} />
      {card.cells.archivedOn ? null : <ArchiveBox card={card} />}
    </Page>
  );
}

/** The reasons of a grade quote these. */
const graded = ['need', 'budget', 'title'];

/** A customer's payments are shown with their contracts, unless one belongs to none of them. */
function isPaidWithin({ sections }: Card, table: string): boolean {
  const recordsOf = (name: string) => sections.find((section) => section.table === name)?.records ?? [];
  const contracts = new Set(recordsOf('contracts').map(({ number }) => number));
  return (
    table === 'payments' && recordsOf('payments').every(({ cells }) => contracts.has(String(cells.contract ?? '')))
  );
}
