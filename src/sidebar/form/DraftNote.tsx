import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import type { DraftHandle } from './useDraft';

/** Says that nothing typed gets lost by going elsewhere or by closing, and lets one begin again. */
export function DraftNote({ handle }: { handle: DraftHandle }) {
  const { t } = useApp();
  const { keeping, resumed } = handle;
  const words = resumed === '' ? 'ui.draft.resumed' : keeping.state === 'kept' ? 'ui.draft.kept' : undefined;
  return (
    <>
      <span class="draft-note" role="status">
        {handle.dirty && words ? (
          <>
            <Icon name="check" size={12} />
            {t(words)}
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
