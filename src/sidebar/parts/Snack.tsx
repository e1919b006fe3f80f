import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import type { IconName } from './icons';

interface Props {
  readonly icon: IconName;
  readonly children: ComponentChildren;
  readonly action?: { readonly name: string; readonly onPress: () => void } | undefined;
  readonly onHide: () => void;
}

/** How long it stays unless somebody looks at it, in milliseconds. */
const stays = 6000;

/** One sentence above the foot of the page, and what may be done about it. */
export function Snack({ icon, children, action, onHide }: Props) {
  const { t } = useApp();
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
      <Icon name={icon} />
      <span role="status">{children}</span>
      {action ? (
        <button type="button" class="toast-action" onClick={action.onPress}>
          {action.name}
        </button>
      ) : null}
      <IconButton icon="close" name={t('ui.toast.close')} onPress={onHide} />
    </div>
  );
}
