import type { MessageKey } from '../messages';
import { JOURNAL, versionIn } from '../sheets/journal';
import { hasPropertiesOfAnother, type Memory, recall, VERSION } from '../sheets/memory';
import { type Standing, standingOf } from '../sheets/ownership';
import { accept, type Outcome, refuse } from '../values/outcome';
import { rebuildMemory } from './rebuildMemory';

/** What a person must say first, where the file is not plainly ours. */
const asks: Readonly<Partial<Record<Standing, MessageKey>>> = {
  copied: 'book.copied',
  otherEngine: 'book.otherEngine',
};

/**
 * What is remembered of this workbook. Properties that are gone are built again; in a copy of another file, or in one that
 * another installation keeps, nothing is written before somebody has said what it is to be. Null where nothing of ours is here.
 */
export function memoryHere(): Outcome<Memory | null> {
  const memory = recall();
  if ((memory?.version ?? versionInJournal()) > VERSION) return refuse('book.newer');
  if (memory) return accept(memory);
  const standing = standingNow();
  const asked = asks[standing];
  if (asked) return refuse(asked);
  return accept(standing === 'lost' ? rebuildMemory() : null);
}

/** What the journal of a file without properties says of its layout. */
function versionInJournal(): number {
  const journal = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(JOURNAL);
  return journal ? versionIn(journal) : 0;
}

/** How the file stands where `recall` answers nothing. */
export const standingNow = (): Standing =>
  standingOf(SpreadsheetApp.getActiveSpreadsheet().getSheetByName(JOURNAL) !== null, hasPropertiesOfAnother());
