import { Icon } from './Icon';
import type { IconName } from './icons';

interface Props {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly shortcut?: string;
}

/** 32 px, with a name that is read out and shown on hovering. */
export const IconButton = ({ icon, name, onPress, disabled = false, shortcut }: Props) => (
  <button
    type="button"
    class="icon-button"
    aria-label={name}
    title={name}
    disabled={disabled}
    aria-keyshortcuts={shortcut}
    onClick={(event) => {
      event.stopPropagation();
      onPress();
    }}
  >
    <Icon name={icon} />
  </button>
);
