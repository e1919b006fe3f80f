import type { Problem } from './outcome';

/** The presets of REQUIREMENTS C-06. A masked number is always legal to keep (SD-07). */
export type PhonePolicy = 'cn-mobile' | 'cn-any' | 'international' | 'masked';

/** What one telephone number in a cell turned out to be. */
export interface PhoneReading {
  /** The part of the cell this reading is about, as it was typed. */
  readonly raw: string;
  readonly kind: 'mobile' | 'landline' | 'international' | 'masked' | 'placeholder' | 'unreadable';
  /** The form in which two numbers are compared: `13800004521`, `02151234567`, `+16502530000`. */
  readonly key?: string;
  readonly problem?: Problem;
}
