import fc from 'fast-check';
import { isMaskedFor, maskedText, viewerOf } from '../../../src/crm/rules/masking';
import { customers, leads } from '../../../src/crm/tables';
import { settings } from '../../support/records';

const ruled = (...whom: string[]) => ({ ...settings, masking: { leads: { phone: whom } } });

test.each`
  whom                | role      | isOwner  | masked   | because
  ${['everyone']}     | ${'经理'} | ${true}  | ${true}  | ${'everybody means everybody'}
  ${['others']}       | ${'销售'} | ${true}  | ${false} | ${'the record is theirs'}
  ${['others']}       | ${'销售'} | ${false} | ${true}  | ${'it is a colleague’s'}
  ${['客服', '市场']} | ${'市场'} | ${false} | ${true}  | ${'a role that is named'}
  ${['客服', '市场']} | ${'销售'} | ${false} | ${false} | ${'a role that is not'}
  ${['客服']}         | ${''}     | ${false} | ${false} | ${'nobody has said what this person is'}
  ${[]}               | ${'市场'} | ${false} | ${false} | ${'nothing was settled'}
`('$whom masks for $role, owner $isOwner: $masked, because $because', ({ whom, role, isOwner, masked }) => {
  expect(isMaskedFor(ruled(...whom), 'leads', 'phone', { role, isOwner })).toBe(masked);
  expect(isMaskedFor(ruled(...whom), 'customers', 'phone', { role, isOwner })).toBe(false);
});

test('the role is the one the settings give this address', () => {
  expect(viewerOf({ email: 'Wanqing@Example.com' }, settings, true)).toEqual({ role: '销售', isOwner: true });
  expect(viewerOf({ email: 'stranger@example.com' }, settings, false)).toEqual({ role: '', isOwner: false });
});

test.each`
  field                       | text                            | left                          | because
  ${leads.fields.phone}       | ${'13800004521'}                | ${'138****4521'}              | ${'as the manuals mask a mobile'}
  ${leads.fields.phone}       | ${'13800004521、0512-66667777'} | ${'138****4521、051****7777'} | ${'each of several'}
  ${leads.fields.phone}       | ${'66667777'}                   | ${'****77'}                   | ${'a short number keeps less'}
  ${leads.fields.phone}       | ${'138****4521'}                | ${'138****4521'}              | ${'it is masked already'}
  ${leads.fields.email}       | ${'zhou@b.cn'}                  | ${'z***@b.cn'}                | ${'the company stays'}
  ${leads.fields.budget}      | ${'35 万'}                      | ${'***'}                      | ${'an amount has no harmless part'}
  ${customers.fields.manager} | ${'王思远'}                     | ${'王**'}                     | ${'a name keeps its first letter'}
  ${leads.fields.need}        | ${''}                           | ${''}                         | ${'nothing hides nothing'}
`('of $text there is left $left: $because', ({ field, text, left }) => {
  expect(maskedText(field, text)).toBe(left);
});

test('no mask shows more than seven digits of a number, and masking twice changes nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{7,20}$/), (digits) => {
      const left = maskedText(leads.fields.phone, digits);
      expect(left.replace(/\D/g, '').length).toBeLessThanOrEqual(7);
      expect(left).not.toBe(digits);
      expect(maskedText(leads.fields.phone, left)).toBe(left);
    }),
  );
});
