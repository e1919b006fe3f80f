import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import type { IconName } from './icons';

interface Props {
  readonly title: string;
  readonly icon?: IconName;
  readonly count?: number;
  readonly tint?: 'danger' | 'warn' | 'dup';
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A heading and what belongs to it. */
export const Section = ({ title, icon, count, tint, aside, children }: Props) => (
  <section class={`section ${tint ?? ''}`}>
    <div class="section-head">
      <h2>
        {icon ? <Icon name={icon} /> : null}
        {title}
        {count === undefined ? null : <span class="count">{count}</span>}
      </h2>
      {aside}
    </div>
    {children}
  </section>
);
