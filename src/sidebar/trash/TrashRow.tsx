import { useState } from 'preact/hooks';
import type { TrashItem } from '../../addon/api';
import { useApp } from '../app/appContext';
import { whoWords } from '../history/whoWords';
import { Button } from '../parts/Button';
import { Data } from '../parts/Data';
import { momentWords } from '../words/dayWords';
import { tableOf } from '../words/tableWords';

interface Props {
  readonly item: TrashItem;
  readonly onRestore: (item: TrashItem) => Promise<void>;
}

/** What it was, who put it away and when, and its way back. */
export function TrashRow({ item, onRestore }: Props) {
  const { t, hello, language, open } = useApp();
  const [busy, setBusy] = useState(false);
  const who = whoWords(item, { t, members: hello.settings.members, today: hello.today, language });
  const restore = async (): Promise<void> => {
    setBusy(true);
    await onRestore(item);
    setBusy(false);
  };
  const title = <Data text={item.title || item.number} class="name" />;
  return (
    <li class="row">
      <div class="row-line">
        <div class="trash-what">
          <p class="row-title">
            {item.kind === 'archived' ? (
              <button type="button" class="link" data-row onClick={() => open(item)}>
                {title}
              </button>
            ) : (
              title
            )}
          </p>
          <p class="row-meta">
            <Data text={[tableOf(item.table).label[language], item.number, item.detail].filter(Boolean).join(' · ')} />
          </p>
          <p class="row-meta">
            {[momentWords(item.at, hello.today, language), who].filter(Boolean).join(' · ')}
            {item.why ? (
              <>
                {' · '}
                <Data text={item.why} />
              </>
            ) : null}
          </p>
        </div>
        <Button small busy={busy} name={t('ui.trash.restoreOf', { number: item.number })} onPress={restore}>
          {t('ui.trash.restore')}
        </Button>
      </div>
    </li>
  );
}
