import type * as carrying from '../carryBinding';
import { secondProgram } from './secondProgram';

/* In the place of `addon/carryBinding` in the program that is parsed at every call: a tab is bound once in a workbook's life. */
export const carryBinding: typeof carrying.carryBinding = (...given) => secondProgram().carryBinding(...given);
