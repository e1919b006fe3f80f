import { aggregates } from './aggregates';
import { arrays } from './arrays';
import { conditional } from './conditional';
import { dates } from './dates';
import { information } from './information';
import { logic } from './logic';
import { longTail } from './longTail';
import { lookup } from './lookup';
import type { FormulaFunction } from './spec';
import { text } from './text';

const own: ReadonlyMap<string, FormulaFunction> = new Map(
  [logic, information, lookup, aggregates, conditional, text, dates, arrays].flatMap((table) => Object.entries(table)),
);

/** The function with this upper-case name; undefined is #NAME?. */
export const functionNamed = (name: string): FormulaFunction | undefined => own.get(name) ?? longTail(name);
