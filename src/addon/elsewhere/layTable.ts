import type * as laying from '../layTable';
import { secondProgram } from './secondProgram';

/* In the place of `addon/layTable` in the program that is parsed at every call: a tab is made once in a workbook's life. */
export const layTable: typeof laying.layTable = (...given) => secondProgram().layTable(...given);
export const layFirst: typeof laying.layFirst = (...given) => secondProgram().layFirst(...given);
