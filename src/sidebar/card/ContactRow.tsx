import { useState } from 'preact/hooks';
import type { Card, CardRecord } from '../../addon/api';
import { isYes } from '../../values/flag';
import { useApp } from '../app/appContext';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { spacedPhone } from '../words/spacedPhone';
import { tableOf } from '../words/tableWords';
import { LeaveContact } from './LeaveContact';
import { textIn } from './sections';

interface Props {
  readonly record: Pick<Card, 'table' | 'cells'>;
  /** Absent where the record itself names the person and no contact does. */
  readonly contact?: CardRecord;
  readonly left?: boolean;
  /** Who may take over from them. */
  readonly others?: readonly CardRecord[];
}

/** Somebody to talk to: the telephone one click away, and marked as left with one more (CD-07). */
export function ContactRow({ record, contact, left = false, others = [] }: Props) {
  const { t, open, hello, language } = useApp();
  const table = tableOf(record.table, hello.settings);
  const text = (key: string): string => textIn(record, key);
  const name = contact ? contact.title : text('contactName');
  const phone = text('phone');
  const [leaving, setLeaving] = useState(false);
  const who = (
    <>
      <Data text={name} class={left ? 'name meta' : 'name'} />{' '}
      {text('title') ? <Data text={text('title')} class="meta" /> : null}{' '}
      {isYes(textIn(record, 'isMain')) ? <Chip tint="accent">{table.fields.isMain?.label[language]}</Chip> : null}{' '}
      {left ? <Chip>{textIn(record, 'status')}</Chip> : null}
      {text('influence') && !left ? <Chip>{text('influence')}</Chip> : null}
    </>
  );
  return (
    <li class="row contact">
      <div class="contact-body">
        {contact ? (
          <button type="button" class="row-open" data-row onClick={() => open(contact)}>
            {who}
          </button>
        ) : (
          <p>{who}</p>
        )}
        {phone ? <p class="phone">{spacedPhone(phone)}</p> : null}
      </div>
      {contact && !left ? (
        <IconButton icon="left" name={t('ui.card.markLeft', { name })} onPress={() => setLeaving(!leaving)} />
      ) : null}
      {/^[+\d][\d\s()-]{5,}$/.test(phone) && !left ? (
        <a class="icon-button" href={`tel:${phone.replace(/[^+\d]/g, '')}`} aria-label={t('ui.card.call', { name })}>
          <Icon name="phone" />
        </a>
      ) : null}
      {contact && leaving && !left ? (
        <LeaveContact contact={contact} others={others} onClose={() => setLeaving(false)} />
      ) : null}
    </li>
  );
}
