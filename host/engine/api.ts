/**
 * The workbook as plain data: what the runtime, the host and the page may ask of the engine. Rows and columns count
 * from 1, as in Apps Script. Commands are values, so that a script's writes can wait in a queue and any prefix of them
 * can be applied. Errors carry Google's texts (PLATFORM.md §13).
 */
import type { Modes } from './modes';

export type { Modes };

export type Scalar = string | number | boolean | null;
export interface ErrorValue {
  readonly error: string;
}
/** A stored value. A date is its serial number; the number format makes it a date. Null is empty. */
export type Value = Scalar | ErrorValue;
/** What a script or a person puts in. `date` is a wall-clock serial in the spreadsheet's zone. */
export type Input = string | number | boolean | null | { readonly date: number };

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly color?: string;
  readonly background?: string;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'overflow' | 'wrap' | 'clip';
  /** Degrees, or letters one below the other. */
  readonly rotation?: number | 'vertical';
  readonly direction?: 'auto' | 'ltr' | 'rtl';
  readonly borders?: Borders;
  /** Parts of the text that look different; they count while the cell holds this very text. */
  readonly rich?: { readonly text: string; readonly runs: readonly TextRun[] };
}
export type Side = 'top' | 'left' | 'bottom' | 'right';
export type Borders = Readonly<Partial<Record<Side, { readonly color: string; readonly style: string }>>>;
/** From `start` to before `end`, counted in letters from 0. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly link?: string;
  readonly style?: Style;
}
/** Criteria names are those of SpreadsheetApp.DataValidationCriteria (VALUE_IN_LIST, CHECKBOX, DATE_IS_VALID_DATE, CUSTOM_FORMULA …). */
export interface ValidationRule {
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help?: string;
}
/** Criteria names are those of SpreadsheetApp.BooleanCriteria. First match wins. */
export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly criteria: string;
  readonly values: readonly Scalar[];
  readonly style: Style;
  /** Instead of a condition: colours by the number's place between others. */
  readonly gradient?: Readonly<Partial<Record<'min' | 'mid' | 'max', GradientPoint>>>;
}
export interface GradientPoint {
  readonly color: string;
  /** A name of SpreadsheetApp.InterpolationType. */
  readonly type: string;
  readonly value: string;
}
export type MetadataLocation =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheet: number }
  | { readonly kind: 'row' | 'column'; readonly sheet: number; readonly index: number };
export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: MetadataLocation;
}
export interface Protection {
  readonly id: number;
  readonly sheet: number;
  readonly area?: Area;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly restricted: boolean;
  /** Parts of a protected tab that everybody may edit. */
  readonly unprotected?: readonly Area[];
  readonly rangeName?: string;
}
export interface FilterColumn {
  readonly column: number;
  readonly hiddenValues?: readonly string[];
  readonly criteria?: string;
  readonly values?: readonly Scalar[];
}
export interface Filter {
  readonly area: Area;
  readonly columns: readonly FilterColumn[];
}
export interface Chart {
  readonly id: number;
  readonly sheet: number;
  readonly type: 'COLUMN' | 'BAR' | 'LINE' | 'PIE' | 'AREA' | 'SCATTER';
  readonly areas: readonly { readonly sheet: number; readonly area: Area }[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  readonly headers: number;
}
/** A block with a header row that a person turned into a Table: its columns are typed (PLATFORM §3.7). */
export interface Table {
  readonly id: number;
  readonly sheet: number;
  readonly area: Area;
}
export interface NamedRange {
  readonly name: string;
  readonly sheet: number;
  readonly area: Area;
}
export interface SheetInfo {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor?: string;
  readonly filter?: Filter;
  readonly merges: readonly Area[];
  readonly groups: readonly LineGroup[];
  readonly looks: SheetLooks;
}
/** Rows or columns that fold together; groups within groups are deeper. */
export interface LineGroup {
  readonly axis: 'row' | 'column';
  readonly area: Area;
  readonly collapsed: boolean;
}
export interface SheetLooks {
  readonly rightToLeft?: boolean;
  readonly hiddenGridlines?: boolean;
  readonly rowGroupControl?: 'BEFORE' | 'AFTER';
  readonly columnGroupControl?: 'BEFORE' | 'AFTER';
}

/** Who changes the workbook. A person's typing obeys protections and rejecting validations; a script's write obeys them as that person. */
export interface Actor {
  readonly email: string;
  readonly by: 'person' | 'script';
}

export type ClearWhat = {
  readonly contents?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
};

export type Command =
  /** Strings are parsed as typing would (PLATFORM §2.2), honouring '@', the apostrophe and the formula rules; typed values keep their type. */
  | {
      readonly do: 'setValues';
      readonly sheet: number;
      readonly area: Area;
      readonly values: readonly (readonly Input[])[];
    }
  | { readonly do: 'appendRow'; readonly sheet: number; readonly values: readonly Input[] }
  | {
      readonly do: 'setFormats';
      readonly sheet: number;
      readonly area: Area;
      readonly formats: readonly (readonly string[])[];
    }
  | { readonly do: 'setStyle'; readonly sheet: number; readonly area: Area; readonly style: Style }
  | {
      readonly do: 'setNotes';
      readonly sheet: number;
      readonly area: Area;
      readonly notes: readonly (readonly string[])[];
    }
  | {
      readonly do: 'setValidations';
      readonly sheet: number;
      readonly area: Area;
      readonly rules: readonly (readonly (ValidationRule | null)[])[];
    }
  | { readonly do: 'clear'; readonly sheet: number; readonly area: Area; readonly what: ClearWhat }
  | {
      readonly do: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly do: 'moveRows' | 'moveColumns';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
      readonly to: number;
    }
  | {
      readonly do: 'resizeColumns' | 'resizeRows';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
      readonly pixels: number;
    }
  | {
      readonly do: 'hideRows' | 'showRows' | 'hideColumns' | 'showColumns';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
    }
  | { readonly do: 'freeze'; readonly sheet: number; readonly rows?: number; readonly columns?: number }
  | { readonly do: 'merge' | 'unmerge'; readonly sheet: number; readonly area: Area }
  | {
      readonly do: 'sort';
      readonly sheet: number;
      readonly area: Area;
      readonly by: readonly { readonly column: number; readonly ascending: boolean }[];
    }
  | { readonly do: 'setFilter'; readonly sheet: number; readonly filter: Filter | null }
  | {
      readonly do: 'copy';
      readonly from: { readonly sheet: number; readonly area: Area };
      readonly to: { readonly sheet: number; readonly area: Area };
      /** Left out, everything; else what is computed, or how it looks. */
      readonly what?: 'values' | 'formats';
    }
  | {
      readonly do: 'cut';
      readonly from: { readonly sheet: number; readonly area: Area };
      readonly to: { readonly sheet: number; readonly area: Area };
    }
  /** `to` is `from` and what it is continued over. `copy` repeats; `other` repeats what would count and counts what would be repeated. */
  | {
      readonly do: 'fill';
      readonly sheet: number;
      readonly from: Area;
      readonly to: Area;
      readonly series: 'usual' | 'copy' | 'other';
    }
  | {
      readonly do: 'insertSheet';
      readonly id: number;
      readonly name: string;
      readonly index: number;
      readonly rows?: number;
      readonly columns?: number;
    }
  | { readonly do: 'duplicateSheet'; readonly sheet: number; readonly id: number; readonly name: string }
  | { readonly do: 'deleteSheet'; readonly sheet: number }
  | {
      readonly do: 'changeSheet';
      readonly sheet: number;
      readonly name?: string;
      readonly hidden?: boolean;
      readonly index?: number;
      readonly tabColor?: string | null;
      readonly groups?: readonly LineGroup[];
      readonly looks?: SheetLooks;
    }
  | { readonly do: 'setConditionalRules'; readonly sheet: number; readonly rules: readonly ConditionalRule[] }
  | { readonly do: 'putMetadata'; readonly metadata: Metadata }
  | { readonly do: 'removeMetadata'; readonly id: number }
  | { readonly do: 'putProtection'; readonly protection: Protection }
  | { readonly do: 'removeProtection'; readonly id: number }
  | { readonly do: 'putTable'; readonly table: Table }
  | { readonly do: 'removeTable'; readonly id: number }
  | { readonly do: 'putName'; readonly name: NamedRange }
  | { readonly do: 'removeName'; readonly name: string }
  | { readonly do: 'putChart'; readonly chart: Chart }
  | { readonly do: 'removeChart'; readonly id: number }
  | {
      readonly do: 'changeWorkbook';
      readonly name?: string;
      readonly timeZone?: string;
      readonly locale?: string;
      readonly settings?: Readonly<Record<string, Scalar>>;
    };

/** What changed, for pages that watch. */
export type Patch =
  | { readonly kind: 'cells'; readonly sheet: number; readonly area: Area }
  | { readonly kind: 'sheet'; readonly sheet: number }
  | { readonly kind: 'workbook' };

/** A cell as the page draws it: conditional formats and computed values already applied. */
export interface CellView {
  readonly text: string;
  /** What editing the cell shows: the formula or the typed text. */
  readonly edit: string;
  readonly type: 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';
  readonly style: Style;
  readonly note?: string;
  readonly validation?: ValidationRule;
  /** The value breaks a rule that only warns. */
  readonly invalid?: boolean;
}

export interface Engine {
  readonly modes: Modes;
  name(): string;
  timeZone(): string;
  locale(): string;
  /** Facts about calculation that change nothing here: iterations, intervals. */
  settings(): Readonly<Record<string, Scalar>>;
  sheets(): readonly SheetInfo[];
  /** An id no sheet, chart, metadata or protection of this workbook has or had. */
  newId(): number;
  /** Applies one command as one person; throws a message in Google's words and leaves nothing half done. Answers the row of an appendRow. */
  apply(actor: Actor, command: Command): { readonly row?: number };
  /** Everything `work` applies becomes one step of this person's undo. */
  group<T>(actor: Actor, label: string, work: () => T): T;
  undo(email: string): string | null;
  redo(email: string): string | null;
  values(sheet: number, area: Area): Value[][];
  displays(sheet: number, area: Area): string[][];
  formulas(sheet: number, area: Area): string[][];
  formats(sheet: number, area: Area): string[][];
  styles(sheet: number, area: Area): Style[][];
  notes(sheet: number, area: Area): string[][];
  validations(sheet: number, area: Area): (ValidationRule | null)[][];
  /** The last row or column with content: FALSE in a checkbox and a formula that yields '' are content (PLATFORM §2.6). 0 when empty. */
  lastRow(sheet: number): number;
  lastColumn(sheet: number): number;
  columnWidth(sheet: number, column: number): number;
  rowHeight(sheet: number, row: number): number;
  isRowHidden(sheet: number, row: number): boolean;
  isRowHiddenByFilter(sheet: number, row: number): boolean;
  isColumnHidden(sheet: number, column: number): boolean;
  conditionalRules(sheet: number): readonly ConditionalRule[];
  metadata(): readonly Metadata[];
  protections(): readonly Protection[];
  names(): readonly NamedRange[];
  charts(sheet?: number): readonly Chart[];
  tables(): readonly Table[];
  /** What a page draws. */
  view(sheet: number, area: Area): CellView[][];
  watch(listener: (patch: Patch) => void): () => void;
  /** Plain JSON of everything but the undo stacks. */
  save(): unknown;
}
