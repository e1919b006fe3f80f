import { addMenu } from './menu';
import { languageNow } from './person';
import { inspectRows } from './scan';

/**
 * What Google hands to onEdit, as far as it is used. Row and column counts are plain fields, so they cost no call
 * (PLATFORM §4.3).
 */
interface EditEvent {
  readonly range: {
    readonly rowStart?: number;
    readonly rowEnd?: number;
    readonly columnStart?: number;
    readonly columnEnd?: number;
    getRow(): number;
    getNumRows(): number;
    getSheet(): { getSheetId(): number };
  };
  /** Of a single cell only. */
  readonly value?: string;
  readonly oldValue?: string;
}

/** Builds the menu, and nothing else. */
export function opened(): void {
  addMenu(languageNow());
}

/**
 * A hint that rows changed: the CRM looks at them, within its call budget. At most two such hints queue and some are lost;
 * the scan finds what this misses. It never shows anything, and nothing that goes wrong here reaches the person typing.
 */
export function edited(event: EditEvent): void {
  try {
    const { range } = event;
    const first = range.rowStart ?? range.getRow();
    const rows = range.rowEnd === undefined ? range.getNumRows() : range.rowEnd - first + 1;
    const { value, oldValue } = event;
    const columns: readonly [number, number] | undefined =
      range.columnStart === undefined ? undefined : [range.columnStart, range.columnEnd ?? range.columnStart];
    const typed = value === undefined && oldValue === undefined ? undefined : (value ?? '');
    inspectRows(range.getSheet().getSheetId(), first, rows, {
      ...(columns ? { columns } : {}),
      ...(typed === undefined ? {} : { typed }),
    });
  } catch (error) {
    console.warn(`onEdit: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
