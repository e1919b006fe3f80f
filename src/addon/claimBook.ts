import { tables } from '../crm/tables';
import type { MessageKey } from '../messages';
import { markedPattern } from '../schema/numberPattern';
import type { Numbering } from '../schema/table';
import { type Memory, recall, remember } from '../sheets/memory';
import { claimFile } from '../sheets/ownership';
import type { Outcome } from '../values/outcome';
import type { Acted, Claim, ClaimAsk } from './api';
import { answerBefore, commit } from './commit';
import { atDesk, type Desk } from './desk';
import { rebuildMemory } from './rebuildMemory';
import { renameNumbering } from './renameNumbering';

const said: Readonly<Record<Claim, MessageKey>> = {
  replacement: 'claim.replacement',
  separate: 'claim.separate',
  takeOver: 'claim.takeOver',
};

/** Makes the file ours after a person said so: memory from the tabs and the journal, and nothing of theirs is touched. */
export function claimBook({ request, as, mark = '' }: ClaimAsk): Outcome<Acted> {
  return atDesk(
    (desk, attempt) => {
      const before = answerBefore(desk, request, attempt);
      if (before) return before;
      if (as === 'separate') for (const table of Object.keys(desk.memory.tabs)) markNumbers(desk, table, mark);
      const message = { key: said[as], params: as === 'separate' ? { mark } : {} };
      return commit(desk, { request, action: 'claim', about: '', changes: [], marks: [], message });
    },
    undefined,
    () => {
      if (!recall()) claimed();
    },
  );
}

function claimed(): Memory | null {
  const memory = rebuildMemory();
  if (!memory) return null;
  claimFile(memory);
  remember(memory);
  return memory;
}

/** LX2026001 goes on as LX2026B001, in the settings and where no settings are. Doing it twice changes nothing. */
function markNumbers({ book, memory, settings }: Desk, table: string, mark: string): void {
  const was: Numbering = settings.numbering[table] ?? tables[table as keyof typeof tables].numbering;
  const now: Numbering = { ...was, pattern: markedPattern(was.pattern, mark) };
  if (now.pattern === was.pattern) return;
  const tab = memory.tabs[table];
  if (tab) memory.tabs[table] = { ...tab, numbering: now };
  renameNumbering(book, table, was, now);
}
