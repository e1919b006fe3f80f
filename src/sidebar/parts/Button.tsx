import type { ComponentChildren } from 'preact';

interface Props {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** One filled button per page. */
  readonly kind?: 'primary' | 'plain' | 'danger' | 'link';
  readonly small?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** What the keyboard reaches with Ctrl+Enter, or with Ctrl+Shift+Enter. */
  readonly reach?: 'first' | 'second';
  readonly name?: string;
}

/** A verb with its object. While its work is under way it cannot be pressed again. */
export const Button = ({ children, onPress, kind = 'plain', small, busy, disabled, reach, name }: Props) => (
  <button
    type="button"
    class={`button ${kind}${small ? ' small' : ''}`}
    disabled={Boolean(busy || disabled)}
    aria-busy={busy ? 'true' : undefined}
    aria-label={name}
    data-reach={reach}
    onClick={onPress}
  >
    {children}
  </button>
);
