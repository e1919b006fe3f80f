import type { ComponentChildren } from 'preact';

export type Tint = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger' | 'dup';

/** A state in words; the tint only supports them. */
export const Chip = ({ tint = 'neutral', children }: { tint?: Tint; children: ComponentChildren }) => (
  <span class={`chip tint-${tint}`}>{children}</span>
);
