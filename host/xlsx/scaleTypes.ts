/** Google's names of the points of a colour scale, and the file's. */
export const scaleTypes = [
  ['MIN', 'min'],
  ['MAX', 'max'],
  ['NUMBER', 'num'],
  ['PERCENT', 'percent'],
  ['PERCENTILE', 'percentile'],
] as const;
