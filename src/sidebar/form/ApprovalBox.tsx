import { useState } from 'preact/hooks';
import type { Card } from '../../addon/api';
import { means } from '../../schema/fields/choice';
import { textOf } from '../../values/cell';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { ReasonField } from '../archive/ReasonField';
import { Button } from '../parts/Button';
import { Section } from '../parts/Section';
import { tableOf } from '../words/tableWords';

/** Where an archive stands between draft and approval, and the steps that can be taken from there. */
export function ApprovalBox({ card }: { card: Card }) {
  const { t, rpc, hello, failed, refresh } = useApp();
  const { busy, change } = useAct();
  const [reason, setReason] = useState('');
  const list = tableOf(card.table, hello.settings).fields.approvalState?.list;
  const cell = card.cells.approvalState;
  if (list === undefined || cell === undefined) return null;
  const state = textOf(cell).trim();
  const isIn = (word: string): boolean => means(hello.settings, list, state, word);
  const take = async (step: 'submit' | 'approve' | 'return'): Promise<void> => {
    const answer = await change((request) => rpc('approve', { number: card.number, step, reason, request }));
    if (!answer.ok) return failed(answer.problems, () => take(step));
    setReason('');
    refresh();
  };
  return (
    <Section title={t('ui.approval.title')}>
      <div class="card padded archive-box">
        <p>{t('ui.approval.state', { state: state || t('ui.value.empty') })}</p>
        {isIn('待审核') ? (
          <>
            <ReasonField label={t('ui.approval.reason')} value={reason} onChange={setReason} />
            <div class="buttons">
              <Button small busy={busy} onPress={() => take('approve')}>
                {t('ui.approval.approve')}
              </Button>
              <Button small busy={busy} onPress={() => take('return')}>
                {t('ui.approval.return')}
              </Button>
            </div>
          </>
        ) : isIn('已归档') ? null : (
          <div class="buttons">
            <Button small busy={busy} onPress={() => take('submit')}>
              {t('ui.approval.submit')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
