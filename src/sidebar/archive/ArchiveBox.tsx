import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../addon/api';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Button } from '../parts/Button';
import { Section } from '../parts/Section';
import { tableOf } from '../words/tableWords';
import { ReasonField } from './ReasonField';

/** Puts the record away: what that means is said before it is done; a tab without the column is offered one first. */
export function ArchiveBox({ card }: { card: Card }) {
  const { t, rpc, hello, language, failed, refresh, go } = useApp();
  const { busy, act, change } = useAct();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) box.current?.scrollIntoView({ block: 'end' });
  }, [asking]);
  const { table, number } = card;
  const hasColumn = hello.tables[table]?.fields.includes('archivedOn') ?? false;
  const archive = async (): Promise<void> => {
    if (!hasColumn) {
      const added = await change((request) => rpc('addColumn', { table, field: 'archivedOn', request }));
      if (!added.ok) return failed(added.problems, archive);
      refresh();
    }
    const answer = await act('archiveRecord', { table, number, reason });
    if (!answer.ok) return failed(answer.problems, archive);
    setAsking(false);
  };
  return (
    <Section title={t('ui.archive.title')}>
      <div class="card padded archive-box" ref={box}>
        {asking ? (
          <>
            <p>{t('ui.archive.does')}</p>
            {hasColumn ? null : (
              <p>{t('ui.archive.column', { tab: hello.tables[table]?.tab ?? tableOf(table).label[language] })}</p>
            )}
            <ReasonField label={t('ui.archive.reason')} value={reason} onChange={setReason} />
            <div class="buttons">
              <Button kind="danger" busy={busy} onPress={archive}>
                {t(hasColumn ? 'ui.archive.button' : 'ui.archive.addAndArchive', { number })}
              </Button>
              <Button onPress={() => setAsking(false)}>{t('ui.cancel')}</Button>
            </div>
          </>
        ) : (
          <div class="buttons">
            <Button small onPress={() => go({ page: 'history', table, number })}>
              {t('ui.archive.history')}
            </Button>
            <Button small onPress={() => setAsking(true)}>
              {t('ui.archive.open')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
