import type { NamedRange as Facts } from '../engine/api';
import { bridge } from './bridgeOfThisContext';
import { rangeOf } from './handles';
import { inside, own } from './inside';
import type { Range } from './range';

export class NamedRange {
  [inside]: Facts;
  constructor(facts: Facts) {
    this[inside] = facts;
  }
  getName(): string {
    return this[inside].name;
  }
  getRange(): Range {
    return rangeOf(this[inside].sheet, this[inside].area);
  }
  setName(name: string): this {
    bridge.push({ do: 'removeName', name: this[inside].name });
    return put(this, { ...this[inside], name });
  }
  setRange(range: Range): this {
    return put(this, { ...this[inside], sheet: range[inside].sheet, area: range[inside].area });
  }
  remove(): void {
    bridge.push({ do: 'removeName', name: this[inside].name });
  }
}

export function namedRanges(sheet?: number): NamedRange[] {
  const found = bridge.book.names().filter((facts) => sheet === undefined || facts.sheet === sheet);
  return Array.from(found, (facts) => new NamedRange(own(facts)));
}

function put<T extends NamedRange>(named: T, facts: Facts): T {
  named[inside] = facts;
  bridge.push({ do: 'putName', name: facts });
  return named;
}
