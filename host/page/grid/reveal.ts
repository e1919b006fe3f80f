import type { Cell } from '../state';

let reveal: (cell: Cell) => void = () => {};

/** The grid says how it brings a cell into view. */
export function onReveal(work: (cell: Cell) => void): void {
  reveal = work;
}

/** Brings a cell of the tab on screen into view. */
export function show(cell: Cell): void {
  reveal(cell);
}
