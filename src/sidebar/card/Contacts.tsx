import { useState } from 'preact/hooks';
import type { Card, CardRecord } from '../../addon/api';
import { isYes } from '../../values/flag';
import { fold } from '../../values/text';
import { useApp } from '../app/appContext';
import { CardSectionOf } from './CardSectionOf';
import { Contact } from './Contact';
import { ContactRow } from './ContactRow';
import { hasLeft, recordsOf, textIn } from './sections';

/** The people to talk to: the main one first, who left folded away; what the record itself names counts as one of them. */
export function Contacts({ card }: { card: Card }) {
  const { t, hello } = useApp();
  const [unfolded, setUnfolded] = useState(false);
  const contacts = recordsOf(card, 'contacts');
  if (contacts.length === 0) return <Contact card={card} />;
  const left = contacts.filter((contact) => hasLeft(contact, hello.settings));
  const here = contacts
    .filter((contact) => !left.includes(contact))
    .sort((a, b) => Number(isMain(b)) - Number(isMain(a)));
  const named = fold(textIn(card, 'contactName'));
  const isListed = named === '' || contacts.some(({ title }) => fold(title) === named);
  return (
    <CardSectionOf card={card} table="contacts">
      <ul class="card rows">
        {isListed ? null : <ContactRow record={card} />}
        {[...here, ...(unfolded ? left : [])].map((contact) => (
          <ContactRow
            key={contact.number}
            record={contact}
            contact={contact}
            left={left.includes(contact)}
            others={here.filter((other) => other !== contact)}
          />
        ))}
        {left.length > 0 && !unfolded ? (
          <li class="row">
            <button type="button" class="row-open meta" onClick={() => setUnfolded(true)}>
              {t('ui.card.left', { count: left.length, names: left.map(({ title }) => title).join('、') })}
            </button>
          </li>
        ) : null}
      </ul>
    </CardSectionOf>
  );
}

const isMain = (contact: CardRecord): boolean => isYes(textIn(contact, 'isMain'));
