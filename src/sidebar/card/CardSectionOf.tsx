import type { ComponentChildren } from 'preact';
import type { Card } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Section } from '../parts/Section';
import { createWords, tableOf } from '../words/tableWords';
import { sectionId } from './CardIndex';
import { addable } from './sections';
import { useBegin } from './useBegin';

interface Props {
  readonly card: Card;
  readonly table: string;
  readonly title?: string;
  readonly count?: number;
  readonly children: ComponentChildren;
}

/** One table's records on a card, with how many there are and a way to add one. */
export function CardSectionOf({ card, table: name, title, count, children }: Props) {
  const { hello, language } = useApp();
  const begin = useBegin(card);
  const table = tableOf(name, hello.settings);
  const total = count ?? card.sections.find((section) => section.table === name)?.total ?? 0;
  return (
    <div id={sectionId(name)}>
      <Section
        title={title ?? table.label[language]}
        count={total}
        aside={
          addable([table], card.table).length > 0 ? (
            <button type="button" class="link" onClick={() => begin(table)}>
              {createWords(table, language)}
            </button>
          ) : null
        }
      >
        {children}
      </Section>
    </div>
  );
}
