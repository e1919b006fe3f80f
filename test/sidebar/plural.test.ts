import { say } from '../../src/messages';
import { en } from '../../src/messages/en';

test.each`
  count | words
  ${1}  | ${'Adopt 1 column'}
  ${2}  | ${'Adopt 2 columns'}
  ${0}  | ${'Adopt 0 columns'}
`('English counts $count in the right form', ({ count, words }) => {
  expect(say('en', 'ui.adopt.button', { count })).toBe(words);
});

test('no English sentence of the sidebar counts things in one form only', () => {
  const fixed = Object.entries(en).filter(
    ([key, text]) =>
      key.startsWith('ui.') && /\{(count|rows)\} (more )?(rows|columns|records|actions|days)\b/.test(text),
  );
  expect(fixed).toEqual([]);
});
