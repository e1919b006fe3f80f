import { createEngine } from '../../../host/engine';
import { modesWith, modeValues } from '../../../host/engine/modes';
import { modesOf } from '../../support/modes';

test('every mode is as bad as it may be until told otherwise', () => {
  for (const [name, [worst]] of Object.entries(modeValues)) expect(modesWith()).toHaveProperty(name, worst);
  expect(modesWith({ apostrophe: 'stored' })).toEqual({ ...modesWith(), apostrophe: 'stored' });
});

test.each`
  given                    | says                                                                  | because
  ${{ beyondgrid: 'x' }}   | ${/^There is no mode beyondgrid\. Modes: beyondGrid, apostrophe,/}    | ${'a misspelled mode would be the default in silence'}
  ${{ toString: 'x' }}     | ${/^There is no mode toString\./}                                     | ${'what every object has is no mode'}
  ${{ beyondGrid: 'yes' }} | ${'The mode beyondGrid is throw or grow, not "yes".'}                 | ${'it says which there are'}
  ${['grow']}              | ${'Modes are an object such as {"beyondGrid":"grow"}, not ["grow"].'} | ${'a list names none'}
`('$given is refused: $because', ({ given, says }) => {
  expect(() => createEngine({ modes: given })).toThrow(says);
});

test.each`
  variable                  | says                                           | because
  ${'{"beyondGrid":"yes"}'} | ${/^HOST_MODES: The mode beyondGrid is throw/} | ${'the value is none'}
  ${'beyondGrid'}           | ${/^HOST_MODES: .*JSON/}                       | ${'it is no JSON'}
`('the tests do not begin where HOST_MODES is $variable: $because', ({ variable, says }) => {
  expect(() => modesOf(variable)).toThrow(says);
});

test('without HOST_MODES the tests run in the worst modes', () => {
  expect(modesOf('')).toEqual({});
});
