import { signOf, tintOf } from '../words/avatar';

/** A person's sign; the name stands beside it. */
export const Avatar = ({ name, large = false }: { name: string; large?: boolean }) => (
  <span class={`avatar av-${tintOf(name)}${large ? ' large' : ''}`} aria-hidden="true">
    {signOf(name)}
  </span>
);
