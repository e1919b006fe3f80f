import type { Card } from '../../addon/api';
import { formText } from '../words/cellText';

type Shown = Pick<Card, 'cells' | 'masked'>;

/** The cells as they are. What is shown masked is not typed into another record: the add-on brings it along when that is saved. */
export const openIn = ({ cells, masked = [] }: Shown): Card['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => !masked.includes(key)));

/** The cells of which only a mask is shown. */
export const maskedIn = ({ cells, masked = [] }: Shown): Card['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => masked.includes(key)));

/** What is shown of them, by field. */
export const maskedTexts = (card: Shown): Record<string, string> =>
  Object.fromEntries(Object.entries(maskedIn(card)).map(([key, cell]) => [key, formText(cell)]));
