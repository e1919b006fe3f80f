import type { Area, Engine, Input, Value } from '../../../host/engine/api';

export const ann = { email: 'ann@x.cn', by: 'person' } as const;
export const bob = { email: 'bob@x.cn', by: 'person' } as const;
export const script = { email: 'ann@x.cn', by: 'script' } as const;

/** The id of the tab with this name. */
export function at(engine: Engine, tab: string): number {
  const found = engine.sheets().find(({ name }) => name === tab);
  if (!found) throw new Error(`no tab ${tab}`);
  return found.id;
}

/** `B2:C5` as an area. */
export function area(a1: string): Area {
  const [, left = '', top = '', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(a1) ?? [];
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {
    row: Number(top),
    column: column(left),
    rows: Number(bottom) - Number(top) + 1,
    columns: column(right) - column(left) + 1,
  };
}

export const values = (engine: Engine, tab: string, a1: string): Value[][] => engine.values(at(engine, tab), area(a1));

/** Writes a block, as a script would, with its first cell at `a1`. */
export function put(engine: Engine, tab: string, a1: string, block: readonly (readonly Input[])[]): void {
  const start = area(a1);
  engine.apply(script, {
    do: 'setValues',
    sheet: at(engine, tab),
    area: { ...start, rows: block.length, columns: block[0]?.length ?? 0 },
    values: block,
  });
}
