import { behaviourRows } from './behaviours';
import { conditionalRows, definitionRows, filterRows, validationRows } from './definitions';
import { chartRows, textRows } from './looks';
import { rangeListRows, rangeRows } from './range';
import type { PortableRow } from './row';
import { contentRows, htmlRows, screenRows, scriptRows, serviceRows } from './services';
import { appRows, sheetRows, spreadsheetRows } from './sheet';

/** Everything that a script can see by itself, here and in a real project. */
export const portableRows: readonly PortableRow[] = [
  ...behaviourRows,
  ...rangeRows,
  ...rangeListRows,
  ...sheetRows,
  ...spreadsheetRows,
  ...appRows,
  ...validationRows,
  ...conditionalRows,
  ...filterRows,
  ...definitionRows,
  ...textRows,
  ...chartRows,
  ...serviceRows,
  ...htmlRows,
  ...contentRows,
  ...scriptRows,
  ...screenRows,
];
