import { useEffect, useRef } from 'preact/hooks';
import type { QuestionView } from '../../server/wire';
import { Gone, tell } from '../client';
import { lost } from '../connection';
import { Icon } from '../icon';
import { change, state } from '../state';
import { say, type Word } from '../words';

/** What a script asks the person of this window; it waits until this is answered, here or in another window of theirs. */
export function Asked() {
  const question = state.questions.at(-1);
  return question ? <Box key={question.id} question={question} /> : null;
}

const LABELS: Readonly<Record<string, Word>> = {
  OK: 'question.OK',
  CANCEL: 'question.CANCEL',
  YES: 'question.YES',
  NO: 'question.NO',
};

function Box({ question: { id, kind, title, message, buttons } }: { question: QuestionView }) {
  const box = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const answer = (button: string) => void send(id, button, text.current?.value ?? '');
  const name = title || say('question.title');
  return (
    <dialog
      ref={box}
      class="dialog own"
      role={kind === 'alert' ? 'alertdialog' : 'dialog'}
      aria-label={name}
      aria-describedby="asked-message"
      onClose={() => {
        box.current?.showModal(); // it goes when the answer has arrived
        answer('CLOSE');
      }}
    >
      <header class="sidebar-bar">
        <h2>{name}</h2>
        <button type="button" class="icon-button" aria-label={say('act.close')} onClick={() => answer('CLOSE')}>
          <Icon name="close" />
        </button>
      </header>
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          answer(buttons[0] ?? 'OK');
        }}
      >
        <p id="asked-message" class="asked-message">
          {message}
        </p>
        {kind === 'prompt' && <input ref={text} class="asked-input" aria-labelledby="asked-message" autofocus />}
        <p class="dialog-foot">
          {[...buttons.entries()].reverse().map(([at, button]) => (
            <button
              key={button}
              type={at === 0 ? 'submit' : 'button'}
              class={at === 0 ? 'button primary' : 'button'}
              autofocus={at === 0 && kind === 'alert'}
              onClick={at === 0 ? undefined : () => answer(button)}
            >
              {LABELS[button] ? say(LABELS[button]) : button}
            </button>
          ))}
        </p>
      </form>
    </dialog>
  );
}

async function send(id: number, button: string, text: string): Promise<void> {
  try {
    const { behind } = await tell.answer(id, button, text);
    change({ questions: state.questions.filter((one) => one.id !== id) });
    if (behind.length > 0)
      change({ toasts: [...state.toasts, { ...waitingFor(behind), key: Date.now() + Math.random() }] });
  } catch (error) {
    if (error instanceof Gone) lost();
    else change({ questions: state.questions.filter((one) => one.id !== id) });
  }
}

/** Scripts that were asked later go on first. */
function waitingFor(emails: readonly string[]) {
  const names = emails.map((email) => state.workbook?.people.find((person) => person.email === email)?.name ?? email);
  return { title: '', message: say('question.behind', { who: [...new Set(names)].join('、') }), seconds: 8 };
}
