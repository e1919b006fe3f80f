import type { ComponentChildren } from 'preact';
import type { Card } from '../../addon/api';
import { methodsFor } from '../../crm/rules/cadence';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import { ArchiveBox } from '../archive/ArchiveBox';
import { ArchivedBanner } from '../archive/ArchivedBanner';
import { FollowUpBox } from '../followUp/FollowUpBox';
import { LeadGrade } from '../form/LeadGrade';
import { IconButton } from '../parts/IconButton';
import { Section } from '../parts/Section';
import { formTexts } from '../words/cellText';
import { tableOf } from '../words/tableWords';
import { CardDuplicates } from './CardDuplicates';
import { CardProblems } from './CardProblems';
import { Contact } from './Contact';
import { Facts } from './Facts';
import { Linked } from './Linked';
import { Summary } from './Summary';
import { Timeline } from './Timeline';

/** The card: who, what is wrong, what it may be a duplicate of, its facts, what it belongs to, what happened; and the next contact at the foot. */
export function RecordCard({ card, notice }: { card: Card; notice: ComponentChildren }) {
  const { t, go, rpc, hello, failed } = useApp();
  const about = { table: card.table, number: card.number };
  const tracked = card.table !== 'followUps';
  const convertible = card.table === 'leads' && !card.cells.convertedTo;
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
        tracked ? (
          <footer class="form-footer" data-follow-up>
            <FollowUpBox table={card.table} number={card.number} usual={methodsFor(card, hello.settings)} />
          </footer>
        ) : null
      }
    >
      <Summary card={card} />
      {card.cells.archivedOn ? <ArchivedBanner card={card} /> : null}
      <CardProblems card={card} />
      <CardDuplicates card={card} />
      {card.table === 'leads' ? (
        <div class="card padded">
          <LeadGrade texts={formTexts(tableOf(card.table), card.cells)} />
        </div>
      ) : null}
      <Contact card={card} />
      <Linked card={card} />
      {card.timeline.length > 0 ? (
        <Section title={t('ui.card.timeline')} count={card.timeline.length}>
          <Timeline items={card.timeline} table={card.table} />
        </Section>
      ) : null}
      <Facts card={card} />
      {card.cells.archivedOn ? null : <ArchiveBox card={card} />}
    </Page>
  );
}
