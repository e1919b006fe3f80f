import fc from 'fast-check';
import { type Change, inverseOf } from '../../src/schema/change';
import { effectsOf } from '../../src/schema/effect';

const of = (part: Partial<Change> & { kind: Change['kind'] }): Change =>
  ({ table: 'leads', number: 'LX2026001', ...part }) as Change; // each case below gives the rest
const create = of({ kind: 'create', fields: { need: '两台', owner: '王芳' } });
const update = of({ kind: 'update', before: { need: '两台' }, fields: { need: '三台' } });
const again = of({ kind: 'update', before: { need: '三台' }, fields: { need: '四台' } });
const withdraw = of({ kind: 'withdraw', before: { need: '三台', owner: '王芳' } });

test.each`
  changes               | kind          | need                                 | because
  ${[update]}           | ${'update'}   | ${{ before: '两台', after: '三台' }} | ${'one change is its own effect'}
  ${[update, again]}    | ${'update'}   | ${{ before: '两台', after: '四台' }} | ${'only the first before and the last after count'}
  ${[create, update]}   | ${'create'}   | ${{ before: '', after: '三台' }}     | ${'a new record that was changed is a new record'}
  ${[update, withdraw]} | ${'withdraw'} | ${{ before: '两台', after: '' }}     | ${'it went, and held this before'}
  ${[withdraw, create]} | ${'update'}   | ${{ before: '三台', after: '两台' }} | ${'it went and came back: what is left is the difference'}
`('the effect on a cell is $need by a $kind: $because', ({ changes, kind, need }) => {
  const [effect] = effectsOf(changes);
  expect(effect?.kind).toBe(kind);
  expect(effect?.fields.need).toEqual(need);
});

test('a record that came and went again leaves nothing', () => {
  expect(effectsOf([create, of({ kind: 'withdraw', before: { need: '两台', owner: '王芳' } })])).toEqual([]);
});

test('a change and its inverse leave no cell different', () => {
  const cells = fc.dictionary(fc.constantFrom('need', 'owner', 'phone'), fc.string(), { minKeys: 1 });
  fc.assert(
    fc.property(cells, cells, (before, fields) => {
      const keys = Object.keys(fields);
      const change = of({
        kind: 'update',
        before: Object.fromEntries(keys.map((key) => [key, before[key] ?? ''])),
        fields,
      });
      const effects = effectsOf([change, inverseOf(change)]);
      for (const { fields: left } of effects)
        for (const { before: was, after } of Object.values(left)) expect(after).toBe(was);
    }),
  );
});
