import type * as registers from '../registers';
import { secondProgram } from './secondProgram';

/* In the place of `addon/registers` in the program that is parsed at every call: only a workbook that is not set up is asked. */
export const hasRegisters: typeof registers.hasRegisters = () => secondProgram().hasRegisters();
