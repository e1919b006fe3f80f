import type * as defaults from '../../crm/tables/settingsDefaults';
import type * as names from '../../schema/headers';
import type { Rpc } from '../answering';
import type * as carrying from '../carryBinding';
import type * as laying from '../layTable';
import type * as leaving from '../outward';
import type { Finishing } from '../recover';
import type * as registers from '../registers';
import type { SettingsReading } from '../settingsReading';
import type { TypingKept } from '../typingKept';

/** What the program that is parsed at every call goes without, and asks the other one for (decision 0026). */
export type SecondProgram = { readonly rpc: Rpc } & SettingsReading &
  TypingKept &
  Finishing &
  typeof defaults &
  typeof names &
  typeof laying &
  typeof leaving &
  typeof carrying &
  typeof registers;

let loaded: SecondProgram | undefined;

/** The file `occasional.html` holds a script and no page: the one kind of file that is not parsed at every call. */
export function secondProgram(): SecondProgram {
  if (loaded) return loaded;
  const script = HtmlService.createTemplateFromFile('occasional').getRawContent();
  const program = new Function(`${script};return __occasional`)() as SecondProgram;
  loaded = program;
  return program;
}
