import type { Value } from '../../engine/api';
import type { SavedWorkbook } from '../../engine/save';
import type { Part } from './library';
import type { Looks } from './styles';

/** What every sheet needs to know of its workbook while it is written. */
export interface Context {
  /** What every cell shows, by the tab's id. */
  readonly values: ReadonlyMap<number, readonly (readonly Value[])[]>;
  readonly saved: SavedWorkbook;
  /** What a cell shows, as text. */
  readonly shown: (sheet: number, row: number, column: number) => string;
  readonly looks: Looks;
  /** The name a tab has in the file, by its id and by its own name. */
  readonly nameOf: (id: number) => string;
  readonly rename: (tab: string) => string;
  readonly addParts: (parts: readonly Part[]) => void;
  /** Keeps a list that is too long for a rule, and answers how a rule names it. */
  readonly keepList: (items: readonly string[]) => string;
}
