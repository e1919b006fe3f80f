import { areaOf, openNotation, parseA1 } from './a1';
import { bridge } from './bridgeOfThisContext';
import { Exception } from './exception';
import { infoOf } from './inside';
import { Range } from './range';

/** The range a notation names, on the given sheet unless it names one itself; 'Range not found' otherwise. */
export function writtenRange(notation: string, sheet: number): Range {
  const written = parseA1(notation);
  if (!written) return named(notation);
  const info =
    written.sheet === undefined ? infoOf(sheet) : bridge.book.sheets().find(({ name }) => name === written.sheet);
  if (!info || written.row < 1 || written.column < 1) throw new Exception('Range not found');
  const open = openNotation(written);
  return new Range({
    sheet: info.id,
    area: areaOf(written, info.rows, info.columns),
    ...(open === undefined ? {} : { notation: open }),
  });
}

function named(name: string): Range {
  const found = bridge.book.names().find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Exception('Range not found');
  return new Range({ sheet: found.sheet, area: { ...found.area } });
}
