import type { Field, FieldRules } from '../../../src/schema/field';
import type { Cell } from '../../../src/values/cell';

/** What a cell means, and why it must be read so (with the requirement it comes from). */
export type Reads = readonly [cell: Cell, meaning: unknown, because: string];
/** What is said about a cell, with the repair where one is known, and why. */
export type Says = readonly [cell: Cell, code: string, fix: string | undefined, because: string];

/** One type of field and what people write in it. A new type adds one entry, and every law is asked of it. */
export interface FieldEntry {
  readonly field: Field;
  /** What a value means, told by its reader; the value itself where there is none. */
  readonly means?: (value: never) => unknown;
  readonly reads: readonly Reads[];
  /** Kept and pointed out. */
  readonly doubts?: readonly Says[];
  readonly refuses?: readonly Says[];
  /** Why what is written back may differ from what was typed although nothing was said; absent where it never does. */
  readonly respells?: string;
}

export const label = { zh: '项目', en: 'Item' };

export const rules: FieldRules = {
  choices: {
    status: [
      { value: '初次接触', aliases: ['初步接触', 'New'] },
      { value: '已成交', aliases: ['成交', '合同签署', 'Won'] },
    ],
  },
  phonePolicy: 'international',
};
