import type { CallKind } from '../api';
import model from '../cost-model.json';

const { calls, cells } = model;

/** Nominal milliseconds of one call; kinds the model does not name cost as much as a local one. */
export const callCost: Readonly<Record<CallKind, number>> = {
  read: calls['sheet.read'].ms,
  write: calls['sheet.write'].ms,
  flush: calls['sheet.flush'].ms,
  local: calls.local.ms,
  lock: calls.lock.ms,
  property: calls['prop.set'].ms,
  cache: calls['cache.put'].ms,
  session: calls.session.ms,
  ui: calls.local.ms,
  other: calls.local.ms,
};
/** Reading is cheaper than writing. */
const readingCost: readonly [RegExp, number][] = [
  [/^Properties\.get/, calls['prop.get'].ms],
  [/^Cache\.get/, calls['cache.get'].ms],
  [/^SpreadsheetApp\.open/, calls.open.ms],
];
export const cellCost = { read: cells.read_ms, written: cells.write_ms };
export const chunkCells = cells.chunk_cells;

export function costOf(kind: CallKind, label: string): number {
  return readingCost.find(([pattern]) => pattern.test(label))?.[1] ?? callCost[kind];
}
