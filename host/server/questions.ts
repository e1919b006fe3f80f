/** What scripts ask people in their windows, while everything else goes on around the script that waits. */
import type { Answer, Question } from '../api';
import type { AnswerRequest, QuestionView } from './wire';

export interface Questions {
  /** Waits for the answer; a person who is not there and does not come back in time has closed the question. */
  put(question: Question): Answer;
  /** Answers whose questions must be answered before this one's script can go on. Throws when that is no answer to it. */
  answer(request: AnswerRequest): readonly string[];
  openOf(email: string): readonly QuestionView[];
  /** Ends every script that waits. */
  endAll(why: string): void;
}
export interface Surroundings {
  has(email: string): boolean;
  tell(event: { kind: 'asked'; question: QuestionView } | { kind: 'answered'; id: number }, to: string): void;
  /** Lets other work be done, for so many milliseconds at most. Why nobody will answer any more, if that is so. */
  goOn(milliseconds: number): string | undefined;
  /** How long a person may be away before the question counts as closed. */
  readonly graceMs: number;
}
interface Open {
  readonly email: string;
  readonly view: QuestionView;
  answer?: Answer;
}

/** Nobody sleeps longer than this without looking around. */
const TURN_MS = 250;
const LONGEST_TEXT = 50_000;

export function questions({ has, tell, goOn, graceMs }: Surroundings): Questions {
  /** The innermost last: its script goes on first. */
  const open: Open[] = [];
  let last = 0;
  return {
    put(question) {
      last += 1;
      const one: Open = { email: question.email, view: viewOf(last, question) };
      open.push(one);
      tell({ kind: 'asked', question: one.view }, one.email);
      try {
        return wait(one, question.mostMs);
      } finally {
        open.splice(open.indexOf(one), 1);
        tell({ kind: 'answered', id: one.view.id }, one.email);
      }
    },
    answer({ as, id, button, text }) {
      const one = open.find(({ view }) => view.id === id);
      if (!one || one.answer) return []; // another window was quicker
      if (one.email !== as || ![...one.view.buttons, 'CLOSE'].includes(button)) throw new Error('No such answer.');
      one.answer = { button, text: String(text ?? '').slice(0, LONGEST_TEXT) };
      tell({ kind: 'answered', id }, one.email);
      return open.slice(open.indexOf(one) + 1).flatMap(({ email, answer }) => (answer ? [] : [email]));
    },
    openOf: (email) => open.filter((one) => one.email === email && !one.answer).map(({ view }) => view),
    endAll(why) {
      for (const one of open) one.answer ??= { ended: why };
    },
  };

  function wait(one: Open, mostMs: number): Answer {
    const until = performance.now() + mostMs;
    let seen = performance.now();
    for (;;) {
      const now = performance.now();
      if (one.answer) return one.answer;
      if (has(one.email)) seen = now;
      else if (now - seen >= graceMs) return { button: 'CLOSE', text: '' };
      if (now >= until) return { ended: 'Exceeded maximum execution time' };
      const ended = goOn(Math.min(TURN_MS, until - now, has(one.email) ? TURN_MS : graceMs - (now - seen)));
      if (ended !== undefined) return { ended };
    }
  }
}

function viewOf(id: number, { kind, title, message, buttons }: Question): QuestionView {
  return { id, kind, title, message, buttons: buttons.split('_') };
}
