/** Google's names of border lines, and the file's. A name of the file that is not here is a thin line. */
export const lineStyles = [
  ['SOLID', 'thin'],
  ['SOLID_MEDIUM', 'medium'],
  ['SOLID_THICK', 'thick'],
  ['DASHED', 'dashed'],
  ['DOTTED', 'dotted'],
  ['DOUBLE', 'double'],
] as const;
