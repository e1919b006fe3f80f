import { isYes } from '../../src/values/flag';

test.each`
  kept         | yes      | because
  ${'是'}      | ${true}  | ${'yes'}
  ${'TRUE'}    | ${true}  | ${'a tick box'}
  ${'否'}      | ${false} | ${'no'}
  ${'x'}       | ${false} | ${'a mark nobody can tell is no yes'}
  ${undefined} | ${false} | ${'nothing was said'}
`('a flag that holds $kept says yes: $yes, for it is $because', ({ kept, yes }) => {
  expect(isYes(kept)).toBe(yes);
});
