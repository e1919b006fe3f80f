import type { Card } from '../../addon/api';
import { isMoment } from '../../values/cell';
import { useApp } from '../app/appContext';
import { Avatar } from '../parts/Avatar';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';
import { Grade } from '../parts/Grade';
import { cellText } from '../words/cellText';
import { dueWord } from '../words/dayWords';
import { tableOf } from '../words/tableWords';
import { chipTint } from './cardLayout';

/** Who it is, how it stands, whose it is, and three key figures. */
export function Summary({ card }: { card: Card }) {
  const { t, hello, language } = useApp();
  const table = tableOf(card.table, hello.settings);
  const { sub, chips, owner, figures } = table.card;
  const text = (key: string): string => cellText(table.fields[key], card.cells[key], hello.settings, language);
  const under = sub.map(text).filter(Boolean).join(' · ');
  const shown = figures.filter((key) => text(key) !== '');
  return (
    <section class="summary">
      <h2 class="record-name">
        <Data text={card.title || card.number} />
      </h2>
      {under ? (
        <p class="meta">
          <Data text={under} />
        </p>
      ) : null}
      <div class="summary-line">
        {card.grade ? (
          <Grade letter={card.grade.letter} name={t('ui.grade.letter', { letter: card.grade.letter })} />
        ) : null}
        {chips
          .map((key) => [key, text(key)] as const)
          .filter(([, value]) => value !== '')
          .map(([key, value]) => (
            <Chip key={key} tint={chipTint(key, value)}>
              <Data text={value} />
            </Chip>
          ))}
        {text(owner) ? (
          <span class="owner">
            <Avatar name={text(owner)} />
            <Data text={text(owner)} />
          </span>
        ) : null}
      </div>
      {shown.length > 0 ? (
        <dl class="figures">
          {shown.map((key) => (
            <Figure key={key} card={card} field={key} text={text(key)} />
          ))}
        </dl>
      ) : null}
    </section>
  );
}

/** A day on which something is due says how late it is. */
function Figure({ card, field, text }: { card: Card; field: string; text: string }) {
  const { hello, language } = useApp();
  const cell = card.cells[field];
  const due = field === 'nextFollowUpOn' && cell !== undefined && isMoment(cell) ? cell.day : undefined;
  const late = due !== undefined && due < hello.today;
  return (
    <div>
      <dt>{tableOf(card.table).fields[field]?.label[language]}</dt>
      <dd class={late ? 'late' : undefined} title={due}>
        <Data text={due !== undefined && due <= hello.today ? dueWord(due, hello.today, language) : text} />
      </dd>
    </div>
  );
}
