import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import type { DraftHandle } from './useDraft';

/** Says that nothing typed gets lost by going elsewhere, and lets one begin again. */
export function DraftNote({ handle }: { handle: DraftHandle }) {
  const { t } = useApp();
  return (
    <>
      <span class="draft-note" role="status">
        {handle.dirty ? (
          <>
            <Icon name="check" size={12} />
            {t(handle.resumed ? 'ui.draft.resumed' : 'ui.draft.kept')}
          </>
        ) : null}
      </span>
      {handle.dirty ? (
        <button type="button" class="link" onClick={handle.discard}>
          {t('ui.draft.clear')}
        </button>
      ) : null}
    </>
  );
}
