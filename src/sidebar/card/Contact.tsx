import type { Card, CardRecord } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Section } from '../parts/Section';
import { ContactRow } from './ContactRow';
import { hasLeft, textIn } from './sections';

/** The one person: of a lead, of a customer without contacts of its own, or the contact itself. */
export function Contact({ card }: { card: Card }) {
  const { t, hello } = useApp();
  const isContact = card.table === 'contacts';
  if (!isContact && !textIn(card, 'contactName') && !textIn(card, 'phone')) return null;
  return (
    <Section title={t('ui.card.contact')}>
      <ul class="card rows">
        {isContact ? (
          <ContactRow record={card} contact={ofItself(card)} left={hasLeft(card, hello.settings)} />
        ) : (
          <ContactRow record={card} />
        )}
      </ul>
    </Section>
  );
}

const ofItself = ({ table, number, title, cells }: Card): CardRecord => ({ table, number, title, cells, detail: '' });
