import { useState } from 'preact/hooks';
import type { TodayItem } from '../../addon/api';
import type { Day } from '../../values/day';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { Section } from '../parts/Section';
import { listDay } from '../words/dayWords';
import { DueRow } from './DueRow';

/** The next seven days, a line per day; a line opens to its steps. */
export function Upcoming({ items }: { items: readonly TodayItem[] }) {
  const { t } = useApp();
  const days = [...new Set(items.map(({ dueOn }) => dueOn))].sort();
  const [open, setOpen] = useState<readonly Day[]>([]);
  if (items.length === 0) return null;
  const all = open.length === days.length;
  return (
    <Section
      title={t('ui.today.next7')}
      icon="calendar"
      count={items.length}
      aside={
        <button type="button" class="link" onClick={() => setOpen(all ? [] : days)}>
          {t(all ? 'ui.today.foldAll' : 'ui.today.openAll')}
        </button>
      }
    >
      <div class="card rows" id="next7">
        {days.map((day) => (
          <DayLine
            key={day}
            day={day}
            items={items.filter(({ dueOn }) => dueOn === day)}
            open={open.includes(day)}
            onToggle={() => setOpen(open.includes(day) ? open.filter((other) => other !== day) : [...open, day])}
          />
        ))}
      </div>
    </Section>
  );
}

interface LineProps {
  readonly day: Day;
  readonly items: readonly TodayItem[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

function DayLine({ day, items, open, onToggle }: LineProps) {
  const { t, hello, language } = useApp();
  const first = items[0]?.title ?? '';
  return (
    <>
      <button type="button" class="row day-line" data-row aria-expanded={open} onClick={onToggle}>
        <b>{listDay(day, language, hello.today)}</b>
        <span class="meta">
          <Data text={first} class="name" />
          {items.length > 1 ? <span>{t('ui.today.several', { count: items.length })}</span> : null}
        </span>
        <Icon name={open ? 'up' : 'next'} />
      </button>
      {open ? (
        <ul class="rows inner">
          {items.map((item) => (
            <DueRow key={item.followUp ?? item.number} item={item} />
          ))}
        </ul>
      ) : null}
    </>
  );
}
