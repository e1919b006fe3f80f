import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconName } from './icons';

type BannerTint = 'danger' | 'warn' | 'ok' | 'dup';
const signs: Record<BannerTint, IconName> = { danger: 'error', warn: 'warning', ok: 'ok', dup: 'duplicate' };

interface Props {
  readonly tint: BannerTint;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Buttons: how to go on. */
  readonly actions?: ComponentChildren;
  readonly role?: 'alert' | 'status' | undefined;
}

/** Bold what, plain why, buttons how. It stays until solved. */
export const Banner = ({ tint, title, children, actions, role }: Props) => (
  <div class={`banner tint-${tint}`} role={role}>
    <Icon name={signs[tint]} />
    <div class="banner-body">
      {title ? <p class="banner-title">{title}</p> : null}
      {children ? <div class="banner-text">{children}</div> : null}
      {actions ? <div class="banner-actions">{actions}</div> : null}
    </div>
  </div>
);
