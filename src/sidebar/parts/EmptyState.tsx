import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconName } from './icons';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** What is true, what comes next, one button. */
export const EmptyState = ({ icon, title, children, action }: Props) => (
  <section class="card empty">
    <span class="empty-drawing">
      <Icon name={icon} size={40} />
    </span>
    <h2>{title}</h2>
    {children ? <p>{children}</p> : null}
    {action}
  </section>
);
