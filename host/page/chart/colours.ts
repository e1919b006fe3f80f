/** Categorical colours in their order; the last is for the remainder. Teal and plum never stand side by side. */
export const SERIES = ['#2E7D8C', '#C8782A', '#0C4B57', '#8DBBDD', '#7B4B94', '#BFD9DE'] as const;

/** Light fills get an edge to be seen on white. */
export function edgeOf(colour: string): string {
  return colour === '#8DBBDD' || colour === '#BFD9DE' ? '#3E6E94' : 'none';
}

export function colourAt(chosen: readonly string[], at: number): string {
  return chosen[at] ?? SERIES[at % SERIES.length] ?? SERIES[0];
}
