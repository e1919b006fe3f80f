import { answering, type Rpc } from './answering';
import { frequent } from './endpoints/frequent';

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

/** The file `occasional.html` holds a script and no page: the one kind of file that is not parsed at every call. */
function secondProgram(): { readonly rpc: Rpc } {
  const script = HtmlService.createTemplateFromFile('occasional').getRawContent();
  return new Function(`${script};return __occasional`)() as { readonly rpc: Rpc };
}
