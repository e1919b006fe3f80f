import { reviewReasons } from '../../../src/crm/rules/review';
import type { AllWays } from '../../../src/crm/tables/ways';
import { aContact, aCustomer, settings } from '../../support/records';

const day = (text: string) => ({ day: text });
const archive = (reviewedOn: string, updatedOn = '') =>
  aCustomer('CU2026001', {
    reviewedOn: reviewedOn ? day(reviewedOn) : '',
    updatedOn: updatedOn ? day(updatedOn) : '',
  });

test.each`
  way          | reviewed        | today           | reasons        | because
  ${'quarter'} | ${''}           | ${'2026-11-19'} | ${['never']}   | ${'S1: every quarter, everyone (C-14, DQ-12)'}
  ${'quarter'} | ${'2026-09-30'} | ${'2026-10-01'} | ${['quarter']} | ${'the quarter has changed (C-14)'}
  ${'quarter'} | ${'2026-10-01'} | ${'2026-12-31'} | ${[]}          | ${'it was reviewed in this quarter (C-14)'}
  ${'manager'} | ${'2026-08-01'} | ${'2026-11-30'} | ${[]}          | ${'S4: at the end of the quarter, not before (C-14, DQ-13)'}
  ${'manager'} | ${'2026-08-01'} | ${'2026-12-01'} | ${['quarter']} | ${'its last month has begun (C-14, DQ-13)'}
  ${'events'}  | ${'2026-01-01'} | ${'2026-12-01'} | ${[]}          | ${'S3: nothing has happened (C-14, DQ-14)'}
`(
  'by $way, reviewed $reviewed, on $today an archive is due for $reasons: $because',
  ({ way, reviewed, today, reasons }) => {
    expect(
      reviewReasons(archive(reviewed), [], { ...settings, ways: { review: way as AllWays['review'] } }, today),
    ).toEqual(reasons);
  },
);

test.each`
  contact                              | updated         | reasons        | because
  ${{ leftOn: day('2026-10-20') }}     | ${''}           | ${['left']}    | ${'a contact has left (C-14, DQ-14)'}
  ${{ recordedOn: day('2026-10-20') }} | ${''}           | ${['joined']}  | ${'there is a new one (C-14, DQ-14)'}
  ${{ recordedOn: day('2026-10-01') }} | ${''}           | ${[]}          | ${'that was before'}
  ${{}}                                | ${'2026-10-20'} | ${['changed']} | ${'the archive was edited (C-14, DQ-14)'}
`('an archive reviewed on 2026-10-10 is due for $reasons since $because', ({ contact, updated, reasons }) => {
  const contacts = [aContact('CT2026001', 'CU2026001', contact)];
  const due = (review: AllWays['review']) =>
    reviewReasons(archive('2026-10-10', updated), contacts, { ...settings, ways: { review } }, '2026-11-19');

  expect(due('both')).toEqual(reasons);
  expect(due('events')).toEqual(reasons);
  expect(due('quarter')).toEqual([]);
});
