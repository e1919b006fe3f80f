import { useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { momentWords } from '../words/dayWords';
import { problemWords } from '../words/problemWords';
import type { DraftHandle } from './useDraft';

/** Above a form: what was typed before the sidebar was closed is here again; or a draft that cannot be kept, and why. */
export function DraftBanner({ handle }: { handle: DraftHandle }) {
  const { t, hello, language } = useApp();
  const [seen, setSeen] = useState(false);
  const { keeping, resumed } = handle;
  if (keeping.state === 'refused') {
    return (
      <Banner tint="warn" role="status" title={t('ui.draft.onPage')}>
        {problemWords(keeping.problem, language)}
      </Banner>
    );
  }
  if (resumed && handle.dirty && !seen) {
    return (
      <Banner
        tint="ok"
        role="status"
        title={t('ui.draft.found', { when: momentWords(resumed, hello.today, language) })}
        actions={
          <>
            <Button small onPress={() => setSeen(true)}>
              {t('ui.draft.goOn')}
            </Button>
            <Button small onPress={handle.discard}>
              {t('ui.draft.throwAway')}
            </Button>
          </>
        }
      />
    );
  }
  return keeping.state === 'kept' && keeping.gaveWay > 0 ? (
    <p class="meta" role="status">
      {t('ui.draft.gaveWay', { count: keeping.gaveWay })}
    </p>
  ) : null;
}
