import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from '../../addon/api';
import type { MessageKey } from '../../messages';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Loading } from '../parts/Loading';
import { useApp } from './appContext';
import { Page } from './Page';
import { useAsked } from './useAsked';
import { useRecordRef } from './useRecordRef';

interface Props {
  readonly title: MessageKey;
  readonly notice: ComponentChildren;
  /** Which table the record must be of. */
  readonly only?: string;
  /** `reveal` asks for the record in the open. */
  readonly children: (card: Card, reveal: () => void) => JSX.Element;
}

/** A page about one record: waits for it, and says what to do where there is none. */
export function RecordPage({ title, notice, only, children }: Props) {
  const { t, go, titles } = useApp();
  const { ref, loading, again } = useRecordRef();
  const [shown, setShown] = useState(false);
  const {
    value: card,
    loading: asking,
    again: askAgain,
  } = useAsked('card', ref && { ...ref, ...(shown ? { shown } : {}) });
  if (card) for (const hit of [card, ...card.linked]) titles.set(hit.number, hit.title);
  const fits = card && (only === undefined || card.table === only);
  if (card && fits) return children(card, () => setShown(true));
  const waiting = loading || asking || (ref !== undefined && card === undefined);
  return (
    <Page title={waiting && title === 'ui.card.title' && ref ? ref.number : t(title)} notice={notice}>
      {waiting ? (
        <Loading />
      ) : (
        <EmptyState
          icon="table"
          title={t(ref === undefined ? 'ui.record.none' : card ? 'ui.record.otherTable' : 'ui.record.gone')}
          action={
            <div class="buttons">
              <Button kind="primary" onPress={ref === undefined ? again : askAgain}>
                {t('ui.record.look')}
              </Button>
              <Button onPress={() => go({ page: 'search' })}>{t('ui.nav.search')}</Button>
            </div>
          }
        >
          {t(ref === undefined || card ? 'ui.record.select' : 'ui.record.goneWhy', { number: ref?.number ?? '' })}
        </EmptyState>
      )}
    </Page>
  );
}
