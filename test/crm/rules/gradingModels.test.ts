import fc from 'fast-check';
import { gradeLead, gradeNote, nextText } from '../../../src/crm/rules/grading';
import { defaultGrading } from '../../../src/crm/tables/defaultGrading';
import type { GradingModel } from '../../../src/crm/tables/settings';
import { languages } from '../../../src/messages';
import { grades } from '../../../src/schema/fields';

const by = (model: GradingModel) => ({ ...defaultGrading('zh'), model });
const boss = { title: '总经理', budget: '30 万' };

test.each`
  model       | lead                                                                | letter | because
  ${'window'} | ${{ need: '1周内有采购计划' }}                                      | ${'A'} | ${'S1, A'}
  ${'window'} | ${{ need: '2周内要用' }}                                            | ${'B'} | ${'between one week and one month there is no gap (GR-06)'}
  ${'window'} | ${{ need: '1-3个月内有需求' }}                                      | ${'B'} | ${'S1, B'}
  ${'window'} | ${{ need: '明年再说' }}                                             | ${'C'} | ${'S1, C: long-term'}
  ${'window'} | ${{ need: '采购一套系统', ...boss }}                                | ${'C'} | ${'nobody knows when'}
  ${'window'} | ${{ need: '采购一套系统', expectedPeriod: '本周' }}                 | ${'A'} | ${'the period has a field of its own'}
  ${'bant'}   | ${{ need: '采购一套系统，1周内', ...boss }}                         | ${'A'} | ${'all four'}
  ${'bant'}   | ${{ need: '采购一套系统', ...boss }}                                | ${'B'} | ${'three, and no time'}
  ${'bant'}   | ${{ need: '采购一套系统，2个月内', ...boss }}                       | ${'B'} | ${'in sight is not near'}
  ${'bant'}   | ${{ need: '采购一套系统，1周内', title: '总经理', budget: '1 万' }} | ${'C'} | ${'the budget does not fit'}
  ${'bant'}   | ${{ need: '1周内', ...boss }}                                       | ${'C'} | ${'no need was named'}
  ${'intent'} | ${{ need: '采购一套系统' }}                                         | ${'A'} | ${'high'}
  ${'intent'} | ${{ need: '您好' }}                                                 | ${'B'} | ${'medium'}
  ${'intent'} | ${{ need: '先了解一下' }}                                           | ${'C'} | ${'low'}
`('by $model $lead is $letter: $because', ({ model, lead, letter }) => {
  expect(gradeLead(lead, by(model)).letter).toBe(letter);
});

test('the stretches are the manager’s', () => {
  const rule = { ...by('window'), nearDays: 30, sightDays: 60 };

  expect(gradeLead({ need: '2周内' }, rule).letter).toBe('A');
  expect(gradeLead({ need: '3个月内' }, rule).letter).toBe('C');
});

test('the note says by which model, why, and what would raise it, in five lines at most', () => {
  expect(gradeNote(gradeLead({ need: '采购一套系统，2个月内', ...boss }, by('bant')), 'zh')).toEqual([
    'B 级 · BANT 规则 v1',
    '✓ 预算符合 · ✓ 有决策权',
    '✓ 需求明确 · “采购”“系统” · ○ 采购有期 · “2个月内”，超过 7 天，90 天以内',
    '再满足 1 项可升 A · 采购时间不够近',
  ]);
});

const lead = fc.record({
  need: fc.constantFrom('', '采购一套系统', '先了解一下', '1周内采购', '3个月内上线系统', '明年再说', '您好'),
  budget: fc.constantFrom('', '30 万', '1 万', '不清楚'),
  title: fc.constantFrom('', '总经理', '文员'),
});

test('by every model every lead has a letter, reasons, and for B and C what would raise it', () => {
  fc.assert(
    fc.property(lead, fc.constantFrom<GradingModel>('three', 'window', 'bant', 'intent'), (fields, model) => {
      const graded = gradeLead(fields, by(model));
      expect(grades).toContain(graded.letter);
      expect(graded.reasons.length).toBeGreaterThan(0);
      expect(graded.letter === 'A').toBe(graded.next === undefined);
      expect(graded.letter === 'A' || (graded.next?.missing.length ?? 0) > 0).toBe(true);
      for (const language of languages) {
        expect(gradeNote(graded, language).length).toBeLessThanOrEqual(5);
        expect(nextText(graded, language)).not.toMatch(/\{\w+\}/);
      }
    }),
  );
});
