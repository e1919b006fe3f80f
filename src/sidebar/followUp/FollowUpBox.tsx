import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '../../addon/api';
import { talkingPoints } from '../../crm/rules/talk';
import { followUps } from '../../crm/tables';
import { inForce } from '../../crm/tables/tablesIn';
import { useApp } from '../app/appContext';
import { newDraft } from '../form/draft';
import { FieldProblem } from '../form/FieldProblem';
import { fieldId } from '../form/RecordForm';
import { useDraft } from '../form/useDraft';
import { useFormProblems } from '../form/useFormProblems';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Toggle } from '../parts/Toggle';
import { methodIcon } from './methods';
import { NextStep } from './NextStep';
import type { TalkedAbout } from './talkedAbout';
import { useLogFollowUp } from './useLogFollowUp';

interface Props {
  /** The record on whose page it stands. */
  readonly card: Pick<Card, 'table' | 'number' | 'cells'>;
  readonly about: TalkedAbout;
  /** The open step this contact settles. */
  readonly completes?: string | undefined;
  /** How this record is to be contacted: these ways come first. */
  readonly usual?: readonly string[];
  readonly onLogged?: () => void;
  /** Begins in the text, where one came to write. */
  readonly focused?: boolean;
}

/** What one fills in; everything else about a follow-up is known. */
const asked = ['method', 'keyPoints', 'nextStep', 'nextDueOn'] as const;

/** How, what, and what next: a contact written down in one line. Keys 1 … 5 choose how. */
export function FollowUpBox({ card, about, completes, usual = [], onLogged, focused = false }: Props) {
  const { t, hello, language } = useApp();
  const { fields } = inForce(followUps, hello.settings);
  const listed = hello.settings.choices[followUps.fields.method.list ?? ''] ?? [];
  const isUsual = ({ value }: { readonly value: string }): boolean => usual.includes(value);
  const methods = [...listed.filter(isUsual), ...listed.filter((method) => !isUsual(method))].slice(0, 5);
  const handle = useDraft(`followUp:${card.table}:${card.number}`, () =>
    newDraft(fields.method.hidden ? {} : { method: methods[0]?.value ?? '' }),
  );
  const { texts } = handle.draft;
  const shown = asked.filter((key) => !fields[key].hidden);
  const groups = [{ key: '', fields: shown.map((key) => [key, fields[key]] as const) }];
  const form = useFormProblems(followUps, groups, handle);
  const { busy, log } = useLogFollowUp({ about, completes, handle, form, onLogged });
  const problem = form.problems.get('keyPoints');
  const text = useRef<HTMLTextAreaElement>(null);
  const points = talkingPoints(card, hello.settings);
  useLayoutEffect(() => {
    if (focused) text.current?.focus();
  }, [focused]);
  return (
    <section class="follow-up-box" aria-label={t('ui.followUp.title')}>
      {fields.method.hidden ? null : (
        <fieldset class="methods" aria-label={followUps.fields.method.label[language]}>
          {methods.map(({ value }, at) => (
            <Toggle
              key={value}
              class="method"
              shortcut={String(at + 1)}
              pressed={texts.method === value}
              onPress={() => handle.setText('method', value)}
            >
              <Icon name={methodIcon(value)} />
              <span>{value}</span>
            </Toggle>
          ))}
        </fieldset>
      )}
      <FieldProblem
        id={fieldId('method')}
        label={followUps.fields.method.label[language]}
        problem={form.problems.get('method')}
      />
      {points.length > 0 ? (
        <p class="meta">{t('ui.followUp.talk', { points: points.join(language === 'zh' ? '、' : ', ') })}</p>
      ) : null}
      <textarea
        ref={text}
        id={fieldId('keyPoints')}
        class="control multiline"
        rows={1}
        aria-label={followUps.fields.keyPoints.label[language]}
        aria-required="true"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${fieldId('keyPoints')}-problem` : undefined}
        placeholder={t('ui.followUp.hint')}
        value={texts.keyPoints ?? ''}
        disabled={busy}
        onInput={(event) => handle.setText('keyPoints', event.currentTarget.value)}
      />
      <FieldProblem id={fieldId('keyPoints')} label={followUps.fields.keyPoints.label[language]} problem={problem} />
      <NextStep
        handle={handle}
        problems={form.problems}
        disabled={busy}
        button={
          <Button kind="primary" reach="first" busy={busy} onPress={log}>
            {t('ui.followUp.log')}
          </Button>
        }
      />
    </section>
  );
}
