import type { Card, CardRecord } from '../../addon/api';
import { writtenAs } from '../../schema/fields';
import { isYes } from '../../values/flag';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { spacedPhone } from '../words/spacedPhone';
import { tableOf } from '../words/tableWords';
import { textIn } from './sections';

interface Props {
  readonly record: Pick<Card, 'table' | 'cells'>;
  /** Absent where the record itself names the person and no contact does. */
  readonly contact?: CardRecord;
  readonly left?: boolean;
}

/** Somebody to talk to: the telephone one click away, and marked as left with one more (CD-07). */
export function ContactRow({ record, contact, left = false }: Props) {
  const { t, open, hello, language, failed } = useApp();
  const { busy, act } = useAct();
  const table = tableOf(record.table, hello.settings);
  const text = (key: string): string => textIn(record, key);
  const name = contact ? contact.title : text('contactName');
  const phone = text('phone');
  const leave = async (): Promise<void> => {
    if (!contact) return;
    const { number, cells } = contact;
    const columns = hello.tables.contacts?.fields ?? [];
    const fields: Record<string, string> = {
      status: writtenAs(hello.settings, 'contactStatus', '已离职'),
      ...(columns.includes('leftOn') ? { leftOn: hello.today } : {}),
    };
    // empty cells are not on the card
    const seen = { ...Object.fromEntries(columns.map((key) => [key, ''])), ...cells };
    const answer = await act('updateRecord', { table: 'contacts', number, fields, seen });
    if (!answer.ok) failed(answer.problems, leave);
  };
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
        <IconButton icon="left" name={t('ui.card.markLeft', { name })} disabled={busy} onPress={leave} />
      ) : null}
      {/^[+\d][\d\s()-]{5,}$/.test(phone) && !left ? (
        <a class="icon-button" href={`tel:${phone.replace(/[^+\d]/g, '')}`} aria-label={t('ui.card.call', { name })}>
          <Icon name="phone" />
        </a>
      ) : null}
    </li>
  );
}
