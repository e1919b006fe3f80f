import type { Card } from '../../addon/api';
import { useApp } from '../app/appContext';
import { HitRow } from '../parts/HitRow';
import { Section } from '../parts/Section';

/** Records this one points to, and those that point here. */
export function Linked({ card }: { card: Card }) {
  const { t } = useApp();
  if (card.linked.length === 0) return null;
  return (
    <Section title={t('ui.card.linked')} icon="link" count={card.linked.length}>
      <ul class="card rows">
        {card.linked.map((hit) => (
          <HitRow key={`${hit.table}${hit.number}`} hit={hit} />
        ))}
      </ul>
    </Section>
  );
}
