/**
 * The grid says what it is by roles: a real table would need all of its rows in the document. Its cells take no focus;
 * the editor that stands on the active cell holds it and names that cell.
 */
export const roles = {
  grid: (label: string, rows: number, columns: number) => ({
    role: 'grid' as const,
    'aria-label': label,
    'aria-rowcount': rows + 1,
    'aria-colcount': columns,
    'aria-multiselectable': true,
  }),
  /** Reached by Tab, it hands the focus to the editor. */
  scroller: (onFocus: () => void) => ({ tabIndex: 0, onFocus }),
  group: { role: 'rowgroup' as const },
  /** What stands beside the headers. */
  gutter: (label: string) => ({ role: 'group' as const, 'aria-label': label }),
  /** Row 0 are the column letters. */
  row: (row: number) => ({ role: 'row' as const, 'aria-rowindex': row + 1 }),
  rowHead: { role: 'rowheader' as const },
  columnHead: { role: 'columnheader' as const },
  cell: (column: number, selected: boolean) => ({
    role: 'gridcell' as const,
    'aria-colindex': column,
    'aria-selected': selected,
  }),
  picture: (label: string) => ({ role: 'img' as const, 'aria-label': label }),
};
