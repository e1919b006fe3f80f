import { type IconName, icons } from './icons';

/** A drawing beside words that say the same; never alone without a name on its button. */
export const Icon = ({ name, size = 16, class: extra = '' }: { name: IconName; size?: number; class?: string }) => (
  <svg
    class={`icon icon-${name} ${extra}`}
    width={size}
    height={size}
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
  >
    <path d={icons[name]} />
  </svg>
);
