import { answering, type Rpc } from './answering';
import { secondProgram } from './elsewhere/secondProgram';
import { frequent } from './endpoints/frequent';
import { finishWith } from './recover';
import { readSettingsWith } from './settingsReading';
import { keepTypingWith } from './typingKept';

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

finishWith(secondProgram);
readSettingsWith(secondProgram);
keepTypingWith(secondProgram);
