import type { Card } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { Section } from '../parts/Section';
import { formText } from '../words/cellText';
import { spacedPhone } from '../words/spacedPhone';

/** The person to talk to, with the telephone one click away. */
export function Contact({ card }: { card: Card }) {
  const { t } = useApp();
  const [name, title, phone] = ['contactName', 'title', 'phone'].map((key) => formText(card.cells[key]).trim());
  if (!name && !phone) return null;
  return (
    <Section title={t('ui.card.contact')}>
      <div class="card rows">
        <div class="row contact">
          <p>
            <Data text={name ?? ''} class="name" /> {title ? <Data text={title} class="meta" /> : null}
          </p>
          {phone ? <p class="phone">{spacedPhone(phone)}</p> : null}
          {phone && /^[+\d][\d\s()-]{5,}$/.test(phone) ? (
            <a
              class="icon-button"
              href={`tel:${phone.replace(/[^+\d]/g, '')}`}
              aria-label={t('ui.card.call', { name: name ?? '' })}
            >
              <Icon name="phone" />
            </a>
          ) : null}
        </div>
      </div>
    </Section>
  );
}
