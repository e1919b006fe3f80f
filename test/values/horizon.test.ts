import { findHorizon } from '../../src/values/horizon';

test.each`
  text                          | days         | said                | because
  ${'1周内有采购计划'}          | ${7}         | ${'1周内'}          | ${'S1, A'}
  ${'1-3个月内有需求'}          | ${90}        | ${'1-3个月内'}      | ${'S1, B: the farther end counts'}
  ${'三个月之内上线'}           | ${90}        | ${'三个月之内'}     | ${'in characters'}
  ${'半年内'}                   | ${183}       | ${'半年内'}         | ${'half of one'}
  ${'尽快，最好本周'}           | ${7}         | ${'尽快'}           | ${'in a hurry'}
  ${'暂不采购，以后再看，不急'} | ${730}       | ${'暂不'}           | ${'put off'}
  ${'明年再说'}                 | ${730}       | ${'明年'}           | ${'long-term'}
  ${'年底前上线'}               | ${365}       | ${'年底'}           | ${'some time this year'}
  ${'Within 2 weeks'}           | ${14}        | ${'within 2 weeks'} | ${'English'}
  ${'we need it asap'}          | ${7}         | ${'asap'}           | ${'English'}
  ${'合作12个月，采购CRM系统'}  | ${undefined} | ${undefined}        | ${'how long it lasts says nothing'}
  ${'采购CRM系统，预算20万'}    | ${undefined} | ${undefined}        | ${'nothing says when'}
`('$text is at most $days days off: $because', ({ text, days, said }) => {
  expect(findHorizon(text)).toEqual(days === undefined ? undefined : { days, said });
});
