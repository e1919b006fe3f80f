import { one } from '../../schema/read';
import { isEmptyCell } from '../../values/cell';
import { accept, refuse } from '../../values/outcome';
import { ARCHIVED_ON } from '../rules/archived';
import { defineAction } from './action';
import { parsers } from './inputs';
import { updateOf } from './updating';

/** Takes a record out of the archive again. */
export const restoreRecord = defineAction({
  name: 'restoreRecord',
  label: { zh: '取消归档', en: 'Restore from the archive' },
  parse: parsers.restoreRecord,
  reads: ({ table, number }) => ({ record: one(table, number) }),
  decide({ record }, { number }) {
    if (record === undefined) return refuse('record.unknown', { params: { number } });
    if (isEmptyCell(record.cells[ARCHIVED_ON] ?? '')) return refuse('archive.notArchived', { params: { number } });
    return accept({
      changes: updateOf(record, { [ARCHIVED_ON]: '' }),
      marks: [],
      about: number,
      message: { key: 'archive.restored', params: { number } },
    });
  },
});
