/** A, B or C in three strengths of one hue; the letter says it too. */
export const Grade = ({ letter, name }: { letter: string; name?: string }) => (
  <span class={`grade grade-${/^[ABC]$/.test(letter) ? letter : 'none'}`} role="img" aria-label={name ?? letter}>
    {letter}
  </span>
);
