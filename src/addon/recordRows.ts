import type { Stored } from '../schema/table';
import { isTotal } from '../sheets/book';
import type { Bound } from '../sheets/columns';
import { normal } from '../sheets/columns';
import { type Cell, isEmptyCell, textOf } from '../values/cell';

/** Blank rows that may part two records of one block: people leave one between every two (M07). */
const GAP = 1;

/** Rows that lead up to a stretch: what stands there says whether the stretch begins inside the block. */
export const LEAD = GAP + 1;

/**
 * Tells, row by row downwards, which rows without a number are records. In the block of records anything typed is one
 * (M33: it may be a shell, and its check says so). Below a total or further away only what looks like a record: its
 * title, and a phone, an address, a day or an option that can be read. Labels such as 整理人 never are.
 */
export function recordFinder(
  bound: Bound,
  atHeader: boolean,
): (cells: readonly Cell[], number: string, read: () => Stored) => boolean {
  let isOpen = atHeader;
  let gap = 0;
  const isTyped = typedIn(bound);
  return (cells, number, read) => {
    if (number !== '') {
      isOpen = true;
      gap = 0;
      return false;
    }
    if (cells.some((cell) => typeof cell === 'string' && isTotal(cell))) {
      isOpen = false;
      return false;
    }
    if (!isTyped(cells)) {
      gap += 1;
      if (gap > GAP) isOpen = false;
      return false;
    }
    const record = isEmptyCell(cells[bound.number - 1] ?? '') ? read() : undefined;
    const isRecord = record !== undefined && !isRemark(record) && (isOpen || looksLikeOne(bound, record));
    if (isRecord) {
      isOpen = true;
      gap = 0;
    }
    return isRecord;
  };
}

/** Something a person typed into a bound column; ticks nobody made and formulas that fill a column are not. */
function typedIn({ fields, table, computed }: Bound): (cells: readonly Cell[]) => boolean {
  const columns = Object.keys(fields).flatMap((key) =>
    computed.has(key) || table.fields[key]?.machine ? [] : [(fields[key] ?? 0) - 1],
  );
  return (cells) =>
    columns.some((column) => {
      const cell = cells[column] ?? '';
      return cell !== false && !isEmptyCell(cell);
    });
}

const TELLING = new Set(['phone', 'email', 'day', 'choice']);

function looksLikeOne({ table, computed }: Bound, { fields }: Stored): boolean {
  if (fields[table.titleField] === undefined) return false;
  return Object.keys(fields).some(
    (key) => TELLING.has(table.fields[key]?.control ?? '') && !table.fields[key]?.machine && !computed.has(key),
  );
}

const remarks = new Set(
  [
    '整理人',
    '制表人',
    '制表',
    '填表人',
    '审核人',
    '复核人',
    '更新时间',
    '更新日期',
    '制表日期',
    '备注',
    '说明',
    '注',
  ].concat(['preparedby', 'checkedby', 'updated', 'lastupdated', 'note', 'notes', 'remarks']),
);

/** 整理人 | 李牧野, or 说明：… in one cell. */
const isRemark = ({ cells }: Stored): boolean =>
  Object.values(cells).some((cell) => {
    const text = textOf(cell).normalize('NFKC');
    return remarks.has(normal(text.split(':')[0] ?? ''));
  });
