import type { ComponentChildren } from 'preact';

interface Props {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly shortcut?: string;
  readonly class?: string;
}

/** A chip that is on or off. */
export const Toggle = ({ pressed, onPress, children, shortcut, class: extra = 'chip-button' }: Props) => (
  <button
    type="button"
    class={extra}
    aria-pressed={pressed}
    aria-keyshortcuts={shortcut}
    data-key={shortcut}
    onClick={onPress}
  >
    {children}
  </button>
);
