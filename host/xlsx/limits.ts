/** What a file may hold at most: longer texts and formulas are not allowed in one, larger sheets are not opened. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_000;
export const MOST_CELLS = 10_000_000;
