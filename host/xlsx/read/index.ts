import type { SavedWorkbook } from '../../engine/save';
import { WorkbookProblem } from '../problem';
import { type Opened, readWorkbookParts } from './workbook';

const ZIP = [0x50, 0x4b];
/** The first bytes of .xls files and of encrypted ones. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const LARGEST_FILE = 64 * 1024 * 1024;

export const isXlsx = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND);

/**
 * An .xlsx file as a workbook the host opens. What the engine has no word for (pictures, pivot tables, macros) is left
 * out. Rejects with a WorkbookProblem in both languages, whatever the bytes are; nothing else is touched.
 */
export async function readXlsx(bytes: Uint8Array, given: Partial<Opened> = {}): Promise<SavedWorkbook> {
  if (startsWith(bytes, COMPOUND)) throw new WorkbookProblem('oldOrLocked');
  if (!startsWith(bytes, ZIP)) throw new WorkbookProblem('notWorkbook');
  if (bytes.length > LARGEST_FILE) throw new WorkbookProblem('tooLarge', { limit: 64 });
  const opened = { name: '工作簿', timeZone: 'Asia/Shanghai', locale: 'zh_CN', ...given };
  try {
    return readWorkbookParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), opened);
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : new WorkbookProblem('broken', { part: '.xlsx' });
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
