/** A refusal in Google's words (PLATFORM §2.5, §3, §13). The runtime shows it to scripts as an `Exception`. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** Every text the engine refuses with. */
export const refusals = {
  rowsMismatch: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  columnsMismatch: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  outside: () => 'The coordinates of the range are outside the dimensions of the sheet.',
  rowsOut: () => 'Those rows are out of bounds.',
  columnsOut: () => 'Those columns are out of bounds.',
  nonFrozenRows: () => 'Sorry, it is not possible to delete all non-frozen rows.',
  nonFrozenColumns: () => 'Sorry, it is not possible to delete all non-frozen columns.',
  tooLong: () => 'Your input contains more than the maximum of 50000 characters in a single cell.',
  tooManyCells: () =>
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  noSheet: (id: number) => `Sheet ${id} not found`,
  sheetExists: (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`,
  lastSheet: () => "You can't remove all the sheets in a document.",
  lastVisible: () => "You can't hide all the sheets in a document.",
  violates: (a1: string) => `The data you entered in cell ${a1} violates the data validation rules set on this cell.`,
  violatesList: (a1: string, items: readonly string[]) =>
    `The data you entered in cell ${a1} violates the data validation rules set on this cell. Please enter one of the following values: ${items.join(', ')}.`,
  listTooLong: () =>
    'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
  protectedCell: () =>
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  typedColumn: () => 'This operation is not allowed on cells in typed columns.',
  filterExists: () => "You can't create a filter in a sheet that already has a filter.",
  freezeAll: () => "Sorry, you can't freeze all visible rows or columns on the sheet.",
  cutMerged: () => 'You must select all cells in a merged range to merge or unmerge them.',
  noMetadata: (id: number) => `Developer metadata ${id} not found`,
  notHere: (what: string) => `${what} not found`,
} as const;

/** Throws one of Google's texts. */
export function refuse<K extends keyof typeof refusals>(code: K, ...params: Parameters<(typeof refusals)[K]>): never {
  const text = refusals[code] as (...args: Parameters<(typeof refusals)[K]>) => string;
  throw new EngineError(text(...params));
}
