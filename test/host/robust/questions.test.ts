import type { Question } from '../../../host/api';
import { type Questions, questions } from '../../../host/server/questions';
import { li, wang } from '../../support/host';

const asked: Question = {
  email: wang.email,
  kind: 'prompt',
  title: '',
  message: 'Who?',
  buttons: 'OK_CANCEL',
  mostMs: 60_000,
};
interface Around {
  /** What happens at each turn of the waiting. */
  readonly turn?: (all: Questions) => unknown;
  readonly away?: boolean;
}
function table({ turn = () => undefined, away = false }: Around = {}) {
  const told: string[] = [];
  const all: Questions = questions({
    has: () => !away,
    tell: (event, to) => told.push(`${event.kind} ${to}`),
    goOn: () => {
      const ended = turn(all);
      return typeof ended === 'string' ? ended : undefined;
    },
    graceMs: 5,
  });
  return { all, told };
}
const answer = (button: string, text = '', id = 1, as: string = wang.email) => ({ as, id, button, text });

test('the answer comes back with the text, and the windows are told that it is answered', () => {
  const { all, told } = table({ turn: () => void all.answer(answer('OK', '蓝海')) });

  expect(all.put(asked)).toEqual({ button: 'OK', text: '蓝海' });
  expect(told).toEqual([`asked ${wang.email}`, `answered ${wang.email}`, `answered ${wang.email}`]);
  expect(all.openOf(wang.email)).toEqual([]);
});

test.each`
  around                                                  | more             | ends                                            | because
  ${{ away: true }}                                       | ${{}}            | ${{ button: 'CLOSE', text: '' }}                | ${'she has left and does not come back'}
  ${{}}                                                   | ${{ mostMs: 5 }} | ${{ ended: 'Exceeded maximum execution time' }} | ${'Google waits no longer either'}
  ${{ turn: () => 'shutting down' }}                      | ${{}}            | ${{ ended: 'shutting down' }}                   | ${'the server stops'}
  ${{ turn: (all: Questions) => all.endAll('replaced') }} | ${{}}            | ${{ ended: 'replaced' }}                        | ${'another workbook is on the table'}
`('a question nobody answers ends with $ends: $because', ({ around, more, ends }) => {
  expect(table(around).all.put({ ...asked, ...more })).toEqual(ends);
});

test.each`
  given                            | because
  ${answer('YES')}                 | ${'there is no such button'}
  ${answer('OK', '', 1, li.email)} | ${'somebody else was asked'}
`('$given is refused: $because', ({ given }) => {
  let refused = '';
  const { all } = table({
    turn: () => {
      try {
        all.answer(given);
      } catch (error) {
        refused = String(error);
      }
      all.answer(answer('CANCEL'));
    },
  });

  expect(all.put(asked)).toEqual({ button: 'CANCEL', text: '' });
  expect(refused).toBe('Error: No such answer.');
});

test('who answers first is told whose later question holds the script up, and a second answer changes nothing', () => {
  const heard: unknown[] = [];
  let turns = 0;
  const { all } = table({
    turn: () => {
      turns += 1;
      if (turns === 1) {
        heard.push(all.put({ ...asked, email: li.email }));
        return;
      }
      heard.push(all.answer(answer('OK', 'first')));
      heard.push(all.answer(answer('CANCEL', 'second')));
      all.answer(answer('OK', 'his', 2, li.email));
    },
  });

  expect(all.put(asked)).toEqual({ button: 'OK', text: 'first' });
  expect(heard).toEqual([[li.email], [], { button: 'OK', text: 'his' }]);
});
