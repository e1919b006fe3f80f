import type * as renaming from '../renameNumbering';
import { secondProgram } from './secondProgram';

/* In the place of `addon/renameNumbering` in the program that is parsed at every call: a tab is bound once in a workbook's life. */
export const renameNumbering: typeof renaming.renameNumbering = (...given) => secondProgram().renameNumbering(...given);
