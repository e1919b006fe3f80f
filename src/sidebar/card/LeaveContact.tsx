import { useState } from 'preact/hooks';
import type { CardRecord } from '../../addon/api';
import { isYes } from '../../values/flag';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Button } from '../parts/Button';
import { RadioRow } from '../parts/RadioRow';
import { tableOf } from '../words/tableWords';
import { textIn } from './sections';

interface Props {
  readonly contact: CardRecord;
  /** The others of the same customer who are still there. */
  readonly others: readonly CardRecord[];
  readonly onClose: () => void;
}

/** Neither is the number of a contact. */
const [NEW, NOBODY] = ['new', 'nobody'];
const asked = ['name', 'title', 'phone'] as const;

/** Who takes over from somebody who left: a colleague of theirs, somebody new, or nobody yet; all of it one step (CD-07). */
export function LeaveContact({ contact, others, onClose }: Props) {
  const { t, hello, language, failed } = useApp();
  const { busy, act } = useAct();
  const [who, setWho] = useState(others[0]?.number ?? NEW);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const { fields } = tableOf('contacts', hello.settings);
  const { number, title: name } = contact;
  const leave = async (): Promise<void> => {
    const answer = await act('replaceContact', {
      number,
      customer: textIn(contact, 'customer'),
      fields: who === NEW ? { ...texts } : {},
      ...(who === NEW || who === NOBODY ? {} : { successor: who }),
    });
    if (answer.ok) onClose();
    else failed(answer.problems, leave);
  };
  const choices = [
    ...others.map((other) => [other.number, other.title]),
    [NEW, t('ui.leave.new')],
    [NOBODY, t('ui.leave.none')],
  ];
  return (
    <fieldset class="leave" disabled={busy}>
      <legend>{t(isYes(textIn(contact, 'isMain')) ? 'ui.leave.whoMain' : 'ui.leave.who', { name })}</legend>
      {choices.map(([value = '', label = '']) => (
        <RadioRow
          key={value}
          name={`leave-${number}`}
          label={label}
          checked={who === value}
          onCheck={() => setWho(value)}
        />
      ))}
      {who === NEW
        ? asked.map((key) => (
            <div class="field" key={key}>
              <label for={`leave-${key}`}>{fields[key]?.label[language]}</label>
              <input
                id={`leave-${key}`}
                class="control"
                type="text"
                autocomplete="off"
                value={texts[key] ?? ''}
                onInput={(event) => setTexts({ ...texts, [key]: event.currentTarget.value })}
              />
            </div>
          ))
        : null}
      <div class="buttons">
        <Button kind="primary" busy={busy} disabled={who === NEW && (texts.name ?? '').trim() === ''} onPress={leave}>
          {t('ui.leave.does')}
        </Button>
        <Button onPress={onClose}>{t('ui.leave.cancel')}</Button>
      </div>
    </fieldset>
  );
}
