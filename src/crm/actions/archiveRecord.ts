import { one } from '../../schema/read';
import { accept, refuse } from '../../values/outcome';
import { ARCHIVED_ON, isArchived } from '../rules/archived';
import { defineAction } from './action';
import { parsers } from './inputs';
import { tableNamed } from './known';
import { dayCell, updateOf } from './updating';

/** Puts a record away instead of deleting it: its row, its number and all it holds stay where they are. */
export const archiveRecord = defineAction({
  name: 'archiveRecord',
  label: { zh: '归档', en: 'Archive' },
  parse: parsers.archiveRecord,
  reads: ({ table, number }) => ({ record: one(table, number) }),
  decide({ record }, { table: name, number, reason }, { today, language, settings }) {
    const table = tableNamed(name, settings);
    if (table === undefined) return refuse('record.tableUnknown', { params: { table: name } });
    if (record === undefined) return refuse('record.unknown', { params: { number } });
    if (record.cells[ARCHIVED_ON] === undefined) {
      return refuse('archive.noColumn', { params: { tab: table.label[language], table: name } });
    }
    if (isArchived(record)) return refuse('archive.already', { params: { number } });

    const why = reason.trim();
    return accept({
      changes: updateOf(record, { [ARCHIVED_ON]: dayCell(today) }),
      marks: [],
      about: number,
      message:
        why === ''
          ? { key: 'archive.done', params: { number } }
          : { key: 'archive.doneWhy', params: { number, reason: why } },
    });
  },
});
