import { useEffect, useState } from 'preact/hooks';
import type { Acted } from '../../addon/api';
import type { MessageKey } from '../../messages';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { useApp } from './appContext';

/** How long it stays unless somebody looks at it, in milliseconds. */
const stays = 6000;

/** What laid out tabs: nothing of it can be taken back, it is done again or removed instead. */
const final: readonly MessageKey[] = ['setUp.done', 'report.written'];

/** One sentence about what was done, and its undo. Never for errors. */
export function Toast({ acted, onHide }: { acted: Acted; onHide: () => void }) {
  const { t, undo } = useApp();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onHide, stays);
    return () => clearTimeout(timer);
  }, [held, onHide]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it from going.
    <div
      class="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <Icon name="ok" />
      <span role="status">{t(acted.message.key, acted.message.params)}</span>
      {acted.seq > 0 && !final.includes(acted.message.key) ? (
        <button type="button" class="toast-action" onClick={() => undo(acted.seq)}>
          {t(acted.message.key.startsWith('undo.') ? 'ui.redo' : 'ui.undo')}
        </button>
      ) : null}
      <IconButton icon="close" name={t('ui.toast.close')} onPress={onHide} />
    </div>
  );
}
