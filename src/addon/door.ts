import { answering, type Rpc } from './answering';
import { frequent } from './endpoints/frequent';
import { readSettingsWith, type SettingsReading } from './settingsReading';

const often = answering(frequent);

/** The global `rpc`. What is asked all day is answered here; everything else by the second program. */
export const rpc: Rpc = (text) => (isFrequent(text) ? often(text) : secondProgram().rpc(text));

/** A text that cannot be read is refused by either. */
function isFrequent(text: string): boolean {
  try {
    const { method } = JSON.parse(text) as { method: unknown };
    return typeof method !== 'string' || method in frequent;
  } catch {
    return true;
  }
}

interface SecondProgram extends SettingsReading {
  readonly rpc: Rpc;
}
let loaded: SecondProgram | undefined;

/** The file `occasional.html` holds a script and no page: the one kind of file that is not parsed at every call. */
function secondProgram(): SecondProgram {
  if (loaded) return loaded;
  const script = HtmlService.createTemplateFromFile('occasional').getRawContent();
  const program = new Function(`${script};return __occasional`)() as SecondProgram;
  loaded = program;
  return program;
}

readSettingsWith(secondProgram);
